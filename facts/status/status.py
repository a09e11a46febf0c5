"""How real an event is. Several statuses hold: negated > alleged > possible > planned > occurred. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from facts.clause import Clause
from facts.clause.governors import JUDGING
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Status
from facts.status.clausal import is_awaited, is_conditional, is_denied, is_only_for_some, is_open_question, is_usual, of_clause, says_none
from facts.status.conditions import opened_by
from facts.status.generic import is_a_condition_of_no, is_of_a_sort, is_supposed, would_nobody
from facts.status.nominal import Nominal
from facts.status.occasions import has_failed_behind, is_cancelled_behind
from facts.status.whoever import is_of_whoever
from facts.status.wished import is_talked_over

_RANK: tuple[Status, ...] = ("negated", "alleged", "possible", "planned", "occurred")
_DECLARED = frozenset("ACCUSE REQUEST REJECT SUPPORT".split())  # roots of what a vote or a rally does by itself
_GIVING = ("SUPPORT", "AID")
_OPEN = frozenset(("possible", "negated"))  # what is called off only so is still to come
_OUGHT = frozenset("should must ought".split())
_DEALS = frozenset("agreement deal accord pact treaty".split())
_DISMANTLING = ("destroy", "demolish", "burn", "sink")
_SORTING = ("ACCUSE", "REJECT")  # roots of what tells people apart
_SCATTERING = ("disperse", "scatter")
_SHOWING = frozenset("show express signal demonstrate voice protest condemn denounce mourn thank congratulate".split())  # acts that are what they say
_MAYBE = ("may", "might")
_POLITE = frozenset("like wish want".split())
_BEGINNING = frozenset("begin start open close end conclude".split())
_LETTING = frozenset("allow permit let".split())
_MOMENTS = frozenset("opportunity occasion moment chance minute time".split())  # "take this opportunity to thank"
_ANNOUNCING = ("announce", "declare", "confirm", "proclaim")
_FORCE = ("effect", "force", "place")  # "to take effect"
_TELLING = frozenset("announce confirm report assure reveal tell say".split())
_ASKING = frozenset("urge ask appeal call encourage exhort implore plead beg request advise entreat caution remind".split())
_TO_BEGIN = frozenset("RETREAT SANCTION CONSULT MOBILIZE COOPERATE".split())  # roots of what may be announced to begin later


def status_of(match: Match, sentence: Sentence, lexicon: Lexicon, *, quoted: bool = False) -> Status | None:
    """The status of a match; None where a noun alone says nothing of it; raises nothing. "unreal" mentions are sorted out by `is_unreal`.

    `quoted`: its words stand between quotation marks, where "would" is no future as it was told.
    """
    own = [match.pattern.status] if match.pattern is not None and match.pattern.status else []
    own += ["planned"] if match.told == "planned" else ["possible"] if match.told == "possible" else []
    if match.clause is not None:
        refusing = own == ["occurred"]  # "will not accept": the pattern has read the negation
        open_ = ["possible"] if match.clause.verb.modal in _MAYBE else []  # "may not accept"
        told = open_ if refusing else of_clause(match.clause, sentence, quoted=quoted)
        if own == ["negated"] and not _OPEN.isdisjoint(told):
            own, told = ["planned"], [status for status in told if status != "negated"]  # "may postpone the talks", "did not cancel its visit"
        if _is_said(match, match.clause) or _is_protest(match, match.clause, sentence.units.tags, lexicon):
            told = [status for status in told if status != "planned"]
        elif match.pattern is not None and match.pattern.voice:
            told = [status for status in told if status != "alleged"]  # "alleges that the trial was unfair": who says so calls it that
        elif _is_polite(match, match.clause, sentence):
            told = []
        told += ["possible"] if is_supposed(match.clause, sentence) or is_a_condition_of_no(match.clause, sentence) else []
        told += opened_by(match.clause, sentence) if not refusing else []
        held = [] if refusing else _held(match, sentence, lexicon)  # nor "said there would be no talks"
        found = [*own, *told, *held, *_still_to_begin(match, sentence, lexicon)]
        off = "planned" in found and match.grammar.kind.plover == "CONSULT" and is_cancelled_behind(match, sentence)
        off = off or (match.grammar.kind.plover == "CONSULT" and "called_off" in match.clause.links) or has_failed_behind(match.clause, sentence)
        return "negated" if off else _strongest(found)
    found = own + Nominal(sentence, lexicon).statuses(match, quoted=quoted) + _undone(match, sentence)
    found += ["possible"] if any(is_a_condition_of_no(done, sentence) for done in _done_by(match, sentence)) else []  # "not until the ban is lifted"
    return _strongest(found) if found else None


def _is_said(match: Match, clause: Clause) -> bool:
    """Whether an infinitive of saying was done with the verb above it: "gathered to denounce", "voted to censure",
    "the court's decision to convict"."""
    voted = clause.parent is not None and clause.parent.verb.lemma == "vote" and not clause.parent.verb.modal
    root = match.grammar.kind.plover
    came = clause.parent is not None and clause.parent.verb.lemma == "come" and clause.parent.verb.past and clause.parent.form == "finite"
    working = clause.parent is not None and clause.parent.verb.lemma == "work" and root == "SUPPORT"  # "is working to support them" does
    told = voted or came or working or "purpose" in clause.links or "decided" in clause.links
    return clause.form == "infinitive" and told and root in _DECLARED


def _is_protest(match: Match, clause: Clause, tags: str | list[str], lexicon: Lexicon) -> bool:
    """Whether what is meant was done by it: "braved the cold to protest", "fired to disperse the crowd", "expelled the envoy to show solidarity"; but
    "planned to", "called on them to protest"."""
    above = clause.parent
    shown = clause.verb.lemma in _SHOWING and above is not None and (above.verb.lemma, "motion") not in lexicon.frames
    if (
        (match.grammar.kind.plover != "PROTEST" and clause.verb.lemma not in _SCATTERING and not shown)
        or clause.form != "infinitive"
        or above is None
        or above.form != "finite"
        or clause.statuses != ["planned"]
    ):
        return False
    told = above.verb.past or (shown and tags[above.verb.main] == "z")  # "recalls its envoy to express its anger"
    return above.subject is clause.subject and told and not above.verb.modal and (above.verb.lemma, "chain") not in lexicon.frames


def _is_polite(match: Match, clause: Clause, sentence: Sentence) -> bool:
    """Whether a first person says politely what is done by saying it: "I would like to thank", "I would urge", "I can announce"."""
    wish = clause.parent
    said = (clause.verb.modal == "can" and clause.verb.lemma in _TELLING) or (clause.verb.modal == "would" and clause.verb.lemma in _ASKING)
    if said and clause.subject is not None and not clause.verb.negated:
        return sentence.units.lowers[clause.subject.base[0]] in ("i", "we")
    if clause.form == "gerund" and "means" in clause.links and wish is not None and wish.verb.lemma in _BEGINNING:
        clause, wish = wish, wish.parent  # "I want to begin by thanking"
    if clause.form != "infinitive" or wish is None or wish.verb.negated or match.grammar.kind.plover not in _DECLARED:
        return False
    words = sentence.units.lowers
    if wish.verb.lemma in _LETTING and clause.subject is not None and words[clause.subject.base[0]] in ("me", "us"):
        return wish.subject is None  # "allow me to thank"
    taken = wish.verb.lemma == "take" and sentence.phrases[wish.at + 1].type == "NP" and words[sentence.phrases[wish.at + 1].base[1] - 1] in _MOMENTS
    if wish.subject is None or not (taken or wish.verb.lemma in _POLITE):
        return False
    return sentence.units.lowers[wish.subject.base[0]] in ("i", "we")


def is_unreal(match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the event is only urged, wished or offered ("called for talks with X"), or is not to fail ("if the army does not step down"): the topic
    of another act, no fact of its own."""
    clause = match.clause
    if clause is not None:
        shared = clause.parent if clause.subject_at is None and clause.form == "finite" else None  # "if it does not stop the raids and lift the ban"
        undone = clause.verb.negated and any(is_conditional(other, sentence) for other in (clause, shared) if other is not None)
        undone = undone or is_usual(clause, sentence) or is_open_question(clause, sentence) or _only_describes(match, clause, sentence)
        undone = undone or _is_agreed_upon(match, clause, sentence) or _ought_to_be(match, clause, sentence)
        undone = undone or is_of_a_sort(clause, sentence) or is_of_whoever(match, clause, sentence) or would_nobody(clause, sentence)
        undone = undone or "unreal" in opened_by(clause, sentence)
        undone = undone or _is_of_any(match, sentence) or is_only_for_some(clause, sentence) or is_awaited(clause, sentence)
        undone = undone or (match.grammar.kind.plover in _GIVING and is_talked_over(clause, sentence))
        governed = clause.form == "infinitive" and "governed" in clause.links
        adjoining = clause.form == "gerund" and sentence.phrases[clause.at - 1].verb is not None
        bound = clause.parent if governed or adjoining else None  # "must continue to oppose", "should stop shelling"
        modals = {other.verb.modal for other in (clause, bound) if other is not None}
        return undone or "unreal" in clause.statuses or not modals.isdisjoint(_OUGHT)
    told = [done for done in _done_by(match, sentence) if done.form == "finite"]
    # "demanded that the troops remain on alert", "sanctions on Chad should be lifted"
    asked = any("unreal" in done.statuses or done.verb.modal in _OUGHT for done in told)
    return asked or Nominal(sentence, lexicon).is_unreal(match)


def is_no_duty(match: Match, sentence: Sentence) -> bool:
    """Whether "have" tells of what somebody has and not of what he has to do, or of what he once had to: "had little to gain", "Chad had to pay," he said."""
    clause = match.clause
    if clause is None or clause.verb.lemma != "have" or match.grammar.kind.plover != "REQUEST" or match.pattern is None or not match.pattern.voice:
        return False
    behind = sentence.phrases[clause.at + 1 : clause.at + 2]
    bound = bool(behind) and behind[0].type == "VG"
    reported = any(other.at < clause.at and other.form == "finite" for other in sentence.clauses)  # "said that Chad had to pay"
    return not bound or (sentence.units.lowers[sentence.phrases[clause.at].first] == "had" and not reported)


def _is_agreed_upon(match: Match, clause: Clause, sentence: Sentence) -> bool:
    """Whether what looks like force or a promise is a term of a deal: "an agreement to destroy Syria's stockpiles", "signed a pact pledging to cut arms"."""
    at = clause.at - 1
    while at > 0 and sentence.phrases[at].type == "W":
        at -= 1
    before = sentence.phrases[at] if at >= 0 else None
    agreed = before is not None and before.type == "NP" and sentence.units.lowers[before.base[1] - 1] in _DEALS
    forced = clause.form == "infinitive" and match.grammar.kind.plover == "ASSAULT" and clause.verb.lemma in _DISMANTLING
    sides = clause.subject is not None and bool(clause.subject.members)
    return agreed and (forced or (sides and clause.form == "gerund" and match.grammar.kind.name == "pledge"))


def _ought_to_be(match: Match, clause: Clause, sentence: Sentence) -> bool:
    """ "The raid is to be condemned", "victims to be pitied": how somebody deserves to be judged, which nobody does yet."""
    judged = match.grammar.kind.name == "condemnation" or (match.grammar.kind.name == "support" and clause.verb.lemma in JUDGING)
    opening = sentence.units.lowers[sentence.phrases[clause.at].first : clause.verb.main]
    if not judged or clause.form != "infinitive" or not clause.passive or opening != ["to", "be"]:
        return False
    before = sentence.phrases[clause.at - 1] if clause.at else None
    return before is not None and (before.type == "NP" or (before.verb is not None and before.verb.lemma == "be"))


def _is_of_any(match: Match, sentence: Sentence) -> bool:
    """Whether force is meant for whoever may come: "ordered its troops to shoot down any missile"."""
    struck = match.slots.get("victim", ()) if match.grammar.kind.plover in ("ASSAULT", "COERCE") else ()
    return any(sentence.units.lowers[phrase.first] == "any" for phrase in struck)


def _only_describes(match: Match, clause: Clause, sentence: Sentence) -> bool:
    """Whether a participle says what sort of people are meant: "extradite people accused of crimes", "groups opposed to the president"."""
    if clause.form != "participle" or clause.subject is None or match.grammar.kind.plover not in _SORTING:
        return False
    first, end = clause.subject.base
    return sentence.units.tags[first:end].strip("JQN") == "" and sentence.units.lowers[end - 1].endswith(("s", "people"))


def is_future(status: Status | None) -> bool | None:
    """Which way a bare weekday points."""
    return {"planned": True, "possible": True, "occurred": False, "negated": None, "alleged": False}.get(status or "")


def _strongest(found: list[str]) -> Status:
    return next((status for status in _RANK if status in found), "occurred")


def _still_to_begin(match: Match, sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """ "Declared a ceasefire to begin on Friday": what was announced is still to come."""
    objects = {at for at in match.consumed if at > match.at}
    if match.grammar.kind.plover not in _TO_BEGIN or match.grammar.kind.name == "mediation":
        return []  # "brokered a truce to begin on Friday"
    for clause in sentence.clauses:
        below = clause.form == "infinitive" and (clause.verb.lemma, "begin") in lexicon.frames and (clause.parent is match.clause or clause.at - 1 in objects)
        behind = sentence.phrases[clause.at + 1 : clause.at + 2]
        does = below and behind and behind[0].type == "NP" and sentence.units.lowers[behind[0].base[1] - 1] not in _FORCE  # "flew to Oslo to begin a course"
        if below and not does and clause.at > match.at and sentence.phrases[clause.at - 1].type == "NP" and clause.at not in objects:
            return ["planned"]
    return []


def _undone(match: Match, sentence: Sentence) -> list[str]:
    """ "The planes did not drop food": the pattern stands at the noun, and what its doer did is denied."""
    return ["negated"] if any(is_denied(clause, sentence) for clause in _done_by(match, sentence)) else []


def _done_by(match: Match, sentence: Sentence) -> list[Clause]:
    """The clauses that a pattern has read whose subject is its doer, or the noun that it stands at."""
    doers = (*match.slots.get("agent", ()), match.noun)
    return [
        clause for clause in sentence.clauses if clause.at in match.consumed and clause.subject is not None and any(clause.subject is doer for doer in doers)
    ]


def _held(match: Match, sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """ "held no talks": the negation stands on the noun; but "vowed no retreat" is vowed. "Announced his impending resignation": it is to come."""
    told = match.slots.get("topic", ())
    announced = match.clause is not None and match.clause.verb.lemma in _ANNOUNCING
    for at in match.consumed:
        phrase = sentence.phrases[at]
        if at >= 0 and at != match.at and phrase not in told and phrase.type == "NP" and says_none(sentence.units.lowers[phrase.first : phrase.end]):
            return ["negated"]
        words = sentence.units.lowers[phrase.first : phrase.end] if announced and at > match.at and phrase.type == "NP" and phrase not in told else []
        if any(lexicon.frames.get((word, "described"), ("",))[0] == "planned" for word in words):
            return ["planned"]
    return []
