"""What opens a clause besides "if": "in case", "provided that", "as soon as", "whenever". Called by `facts.status.status`."""

from __future__ import annotations

from facts.clause import Clause
from facts.match.reading import Sentence

_CONDITIONS = frozenset(
    map(tuple, map(str.split, "in case|provided|providing|condition|assuming|supposing|suppose|imagine|lest|whether or not|in the event".split("|")))
)
_ONCE = frozenset(map(tuple, map(str.split, "as soon as|the moment|the minute|the day|by the time|the next time".split("|"))))
_AS_LONG = frozenset((("as", "long", "as"), ("so", "long", "as")))
_HABITS = frozenset(map(tuple, map(str.split, "every time|each time|any time|anytime|whenever|wherever".split("|"))))
_GOING_ON = ("continue", "persist", "remain", "keep", "go", "refuse")
_LONGEST = 3  # words


def opened_by(clause: Clause, sentence: Sentence) -> list[str]:
    """What the words in front of a clause's subject make of it: "in case Chad attacks" (possible), "as soon as it leaves" (planned), "whenever it
    attacks" and, with what is to come, "as long as it attacks" (unreal)."""
    at = clause.subject_at
    if clause.form != "finite" or at is None or at >= clause.at or clause.links:
        return []
    lowers, subject = sentence.units.lowers, sentence.phrases[at]
    first = subject.first + (lowers[subject.first] in ("whenever", "wherever", "anytime"))
    first -= first == subject.first and lowers[first - 1 : first] == ["that"]
    words = tuple(lowers[max(0, first - _LONGEST) : first])
    if words[-2:] == ("as", "though"):
        return ["possible"]  # "as though Chad had attacked"
    if _ends(words, _CONDITIONS):
        return ["possible"]
    if _ends(words, _HABITS) and _goes_with_another(clause, at, sentence):
        return ["unreal"]
    present = not clause.verb.past and not clause.verb.modal
    ahead = any(other is not clause and other.form == "finite" and other.verb.modal for other in sentence.clauses)
    if present and ahead and _ends(words, _ONCE):
        return ["planned"]
    lasting = clause.verb.lemma in _GOING_ON  # "as long as Chad goes on attacking": it does
    return ["unreal"] if present and ahead and not lasting and _ends(words, _AS_LONG) else []


def _goes_with_another(clause: Clause, at: int, sentence: Sentence) -> bool:
    """Whether another clause tells what happens then; but "each time France demanded an end to it"."""
    others = [other for other in sentence.clauses if other is not clause and other.form == "finite"]
    behind = any(other.subject_at and other.subject_at > clause.at and sentence.phrases[other.subject_at - 1].type == "," for other in others)
    return behind or any(other.at < at for other in others)


def _ends(words: tuple[str, ...], openings: frozenset[tuple[str, ...]]) -> bool:
    return words[-1:] in openings or words[-2:] in openings or words[-3:] in openings
