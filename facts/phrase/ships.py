"""Ships by their names: "USS Mason", "the destroyer HMS Diamond" act for the state whose prefix they bear. Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from facts.lexicon import Known
from facts.tag import Units

_NAMES = "PHLCKEO0D"
_SHIPS = frozenset(
    "ship ships warship frigate destroyer corvette cruiser carrier submarine trawler trawlers tanker tankers vessel vessels boat gunboat freighter "
    "ferry".split()
)


@cache
def _prefixes() -> dict[str, Known | None]:
    """The prefixes of ships' names, each with the state whose navy sails under it; None where it is no one state's. From `ships.tsv`."""
    lines = (Path(__file__).parent / "ships.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {prefix: Known("country", name, code) if code else None for prefix, code, name in rows}


def names_ship(unit: int, units: Units) -> bool:
    """Whether a ship's name may stand behind a unit: "the frigate", "USS", "MV"."""
    return units.lowers[unit] in _SHIPS or units.words[unit] in _prefixes()


def navy_of(begin: int, end: int, units: Units) -> Known | None:
    """The state of the warship that the noun group `[begin, end)` names; None where it names none."""
    if units.tags[end - 1] not in _NAMES:
        return None
    known = _prefixes()
    return next((navy for word in units.words[begin : end - 1] if (navy := known.get(word)) is not None), None)
