"""What goes on behind a party that a pattern has read: the others of a list whose members are too unlike to be one phrase.

Called by `facts.interpret.slots`.
"""

from __future__ import annotations

from collections.abc import Iterator

from facts.match.reading import Sentence
from facts.phrase import Phrase

_ADDING = frozenset("and &".split())
_MOST = 4  # members that are looked for


def others_of_list(phrase: Phrase, sentence: Sentence) -> Iterator[tuple[int, Phrase]]:
    """Noun phrases, with their places, that "and" adds to one, by the same preposition or without: "talks with Ivanov and with rebel leaders"."""
    at = next((at for at, other in enumerate(sentence.phrases) if other is phrase), None)
    for _ in range(_MOST):
        at = _next(at, sentence) if at is not None else None
        if at is None:
            return
        yield at, sentence.phrases[at]


def _next(at: int, sentence: Sentence) -> int | None:
    """The noun phrase that is added to the one at `at`, where it is no subject of a clause of its own."""
    phrases = sentence.phrases
    before = phrases[at - 1].word if at and phrases[at - 1].type == "I" else ""
    comma = at + 2 < len(phrases) and phrases[at + 1].type == ","
    if comma and before and phrases[at + 2].type == "I" and phrases[at + 2].word == before:
        added = at + 3  # "by Chad, by Mali and by Niger"
    else:
        and_at = at + 1 + comma
        also = and_at + 2 < len(phrases) and phrases[and_at + 1].word == "also"  # "not only by Chad but also by Mali"
        if and_at + 1 >= len(phrases) or phrases[and_at].type != "&" or not (phrases[and_at].word in _ADDING or (also and phrases[and_at].word == "but")):
            return None
        added = and_at + 1 + also
        if added < len(phrases) and phrases[added].type == "I" and before and phrases[added].word == before:
            added += 1
        elif comma or also:  # ", and X ..." is rather a clause
            return None
    if added >= len(phrases) or phrases[added].type != "NP":
        return None
    apart = ("finite", "gerund") if comma else ("finite",)  # "talks with Chad, with Mali looking on"
    if any(clause.subject_at == added and clause.form in apart for clause in sentence.clauses):
        return None
    return added
