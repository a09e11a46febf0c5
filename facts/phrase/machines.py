"""Machines of war: they act for whoever has them, and are things that somebody sends or sells. Used by `facts.phrase.shapes`."""

from __future__ import annotations

from collections.abc import Iterable

from facts.phrase.phrase import Phrase
from facts.tag import Units

_MACHINES = frozenset(
    "tank tanks aircraft drone drones jet jets helicopter helicopters warship warships submarine submarines missile missiles artillery frigate frigates bomber "
    "bombers destroyer destroyers warplane warplanes gunboat gunboats corvette corvettes gunship gunships".split()
)


def has_machine(phrases: Iterable[Phrase], units: Units) -> bool:
    """Whether one of a list is a machine, which is then a thing as the others are: "weapons, tanks and food"."""
    return any(units.lowers[phrase.base[1] - 1] in _MACHINES and not phrase.owners for phrase in phrases)
