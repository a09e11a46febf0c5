"""Whether "the rebels" may be the one group that was named before, or others that the text calls so. Used by `facts.resolve.setting`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OTHERS = re.compile(r"(?:\b[A-Z][a-z]+|\w-[a-z]+)\s+rebels?\b|\brebel\s+[a-z]")  # "Chadian rebels", "government-backed rebels", "a rebel army"
_BESIDE = 20  # characters between a group and what it is called: "the FARC, a rebel group"


def are_others(noun: str, before: str, groups: Sequence[tuple[int, int]]) -> bool:
    """Whether the text `before` "the rebels" tells of rebels by other words than beside the names of groups, which stand at these spans.

    "The militants" and "the insurgents" are rather the group itself, called by several words.
    """
    if noun != "rebels":
        return False
    told = _OTHERS.finditer(before)
    return any(not any(begin - _BESIDE < match.end() and match.start() < stop + _BESIDE for begin, stop in groups) for match in told)
