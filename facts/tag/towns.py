"""Towns that a text puts into a land: "in Hangu, Pakistan" is no town of China. Called by `facts.tag.units` for a document's names."""

from __future__ import annotations

import re

from facts.lexicon import Known, Lexicon, Reading

Name = tuple[int, int, tuple[Reading, ...]]

_ENDS = (".", ",", ";", ")", " ", "\n", "")  # behind the land: "Taxila, Pakistan's"
_CLOSED = re.compile(r"[.;)\n]|\Z|, (?!and |or |[A-Z])")  # no list goes on there: "in Paris, Germany and Spain", "in Paris, Germany, and Spain"


def in_their_lands(text: str, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a text, where a town with the land that it lies in behind it is a town of that land, whatever the lexicon knows of its namesakes."""
    found = names
    for at in range(len(names) - 1):
        (start, end, readings), (after, stop, lands) = names[at], names[at + 1]
        if text[end:after] != ", " or text[stop : stop + 1] not in _ENDS:
            continue
        code = _land(lands)
        if (
            code is None
            or _is_state_too(text[after:stop], readings, lexicon)
            or not _may_lie_elsewhere(readings, code, closed=_CLOSED.match(text, stop) is not None)
        ):
            continue
        found = [*names] if found is names else found
        found[at] = (start, end, (Reading("place", Known("place", " ".join(text[start:end].split()), code)),))
    return found


def _land(readings: tuple[Reading, ...]) -> str | None:
    """The one country that a name stands for."""
    known = readings[0].known if len(readings) == 1 and readings[0].type == "country" else None
    return known.affiliation if known is not None else None


def _is_state_too(land: str, readings: tuple[Reading, ...], lexicon: Lexicon) -> bool:
    """Whether a land is called like a state of the town's own country: "in Atlanta, Georgia"."""
    states = {reading.known.affiliation for reading in lexicon.names.get(f"{land} state", ()) if reading.known is not None}
    return any(reading.known is not None and reading.known.affiliation in states for reading in readings)


def _may_lie_elsewhere(readings: tuple[Reading, ...], code: str, *, closed: bool) -> bool:
    """Whether all that a name is known for are towns of other countries, large ones only where nothing goes on behind the land."""
    known = [reading.known for reading in readings if reading.type == "place" and reading.known is not None]
    return len(known) == len(readings) and all(place.affiliation not in (code, None) and (closed or not place.well_known) for place in known)
