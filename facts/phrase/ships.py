"""Warships by their names: "USS Mason", "the destroyer HMS Diamond" act for the state whose prefix they bear. Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

from facts.lexicon import Known
from facts.tag import Units

_NAMES = "PHLCKEO0D"
_NAVIES = {
    "USS": Known("country", "United States", "USA"),
    "USNS": Known("country", "United States", "USA"),
    "USCGC": Known("country", "United States", "USA"),
    "HMS": Known("country", "United Kingdom", "GBR"),
    "HMAS": Known("country", "Australia", "AUS"),
    "HMCS": Known("country", "Canada", "CAN"),
    "HMNZS": Known("country", "New Zealand", "NZL"),
    "ROKS": Known("country", "South Korea", "KOR"),
}


def navy_of(begin: int, end: int, units: Units) -> Known | None:
    """The state of the warship that the noun group `[begin, end)` names; None where it names none."""
    if units.tags[end - 1] not in _NAMES:
        return None
    return next((_NAVIES[word] for word in units.words[begin : end - 1] if word in _NAVIES), None)
