"""Texts with one blank where they have several, in which names are found. Used by `facts.lexicon.lexicon`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_GAP = re.compile(r"(?<=[^\W_]) {2,}(?=[^\W_])")  # within a sentence: those behind a full stop part no name


def closed_up(text: str) -> tuple[str, Callable[[int], int]] | None:
    """The text with one blank for each gap between words, and from its characters to those of `text`; None where it has no gap."""
    gaps = [match.span() for match in _GAP.finditer(text)]
    if not gaps:
        return None
    parts, starts, shifts, done, shift = [], [0], [0], 0, 0
    for begin, end in gaps:
        parts.append(text[done : begin + 1])
        done, shift = end, shift + end - begin - 1
        starts.append(end - shift)
        shifts.append(shift)
    parts.append(text[done:])

    def written(at: int) -> int:
        return at + shifts[bisect_right(starts, at) - 1]

    return "".join(parts), written
