"""Nouns for bodies and persons that mean a quality as well: "global leadership", "justice for survivors". Used by `facts.phrase.compounds`."""

from __future__ import annotations

from facts.tag import Units

QUALITIES = frozenset(("leadership", "justice"))
_SHOWN = frozenset("shown demonstrated displayed provided exercised exhibited showed".split())
_SHOWING = 5  # units in which a leadership is said to be shown
_WHOSE = frozenset("military party political senior civilian religious church union congressional parliamentary rebel opposition clerical".split())


def is_quality(begin: int, end: int, units: Units) -> bool:
    """Whether a noun means no body but a quality: "global leadership", "the leadership that he has shown", "justice for survivors"."""
    if units.lowers[end - 1] == "justice":
        return units.words[end - 1].islower() and not {"a", "q", "D"} & set(units.tags[begin : end - 1])
    shown = not _SHOWN.isdisjoint(units.lowers[end : end + _SHOWING])
    known = set("aqDCKOP") & set(units.tags[begin : end - 1]) or units.tags[begin - 1 : begin] == "S" or units.lowers[end : end + 1] == ["of"]
    return shown or not (known or units.lowers[begin] in _WHOSE)
