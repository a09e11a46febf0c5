"""Clauses that say what sort of people are meant, what nobody in his senses would do, or what would come of an act that is only supposed.

Called by `facts.status.status`.
"""

from __future__ import annotations

from facts.clause import Clause
from facts.match.reading import Sentence

_WISHING = frozenset("want wish seek hope plan intend like try need".split())
_SUPPOSING = frozenset("would could might may".split())
_REFUSING = frozenset("refuse freeze suspend halt stop boycott withhold reject block decline oppose delay".split())


def is_of_a_sort(clause: Clause, sentence: Sentence) -> bool:
    """ "Chances for firms who wish to invest in Chad", "those who want to leave": a relative clause in the present that says which sort is meant."""
    wish = clause.parent
    if clause.form != "infinitive" or wish is None or "relative" not in wish.links or wish.verb.lemma not in _WISHING or wish.subject is None:
        return False
    if wish.verb.past or wish.verb.modal or wish.at < 2 or sentence.phrases[wish.at - 2].type == ",":
        return False
    first, end = wish.subject.base
    plain = sentence.units.tags[first:end].strip("JQND") == "" and sentence.units.lowers[end - 1].endswith(("s", "people"))
    return plain or sentence.units.lowers[first:end] == ["those"]


def would_nobody(clause: Clause, sentence: Sentence) -> bool:
    """ "No reasonable court would convict her": what nobody would do is not told of anybody."""
    at = clause.subject_at
    if at is None or at > clause.at or clause.verb.modal not in ("would", "could") or "foretold" in clause.links:
        return False
    subject = sentence.phrases[at]
    return sentence.units.lowers[subject.first] == "no" and sentence.units.tags[subject.base[1] - 1] == "N"


def is_supposed(clause: Clause, sentence: Sentence) -> bool:
    """ "Britain leaving the EU would harm it": an act that is the subject of what would come of it."""
    at = clause.subject_at
    if clause.form != "gerund" or at is None or at != clause.at - 1 or (at > 0 and sentence.phrases[at - 1].type not in ("s", "VG")):
        return False
    behind = clause.at + 1
    while behind < len(sentence.phrases) and sentence.phrases[behind].type in ("NP", "I", "W", "R"):
        behind += 1
    verb = sentence.phrases[behind].verb if behind < len(sentence.phrases) else None
    return verb is not None and verb.modal in _SUPPOSING


def is_a_condition_of_no(clause: Clause, sentence: Sentence) -> bool:
    """ "Will not talk until Chad withdraws", "freezes ties until Chad withdraws": what another waits for, which nobody says is to come."""
    start = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
    over = clause.verb.past and sentence.units.lowers[sentence.phrases[clause.at].first] not in ("is", "are")
    if not start or sentence.phrases[start - 1].word != "until" or over:
        return False
    main = next((other for other in reversed(sentence.clauses) if other.at < start), None)
    return main is not None and (main.verb.negated or main.verb.lemma in _REFUSING)
