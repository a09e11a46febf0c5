"""Machines of war: they act for whoever has them, and are things that somebody sends or sells. Used by `facts.phrase.shapes`."""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.tag import Units

_MACHINES = frozenset(
    "tank tanks aircraft drone drones jet jets helicopter helicopters warship warships submarine submarines missile missiles artillery frigate frigates bomber "
    "bombers destroyer destroyers warplane warplanes gunboat gunboats corvette corvettes gunship gunships".split()
)


def is_machine(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase may stand in a list of things: "weapons, tanks and food"."""
    return units.lowers[phrase.base[1] - 1] in _MACHINES and not phrase.owners
