"""Asides of two or three words that part a verb or preposition from what it has: "condemned by, among others, Chad". Called by `facts.tag.units`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_OPENING = frozenset("among amongst inter for".split())
_PREPOSITIONS = frozenset("by with to from in on for against".split())
_ASIDES = (
    ("among", "others"),
    ("among", "other", "things"),
    ("among", "many", "others"),
    ("amongst", "others"),
    ("inter", "alia"),
    ("for", "example"),
    ("for", "instance"),
)


def drop_aside(lowers: Sequence[str], columns: Sequence[list[Any]], keyed: Sequence[dict[int, Any]]) -> None:
    """Take the first aside between commas out of what is kept for each unit (`columns`) and for some of them (`keyed`), both commas with it."""
    found = _aside_at(lowers)
    if found is None:
        return
    begin, end = found
    for values in columns:
        del values[begin:end]
    for known in keyed:
        kept = {at - (end - begin) * (at >= end): value for at, value in known.items() if not begin <= at < end}
        known.clear()
        known.update(kept)


def _aside_at(lowers: Sequence[str]) -> tuple[int, int] | None:
    """Where the first aside between commas begins and ends, both commas with it."""
    if "both" in lowers and (both := lowers.index("both")) + 1 < len(lowers) and lowers[both + 1] in _PREPOSITIONS:
        return both, both + 1  # "both by Chad and by Mali"
    for at in range(1, len(lowers) - 2) if not _OPENING.isdisjoint(lowers) else ():
        if lowers[at] != "," or lowers[at + 1] not in _OPENING:
            continue
        for words in _ASIDES:
            end = at + 1 + len(words)
            if tuple(lowers[at + 1 : end]) == words and tuple(lowers[end : end + 1]) == (",",):
                return at, end + 1
    return None
