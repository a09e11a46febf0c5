"""Sides that the text does not name: "the parties to the conflict", "the warring parties in Sudan". Used by `facts.resolve.actors`."""

from __future__ import annotations

from facts.resolve.actor import Actor
from facts.resolve.countries import land_behind
from facts.resolve.naming import Naming
from facts.tag import Units

_SIDES = ("parties", "sides", "factions")
_DISPUTES = frozenset("conflict war dispute crisis fighting violence agreement accord deal truce ceasefire talks treaty convention".split())
_WARRING = ("warring", "rival", "feuding", "opposing", "conflicting", "belligerent")


def parties_to(begin: int, end: int, units: Units, naming: Naming) -> list[Actor]:
    """The parties as they stand, where their own words tell them from any others; of the country of the place where they are said to fight."""
    words = units.lowers[begin:end]
    if words[-1] not in _SIDES:
        return []
    stop, first = end, next((unit for unit in range(begin, end) if units.tags[unit] not in "aq0" and units.lowers[unit] != "both"), end - 1)
    if units.lowers[end : end + 2] == ["to", "the"] and units.lowers[end + 2 : end + 3] and units.lowers[end + 2] in _DISPUTES:
        stop = end + 3
    code = land_behind(stop, units)
    if stop == end and code is None and not any(word in _WARRING for word in words):
        return []
    return [naming.actor(naming.words(first, stop), code, "unnamed", first, stop, "parties as they stand", plural=True)]
