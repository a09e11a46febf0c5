"""Words that part others from what they have: asides, "condemned by, among others, Chad", and the lower of two numbers, "200 to 300 troops".

Called by `facts.tag.units`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_OPENING = frozenset("among amongst inter for".split())
_PREPOSITIONS = frozenset("by with to from in on for against".split())
_RANGING = ("to", "or", "and")
_COUNTED = frozenset("NJDCOEPT0")
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
    """Take the first aside between commas, and the lower number of a range, out of what is kept for each unit (`columns`, the last are their tags) and for some
    of them (`keyed`), both commas with it."""
    for found in (_aside_at(lowers), _lower_number(lowers, columns[-1])):
        if found is not None:
            _drop(*found, columns, keyed)


def _drop(begin: int, end: int, columns: Sequence[list[Any]], keyed: Sequence[dict[int, Any]]) -> None:
    for values in columns:
        del values[begin:end]
    for known in keyed:
        kept = {at - (end - begin) * (at >= end): value for at, value in known.items() if not begin <= at < end}
        known.clear()
        known.update(kept)


def _lower_number(lowers: Sequence[str], options: Sequence[str]) -> tuple[int, int] | None:
    """Where the lower of two numbers in front of a noun stands: "[200 to] 300 troops", "[between 200 and] 300 troops"; but "rose from 200 to 300 men"."""
    for at in range(len(lowers) - 3) if "0" in options else ():
        if options[at] == "0" == options[at + 2] and lowers[at + 1] in _RANGING and not _COUNTED.isdisjoint(options[at + 3]):
            before = lowers[at - 1] if at else ""
            if lowers[at + 1] == "and":
                return (at - 1, at + 2) if before == "between" else None
            return (at, at + 2) if before != "from" and "I" not in options[at + 3] else None
    return None


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
