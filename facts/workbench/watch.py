"""Checks a folder again whenever a file in it changes. Called by `facts.cli.grammar`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from facts.workbench.check import Report, check

INTERVAL = 0.3  # seconds between two looks: soon enough to seem at once, and no load


def watch(folder: Path, folders: Sequence[Path], lexicons: Sequence[Path] = (), interval: float = INTERVAL) -> Iterator[Report]:
    """A report now and after every change, without end. Raises GrammarError for a folder that is not there."""
    while True:
        seen = _stamps(folder)
        yield check([folder], folders, lexicons) if seen else Report(0, 0, 0, 0, ())
        while (now := _stamps(folder)) == seen:
            time.sleep(interval)
        while (later := _settled(folder, interval)) != now:  # an editor may still be writing
            now = later


def _settled(folder: Path, interval: float) -> dict[str, tuple[int, int]]:
    time.sleep(interval)
    return _stamps(folder)


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Times and sizes of the grammar files; one that goes away meanwhile is left out."""
    found = {}
    for path in folder.glob("*.lark"):
        try:
            stat = path.stat()
        except OSError:
            continue
        found[path.name] = (stat.st_mtime_ns, stat.st_size)
    return found
