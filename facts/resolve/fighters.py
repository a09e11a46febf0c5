"""From where on "the rebels" may be others than the one group that a text names. Used by `facts.resolve.mentions`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_OTHERS = re.compile(r"(?:\b[A-Z][a-z]+|\w-[a-z]+)\s+rebels?\b|\brebel\s+[a-z]")  # "Chadian rebels", "government-backed rebels", "a rebel army"
_BESIDE = 20  # characters between a group and what it is called: "the FARC, a rebel group"


def others_from(text: str, groups: Sequence[tuple[int, int]]) -> int:
    """The character up to which a text tells of rebels first by other words than beside the names of groups, which stand at these spans in order; beyond
    its end where it never does."""
    begins = [begin for begin, _ in groups]
    for told in _OTHERS.finditer(text):
        last = bisect_left(begins, told.end() + _BESIDE) - 1
        if last < 0 or groups[last][1] + _BESIDE <= told.start():
            return told.end()
    return len(text) + 1
