"""Days that name an event years later: "the Sept. 11 attacks". Used by `facts.dates.resolve`."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def named_days() -> dict[tuple[int, int], int]:
    """Month and day -> the year that they mean without one. From `named_days.tsv`."""
    lines = (Path(__file__).parent / "named_days.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {(int(month), int(day)): int(year) for month, day, year, _ in rows}
