"""How real an event is by the grammar of its clause. Called by `facts.status.status` and `facts.status.nominal`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from facts.clause import Clause
from facts.match.reading import Sentence

_MODALS = {"will": "planned", "'ll": "planned", "’ll": "planned", "shall": "planned"}
_HEDGES = frozenset("reportedly allegedly purportedly supposedly".split())
_LIKELY = frozenset("likely presumably possibly".split())
_NEVER = frozenset("nearly almost hardly scarcely".split())
_HARDLY = frozenset("hardly scarcely".split())
_CERTAINLY = frozenset("certainly surely always entirely exclusively completely immediately".split())
_PRESENT = frozenset("is are has have".split())
_NOBODY = frozenset("no none neither nor nobody".split())
_AT_MOST = frozenset("more fewer less later".split())
_AGREED = frozenset("agreement deal accord accords pact treaty terms arrangement settlement".split())
_COMING = frozenset("when once after before while".split())  # "will talk when Macron visits"
_QUERIES = frozenset("ask know see wonder decide determine check doubt say tell learn consider discuss find understand question enquire inquire".split())
_ASKING = frozenset("ask wonder inquire enquire".split())
_MAY = ("can", "could", "may", "might")
_AWAITING = frozenset(("would", "will", "could", "can"))
_CASES = frozenset("degree extent event case".split())
_NOT_CONDITIONS = frozenset("even as what and or only".split())  # in front of "if"
_USUALLY = frozenset("traditionally typically usually normally generally customarily habitually".split())
_ONLY = frozenset("only just merely simply".split())
_UNDONE = frozenset({("call", "off"), ("break", "off"), ("put", "off"), ("rule", "out"), ("fall", "through")})


def of_clause(clause: Clause, sentence: Sentence, *, quoted: bool) -> list[str]:
    """What the words around a clause make of it; `quoted`: it stands between quotation marks, where "would" is no future as it was told."""
    found = list(clause.statuses)
    chain: Clause | None = clause
    first = True
    adjoining = clause.form == "gerund" and sentence.phrases[clause.at - 1].verb is not None  # "will begin lifting"
    upheld = clause.parent if "upheld" in clause.links else None
    while chain is not None:
        if chain is not upheld and _is_negated(chain, sentence) and not _not_only(chain, sentence) and (first or adjoining or clause.form == "infinitive"):
            found.append("negated")
        if chain.verb.modal and (first or adjoining or "governed" in clause.links):
            told = ("foretold" in chain.links and not quoted) or (chain.verb.modal == "would" and _is_agreed(chain, sentence))
            found.append("planned" if told else _MODALS.get(chain.verb.modal, "possible"))
        first = False
        apart = chain.form == "finite"  # "does not admit it, but is believed to back them": the subject goes on, no negation
        chain = chain.parent if (clause.form == "infinitive" and not apart) or (adjoining and chain is clause) else None
    finite = next((other for other in _above(clause, sentence) if other.form == "finite"), None) if clause.form != "finite" else None
    if clause.form == "gerund" and finite is not None and finite.verb.modal in _MAY and sentence.phrases[clause.at - 1].type not in "Isw":
        found.append("possible")  # "may have hit a post, killing ten"
    if clause.form == "infinitive" and finite is not None and "negated" in finite.statuses:
        found.append("negated")  # "denied that it was bound to leave"
    found += _around(clause, sentence) + _denied(clause, sentence) + _asked(clause, sentence)
    claimed = clause.form == "infinitive" and any("alleged" in other.statuses for other in _above(clause, sentence))  # "claims that X plots to kill Y"
    if claimed or any(_is_hedged(other, sentence) for other in _above(clause, sentence)):
        found.append("alleged")
    if _says(_LIKELY, clause, sentence):
        found.append("possible")  # "was likely killed"
    return found


def _is_agreed(clause: Clause, sentence: Sentence) -> bool:
    """ "Under the deal, Israel would withdraw": what was agreed is to come."""
    phrases = sentence.phrases[: clause.at]
    terms = (phrases[at + 1] for at, phrase in enumerate(phrases[:-1]) if phrase.word == "under" and phrases[at + 1].type == "NP")
    return any(sentence.units.lowers[noun.base[1] - 1] in _AGREED for noun in terms)


def _above(clause: Clause, sentence: Sentence) -> list[Clause]:
    """The clauses whose hedge holds for this one too: that of a result ("reportedly seize a town, forcing troops to leave"), that of a report."""
    found, at = [], clause
    while at.parent is not None and clause.form != "finite":
        at = at.parent
        found.append(at)
    if clause.form == "finite" and clause.subject_at is None and clause.parent is not None and clause.parent.form == "finite":
        found.append(clause.parent)  # "allegedly visited Oslo and met the king"
    before = [c for c in sentence.clauses if c.at < clause.at and clause.subject_at is not None and c.at < clause.subject_at]
    reporting = before[-1] if before and clause.form == "finite" else None
    if reporting is not None and any(phrase.word == "that" for phrase in sentence.phrases[reporting.at : clause.at]):
        found.append(reporting)
    return found


def _is_hedged(clause: Clause, sentence: Sentence) -> bool:
    return _says(_HEDGES, clause, sentence)


def _says(adverbs: Collection[str], clause: Clause, sentence: Sentence) -> bool:
    """Whether one of some adverbs stands in a verb group or right in front of it."""
    phrase = sentence.phrases[clause.at]
    before = sentence.phrases[clause.at - 1].word if clause.at else ""
    return before in adverbs or any(word in adverbs for word in sentence.units.lowers[phrase.first : phrase.end])


def _is_ahead(clause: Clause, opening: str, sentence: Sentence) -> bool:
    """Whether a verb in the present tells of what is to come with the sentence's other verb: "the guidelines will be explained when he visits Oslo"."""
    others = [other for other in sentence.clauses if other is not clause and other.form == "finite" and not other.links]
    present = sentence.units.tags[clause.verb.main] in "zv" and not clause.verb.modal
    if not present or not others or others[0].verb.modal in _MODALS:
        return present and bool(others)
    if opening == "before" and not others[0].verb.past and others[0].at < clause.at:
        return True  # "is in Rome before he flies to Oslo"
    nearest = next(other for other in reversed(sentence.clauses) if other.form == "finite" and (other.at < clause.at or other is others[0]))
    if opening in ("when", "once") and nearest.verb.modal in _MODALS:
        return True  # "says that it will repeal the act once France leaves"
    below = (c for c in sentence.clauses if c.parent is others[0] and c.form == "infinitive")  # "is likely to meet him when he visits Oslo"
    hanging = opening in ("when", "once") and not others[0].verb.past
    return hanging and any("planned" in c.statuses or "possible" in c.statuses for c in below)


def _not_only(clause: Clause, sentence: Sentence) -> bool:
    phrase = sentence.phrases[clause.at]
    return bool(_ONLY.intersection(sentence.units.lowers[phrase.first : phrase.end]))


def is_denied(clause: Clause, sentence: Sentence) -> bool:
    """Whether a verb is denied by whatever word."""
    return clause.verb.negated or bool(_denied(clause, sentence))


def _is_negated(clause: Clause, sentence: Sentence) -> bool:
    """Whether "not" or "never" stands at a verb; but "nearly 300 rebels were killed"."""
    before = sentence.phrases[clause.at - 1] if clause.at else None
    told = sentence.units.lowers[before.first : sentence.phrases[clause.at].first + 1] if before is not None else []
    denying = before is not None and before.word in (_NEVER if before.type != "NP" else _HARDLY) and _never(told)
    return clause.verb.negated or denying or (before is not None and before.type == "X")


def _never(adverbs: Sequence[str]) -> bool:
    """Whether adverbs deny a verb: "nearly attacked", but "almost certainly attacked"."""
    return any(word in _NEVER and behind not in _CERTAINLY for word, behind in zip(adverbs, [*adverbs[1:], ""], strict=True))


def _denied(clause: Clause, sentence: Sentence) -> list[str]:
    """Negation without "not": "never attacked", "nearly attacked", "no troops attacked", "neither X nor Y attacked"."""
    lowers, phrases = sentence.units.lowers, sentence.phrases
    first = clause.at
    while first and phrases[first - 1].type in "RX":
        first -= 1
    adverbs = lowers[phrases[first].first : phrases[clause.at].end]
    if (any(phrase.type == "X" for phrase in phrases[first : clause.at]) and not _ONLY.intersection(adverbs)) or _never(adverbs):
        return ["negated"]
    if first and phrases[first - 1].word == "nor":
        return ["negated"]  # "neither praised nor condemned"
    if first and phrases[first - 1].word == "or" and _is_denied_before(clause, first - 1, sentence):
        return ["negated"]
    at = clause.subject_at
    subject = phrases[at] if at is not None and at < clause.at and "relative" not in clause.links else None
    if at is None or subject is None or subject.type != "NP":
        return []
    before = phrases[at - 1].word if at else ""
    return ["negated"] if says_none(lowers[subject.first : subject.end], _NOBODY) or before in _NOBODY else []


def says_none(words: Sequence[str], denying: Collection[str] = ("no",)) -> bool:
    """Whether a noun phrase says that there was none: "no soldiers"; but "no fewer than 30 soldiers"."""
    return words[0] in denying and not (words[0] == "no" and words[1:2] and words[1] in _AT_MOST)


def _is_denied_before(clause: Clause, conjunction: int, sentence: Sentence) -> bool:
    """ "Has not criticised or condemned it", "never apologised or paid": what is denied of the verb in front of "or" is of both."""
    before = next((other for other in reversed(sentence.clauses) if other.at < conjunction), None)
    if before is None or before.verb.modal == "must" or (clause.subject_at is not None and clause.subject_at > before.at):
        return False  # "must not attack or face sanctions"
    return not clause.verb.modal and _is_negated(before, sentence)


def _asked(clause: Clause, sentence: Sentence) -> list[str]:
    """A question that can be answered with no: "Did Russia attack?"; "Why did Russia attack?" takes it for granted."""
    at = clause.subject_at
    if at is None or not 0 < at < clause.at or not any(phrase.word == "?" for phrase in sentence.phrases[clause.at :]):
        return []
    verb = sentence.phrases[at - 1].verb
    inverted = verb is not None and sentence.phrases[at - 1].end - sentence.phrases[at - 1].first == 1 and (verb.modal or verb.lemma in ("do", "be", "have"))
    asked = at > 1 and sentence.phrases[at - 2].type in ("w", "NP", "R", "s")
    may = verb is not None and bool(verb.modal) and at > 1 and sentence.phrases[at - 2].type in "wR"  # "When will Russia attack?"
    return ["possible"] if inverted and (may or not asked) else []


_DEFINITE = ("the", "these", "those", "its", "their", "his", "her")


def _around(clause: Clause, sentence: Sentence) -> list[str]:
    """Hedges in the clause, and "if", "whether" before it."""
    start = _start(clause)
    found = []
    apart = {other.at for other in sentence.clauses if other.form == "participle" and other is not clause}  # "Trump, supposedly moved by it, fired missiles"
    for at in range(max(0, start - 1), min(clause.at + 2, len(sentence.phrases))):
        if sentence.phrases[at].type == "R" and sentence.phrases[at].word in _HEDGES and at + 1 not in apart:
            found.append("alleged")
    lowers = sentence.units.lowers[sentence.phrases[clause.at].first : sentence.phrases[clause.at].end]
    if any(word in _HEDGES for word in lowers):
        found.append("alleged")
    before = sentence.phrases[start - 1] if start else None
    if before is not None and before.verb is not None and before.verb.modal == "should" and before.end - before.first == 1:
        found.append("possible")  # "should Ukraine sign"
    below = clause.parent if clause.form != "finite" else None  # "if it goes ahead with buying tanks", "whether it plans to go"
    conditional = is_conditional(clause, sentence) or (below is not None and is_conditional(below, sentence))
    if (conditional or is_condition(clause, sentence)) and not _tells_apart(clause, sentence):
        found.append("possible")
    inverted = before is not None and start < clause.at and sentence.units.lowers[before.first : before.end] == ["had"]
    if inverted and clause.verb.past and (start == 1 or sentence.phrases[start - 2].type in (",", ":", "&")):
        found.append("possible")  # "had Ukraine signed"
    if before is not None and before.word in _COMING and not clause.verb.past and _is_ahead(clause, before.word, sentence):
        found.append("planned")
    if before is None or before.word != "until":
        return found
    if not clause.verb.past or lowers[0] in _PRESENT:
        return [*found, "planned"]
    awaiting = next((other for other in reversed(sentence.clauses) if other.at < start), None)  # "would not talk until troops left", "vowed to stay until"
    waited = awaiting is not None and (awaiting.verb.modal in _AWAITING or awaiting.form == "infinitive")
    return [*found, "possible"] if waited else found


def _tells_apart(clause: Clause, sentence: Sentence) -> bool:
    """ "Asked whether the deal signed by Chad is valid": a participle that says which one is meant tells what was done."""
    subject = clause.subject
    if clause.form != "participle" or not clause.passive or subject is None or sentence.units.lowers[subject.base[0]] not in _DEFINITE:
        return False
    return any(other.form == "finite" and other.subject is subject and other.at > clause.at for other in sentence.clauses)


def is_conditional(clause: Clause, sentence: Sentence) -> bool:
    """Whether "if", "whether" or "unless" opens a clause; but what is told in the present behind "even if" is done."""
    start = _start(clause)
    for at in range(start - 1, max(start - 3, -1), -1):
        ahead = any(other is not clause and other.form == "finite" and other.verb.modal in _MODALS for other in sentence.clauses)
        even = at > 0 and sentence.phrases[at - 1].word == "even" and not clause.verb.past and not ahead  # "even if it criticises": it does
        if sentence.phrases[at].type == "s" and sentence.phrases[at].word in ("if", "whether", "unless", "should") and not even:
            return True
    return False


def is_condition(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause, or the one that an infinitive or -ing form belongs to, is what another act depends on: "will strike if Iran attacks", but no
    "asked if Iran had attacked"."""
    while clause.parent is not None and (clause.form != "finite" or (clause.subject_at is None and not clause.verb.modal)):
        clause = clause.parent  # "if the council questions or condemns it"
    start = _start(clause)
    for at in range(start - 1, max(start - 3, -1), -1):
        phrase = sentence.phrases[at]
        before = sentence.phrases[at - 1] if at else None
        if phrase.word == "that" and before is not None and before.type == "NP" and sentence.units.lowers[before.base[1] - 1] in _CASES:
            return True  # "in the event that", "to the degree that"
        if phrase.type == "s" and phrase.word in ("if", "unless", "should"):
            asked = before is not None and (before.type in "JX" or (before.verb is not None and before.verb.lemma in _QUERIES))
            return before is None or not (asked or before.word in _NOT_CONDITIONS)
    return False


def is_open_question(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells of now or of what may be, and only asks: "how far it is ready to go", "why they would leave", "was asked whether they would"."""
    at = _start(clause) - 1
    asked = sentence.phrases[at - 1].verb if at > 0 and sentence.phrases[at].word in ("whether", "if") else None
    if asked is not None and asked.lemma in _ASKING:
        return True
    while at > 0 and sentence.phrases[at].type in "JR":
        at -= 1
    return at >= 0 and sentence.phrases[at].word in ("how", "why") and not clause.verb.past and clause.form == "finite"


def is_only_for_some(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause says who alone may do something, and not that he does: "only Chad and Niger can settle it"."""
    at = clause.subject_at
    if at is None or at >= clause.at or clause.verb.modal not in _MAY:
        return False
    first = sentence.phrases[at]
    return sentence.units.lowers[first.first] == "only" or (at > 0 and sentence.phrases[at - 1].word == "only")


def is_awaited(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause is what a promise waits for, in the past as it was told: "would reopen the border once Chad made peace"."""
    start = _start(clause)
    if not start or sentence.phrases[start - 1].word != "once" or not clause.verb.past:
        return False
    return any(other.at < start and (other.verb.modal or other.form == "infinitive") for other in sentence.clauses)


def is_usual(clause: Clause, sentence: Sentence) -> bool:
    """Whether a verb tells of a habit: "China traditionally opposes"."""
    phrase = sentence.phrases[clause.at]
    before = sentence.phrases[clause.at - 1] if clause.at else phrase
    first = before.first if before.type == "R" else phrase.first
    return not _USUALLY.isdisjoint(sentence.units.lowers[first : phrase.end])


def _start(clause: Clause) -> int:
    """The phrase that a clause begins with: its subject, where that stands in front of its verb."""
    return clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at


def is_called_off(clause: Clause, sentence: Sentence) -> bool:
    """ "has been called off", "broken off", "put off", "ruled out", "fell through", "put on hold"."""
    behind, noun = [phrase.word for phrase in (*sentence.phrases[clause.at + 1 : clause.at + 3], sentence.phrases[-1], sentence.phrases[-1])][:2]
    shelved = clause.verb.lemma in ("put", "place") and behind == "on" and noun in ("hold", "ice")
    return shelved or (clause.verb.lemma, behind) in _UNDONE
