"""Which noun phrases only count those who were named before: "both", "the three", "the royal couple". Used by `facts.match.items` and `facts.resolve`."""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.tag import Units

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
BANDS = {"pair": 2, "duo": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "couple": 2}
_HIGH = frozenset("royal presidential first ruling imperial married".split())  # "the royal couple"
ONE_OF_TWO = {"former": 0, "latter": 1}
PERSONS = {"men": "m", "women": "f"}  # "both men", "the two women"


def stands_for_some(phrase: Phrase, units: Units) -> bool:
    """Whether a phrase only says how many of those named before it means, or which of two: "both", "the three", "both men", "the pair", "the latter"."""
    begin, end = phrase.base
    words = units.lowers[begin:end]
    if len(words) > 1 and words[-1] in PERSONS and (words[0] == "both" or words[-2] in NUMBERS):
        words = words[:-1]
    if len(words) > 2 and words[-1] == "couple" and words[1] in _HIGH:
        words = [words[0], words[-1]]
    if phrase.complement is not None or phrase.apposition is not None or (begin and units.lowers[begin - 1] == "or"):
        return False
    if not (words == ["both"] or (len(words) == 2 and words[0] in ("the", "all"))):
        return False
    return words[-1] in NUMBERS or words == ["both"] or (words[0] == "the" and (words[1] in BANDS or words[1] in ONE_OF_TWO))
