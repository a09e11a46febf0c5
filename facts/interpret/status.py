"""How real an event is, by the grammar of its clause or noun phrase. Several hold: negated > alleged > possible > planned > occurred."""

from __future__ import annotations

from facts.clause import Clause
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Status

_NEAR = 2  # phrases from a verb to the infinitive that it governs; one further off is its purpose
_RANK: tuple[Status, ...] = ("negated", "alleged", "possible", "planned", "occurred")
_MODALS = {"will": "planned", "'ll": "planned", "’ll": "planned", "shall": "planned"}
_HEDGES = frozenset("reportedly allegedly purportedly supposedly".split())
_PLANNED_WORDS = frozenset("planned scheduled upcoming expected forthcoming anticipated".split())
_POSSIBLE_WORDS = frozenset("possible potential proposed prospective".split())
_NEGATED_WORDS = frozenset("cancelled canceled aborted failed".split())
_NEVER = frozenset("nearly almost hardly scarcely".split())
_PRESENT = frozenset("is are has have".split())
_DECLARED = frozenset("ACCUSE REQUEST REJECT SUPPORT".split())  # roots of what a vote or a rally does by itself
_NOBODY = frozenset("no none neither nor nobody".split())
_STARTS = frozenset("begin start commence".split())
_TO_BEGIN = frozenset("RETREAT SANCTION CONSULT MOBILIZE COOPERATE".split())  # roots of what may be announced to begin later
_ONLY = frozenset("only just merely simply".split())
_PREVENTERS = frozenset("prevent avert avoid forestall deter foil thwart preempt pre-empt preclude".split())
_HINTS = frozenset("hint mull weigh consider contemplate discuss explore facilitate mediate broker arrange organize organise offer".split())
_REFUSERS = frozenset("refuse reject decline ban bar block prevent forbid prohibit".split())
_BREAKERS = frozenset("break withdraw violate breach abandon renounce revoke betray lose lack forfeit drop retract exclude withhold".split())
_SAID = ("ACCUSE", "REQUEST", "REJECT", "THREATEN")  # roots of what is done by saying it
_COMING = frozenset("come follow begin start happen continue resume".split())
_PROMISES = ("AGREE", "SUPPORT", "COOPERATE")  # roots of what may be taken back
_LIKELY = {"unlikely": "possible", "likely": "planned", "possible": "possible", "probable": "possible", "impossible": "negated", "uncertain": "possible"}
_PLANNERS = frozenset("schedule plan arrange announce expect set prepare confirm".split())
_CANCELLERS = frozenset("cancel postpone scrap skip boycott reject refuse suspend avoid delay".split())
_WISHES = frozenset("urge seek propose demand want encourage request suggest".split())
_WISH_NOUNS = frozenset(
    "call calls appeal need hope hopes encouragement support request demand proposal offer invitation readiness willingness prospects "
    "importance necessity urgency possibility prospect absence".split()
)


def status_of(match: Match, sentence: Sentence, *, quoted: bool = False) -> Status | None:
    """The status of a match; None where a noun alone says nothing of it; raises nothing. "unreal" mentions are sorted out by `is_unreal`.

    `quoted`: its words stand between quotation marks, where "would" is no future as it was told.
    """
    own = [match.pattern.status] if match.pattern is not None and match.pattern.status else []
    if match.clause is not None:
        refusing = own == ["occurred"]  # "will not accept": the pattern has read the negation
        told = [] if refusing else _of_clause(match.clause, sentence, quoted=quoted)
        if _is_said(match, match.clause):
            told = [status for status in told if status != "planned"]
        return _strongest([*own, *told, *_held(match, sentence), *_still_to_begin(match, sentence)])
    found = own + _of_noun(match, sentence, quoted=quoted)
    return _strongest(found) if found else None


def _is_said(match: Match, clause: Clause) -> bool:
    """Whether an infinitive of saying was done with the verb above it: "gathered to denounce", "voted to censure"."""
    voted = clause.parent is not None and clause.parent.verb.lemma == "vote" and not clause.parent.verb.modal
    root = match.grammar.kind.plover
    return clause.form == "infinitive" and (voted or "purpose" in clause.links) and root in _DECLARED


def is_unreal(match: Match, sentence: Sentence) -> bool:
    """Whether the event is only urged, wished or offered ("called for talks with X"): the topic of another act, no fact of its own."""
    if match.clause is not None:
        return "unreal" in match.clause.statuses or match.clause.verb.modal in ("should", "must", "ought")
    governor, preposition = _governor(match.at, sentence)
    if preposition == "for":
        return True
    before = match.at - 2
    if before >= 0 and sentence.phrases[match.at - 1].type == "I" and sentence.units.lowers[sentence.phrases[before].end - 1] in _WISH_NOUNS:
        return True
    return governor is not None and governor.verb.lemma in _WISHES and preposition == ""


def is_future(status: Status | None) -> bool | None:
    """Which way a bare weekday points."""
    return {"planned": True, "possible": True, "occurred": False, "negated": None, "alleged": False}.get(status or "")


def _strongest(found: list[str]) -> Status:
    return next((status for status in _RANK if status in found), "occurred")


def _of_clause(clause: Clause, sentence: Sentence, *, quoted: bool) -> list[str]:
    found = list(clause.statuses)
    chain: Clause | None = clause
    first = True
    adjoining = clause.form == "gerund" and sentence.phrases[clause.at - 1].verb is not None  # "will begin lifting"
    while chain is not None:
        if chain.verb.negated and not _not_only(chain, sentence) and (first or adjoining or clause.form == "infinitive"):
            found.append("negated")
        if chain.verb.modal and (first or adjoining or "governed" in clause.links):
            found.append("planned" if "foretold" in chain.links and not quoted else _MODALS.get(chain.verb.modal, "possible"))
        first = False
        chain = chain.parent if clause.form == "infinitive" or (adjoining and chain is clause) else None
    found += _around(clause, sentence) + _denied(clause, sentence) + _asked(clause, sentence)
    if any(_is_hedged(other, sentence) for other in _above(clause, sentence)):
        found.append("alleged")
    return found


def _above(clause: Clause, sentence: Sentence) -> list[Clause]:
    """The clauses whose hedge holds for this one too: that of a result ("reportedly seize a town, forcing troops to leave"), that of a report."""
    found, at = [], clause
    while at.parent is not None and clause.form != "finite":
        at = at.parent
        found.append(at)
    before = [c for c in sentence.clauses if c.at < clause.at and clause.subject_at is not None and c.at < clause.subject_at]
    reporting = before[-1] if before and clause.form == "finite" else None
    if reporting is not None and any(phrase.word == "that" for phrase in sentence.phrases[reporting.at : clause.at]):
        found.append(reporting)
    return found


def _is_hedged(clause: Clause, sentence: Sentence) -> bool:
    phrase = sentence.phrases[clause.at]
    before = sentence.phrases[clause.at - 1].word if clause.at else ""
    return before in _HEDGES or any(word in _HEDGES for word in sentence.units.lowers[phrase.first : phrase.end])


def _not_only(clause: Clause, sentence: Sentence) -> bool:
    phrase = sentence.phrases[clause.at]
    return bool(_ONLY.intersection(sentence.units.lowers[phrase.first : phrase.end]))


def _denied(clause: Clause, sentence: Sentence) -> list[str]:
    """Negation without "not": "never attacked", "nearly attacked", "no troops attacked", "neither X nor Y attacked"."""
    lowers, phrases = sentence.units.lowers, sentence.phrases
    first = clause.at
    while first and phrases[first - 1].type in "RX":
        first -= 1
    adverbs = lowers[phrases[first].first : phrases[clause.at].end]
    if (any(phrase.type == "X" for phrase in phrases[first : clause.at]) and not _ONLY.intersection(adverbs)) or _NEVER.intersection(adverbs):
        return ["negated"]
    at = clause.subject_at
    subject = phrases[at] if at is not None and at < clause.at and "relative" not in clause.links else None
    if at is None or subject is None or subject.type != "NP":
        return []
    before = phrases[at - 1].word if at else ""
    return ["negated"] if lowers[subject.first] in _NOBODY or before in _NOBODY else []


def _asked(clause: Clause, sentence: Sentence) -> list[str]:
    """A question that can be answered with no: "Did Russia attack?"; "Why did Russia attack?" takes it for granted."""
    at = clause.subject_at
    if at is None or not 0 < at < clause.at or not any(phrase.word == "?" for phrase in sentence.phrases[clause.at :]):
        return []
    verb = sentence.phrases[at - 1].verb
    inverted = verb is not None and sentence.phrases[at - 1].end - sentence.phrases[at - 1].first == 1 and (verb.modal or verb.lemma in ("do", "be", "have"))
    return ["possible"] if inverted and not (at > 1 and sentence.phrases[at - 2].type in ("w", "NP", "R", "s")) else []


def _still_to_begin(match: Match, sentence: Sentence) -> list[str]:
    """ "Declared a ceasefire to begin on Friday": what was announced is still to come."""
    objects = {at for at in match.consumed if at > match.at}
    if match.grammar.kind.plover not in _TO_BEGIN:
        return []
    for clause in sentence.clauses:
        below = clause.form == "infinitive" and clause.verb.lemma in _STARTS and (clause.parent is match.clause or clause.at - 1 in objects)
        if below and clause.at > match.at and sentence.phrases[clause.at - 1].type == "NP" and clause.at not in objects:
            return ["planned"]
    return []


def _around(clause: Clause, sentence: Sentence) -> list[str]:
    """Hedges in the clause, and "if", "whether" before it."""
    start = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
    found = []
    for phrase in sentence.phrases[max(0, start - 1) : clause.at + 2]:
        if phrase.type == "R" and phrase.word in _HEDGES:
            found.append("alleged")
    lowers = sentence.units.lowers[sentence.phrases[clause.at].first : sentence.phrases[clause.at].end]
    if any(word in _HEDGES for word in lowers):
        found.append("alleged")
    before = sentence.phrases[start - 1] if start else None
    if before is not None and before.verb is not None and before.verb.modal == "should" and before.end - before.first == 1:
        found.append("possible")  # "should Ukraine sign"
    for at in range(start - 1, max(start - 3, -1), -1):
        even = at > 0 and sentence.phrases[at - 1].word == "even"  # "even if it criticises": it does
        if sentence.phrases[at].type == "s" and sentence.phrases[at].word in ("if", "whether", "unless") and not even:
            found.append("possible")
        if at == start - 1 and sentence.phrases[at].word == "until" and (not clause.verb.past or lowers[0] in _PRESENT):
            found.append("planned")
    return found


def _held(match: Match, sentence: Sentence) -> list[str]:
    """ "held no talks": the negation stands on the noun."""
    for at in match.consumed:
        if at >= 0 and at != match.at and sentence.phrases[at].type == "NP" and sentence.units.lowers[sentence.phrases[at].first] == "no":
            return ["negated"]
    return []


def _of_noun(match: Match, sentence: Sentence, *, quoted: bool) -> list[str]:
    phrase = sentence.phrases[match.at]
    words = set(sentence.units.lowers[phrase.first : phrase.end])
    found: list[str] = []
    for marks, status in ((_PLANNED_WORDS, "planned"), (_POSSIBLE_WORDS, "possible"), (_NEGATED_WORDS, "negated")):
        if words & marks:
            found.append(status)
    if sentence.units.lowers[phrase.first] == "no":
        found.append("negated")
    if sentence.units.lowers[phrase.first] == "any":
        found.append("possible")
    governor, preposition = _governor(match.at, sentence)
    hinted = governor is not None and governor.verb.lemma in _HINTS and (preposition == "" or (preposition == "at" and governor.verb.lemma == "hint"))
    if hinted and governor is not None and governor.subject_at != match.at:
        found.append("possible")
    if governor is not None and preposition == "out" and governor.verb.lemma == "rule":
        found.append("negated")
    if governor is not None and preposition == "":
        lemma = governor.verb.lemma
        if lemma in _PREVENTERS and governor.subject_at != match.at:
            found.append("possible")
        if (governor.form == "infinitive" and _is_talk(match)) or lemma in _HINTS:
            found += [status for status in governor.statuses if status in ("possible", "planned", "negated")]
        refused = governor.parent is not None and governor.parent.verb.lemma in _REFUSERS
        if refused and _is_talk(match):
            found.append("negated")  # "refuses to allow a visit"
        if lemma in _PLANNERS and not any(sentence.phrases[at].type == "VG" for at in match.consumed if at >= 0):
            found.append("planned")  # but "the truce, brokered by Oman, was announced": its own verb has told of it
        elif lemma in _BREAKERS and governor.subject_at != match.at and match.grammar.kind.plover in _PROMISES:
            found.append("negated")
        elif lemma == "be" and governor.subject_at == match.at:
            found += [_LIKELY[word] for word in _predicate(governor, sentence) if word in _LIKELY] + _as_subject(governor, sentence, quoted=quoted)
        elif (lemma in _CANCELLERS and _is_talk(match)) or _called_off(governor, sentence):
            found.append("negated")
        elif (governor.subject_at == match.at and _tells_of(governor, match)) or lemma in ("hold", "take", "have"):
            found += _as_subject(governor, sentence, quoted=quoted)
    if preposition in ("before", "ahead") or (
        match.at and sentence.phrases[match.at - 1].word == "of" and "ahead" in [p.word for p in sentence.phrases[max(0, match.at - 3) : match.at]]
    ):
        found.append("planned")
    return found


def _tells_of(governor: Clause, match: Match) -> bool:
    """Whether a verb says if its subject came about; what was said is said, whatever it will do: "the Russian refusal will anger Paris"."""
    return match.grammar.kind.plover not in _SAID or governor.passive or governor.verb.lemma in _COMING


def _as_subject(governor: Clause, sentence: Sentence, *, quoted: bool) -> list[str]:
    """What a verb, and an infinitive below it, say of its subject: "talks are to begin"."""
    near = [c for c in sentence.clauses if c.parent is governor and c.form == "infinitive" and c.at <= governor.at + _NEAR]
    below = [status for c in near for status in c.statuses if status in _RANK]
    return _of_clause(governor, sentence, quoted=quoted) + below


def _predicate(clause: Clause, sentence: Sentence) -> list[str]:
    """The adjectives right behind a verb of being: "is highly unlikely"."""
    words = []
    for phrase in sentence.phrases[clause.at + 1 : clause.limit]:
        if phrase.type not in "RJ":
            break
        words += sentence.units.lowers[phrase.first : phrase.end]
    return words


def _is_talk(match: Match) -> bool:
    """Talks and visits that are rejected do not take place; an appeal that is rejected was made all the same."""
    return match.grammar.kind.plover == "CONSULT" or match.grammar.kind.direction == "symmetric"


def _called_off(clause: Clause, sentence: Sentence) -> bool:
    """ "has been called off", "broken off"."""
    return clause.verb.lemma in ("call", "break") and any(phrase.word == "off" for phrase in sentence.phrases[clause.at + 1 : clause.at + 2])


def _governor(at: int, sentence: Sentence) -> tuple[Clause | None, str]:
    """The clause that a noun phrase depends on, as subject or object (preposition empty), or through a preposition."""
    as_subject = next((c for c in sentence.clauses if c.subject_at == at and c.form == "finite"), None)
    if as_subject is not None:
        return as_subject, ""
    before = sentence.phrases[at - 1] if at else None
    preposition = before.word if before is not None and before.type == "I" else ""
    governor = next((c for c in reversed(sentence.clauses) if c.at < at <= max(c.limit, c.at + 1)), None)
    if governor is not None and not preposition and any(p.type == "NP" for p in sentence.phrases[governor.at + 1 : at]):
        return None, ""
    return governor, preposition
