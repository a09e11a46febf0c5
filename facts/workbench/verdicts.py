"""What readers judged of sampled facts: tables of verdicts, a fact a line, as `docs/samples/` holds them. Used by `facts.workbench.codebook`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facts.errors import InputError

USUAL = Path("docs/samples")
_NEEDED = ("pattern", "verdict")
_VERDICTS = ("right", "wrong")


@dataclass(slots=True)
class Verdicts:
    """How many facts of each pattern (`kind.name`) were read, and how many of them were right; `files` names the tables."""

    files: list[str] = field(default_factory=list)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def told(self, name: str) -> str:
        """ "45 of 50 right" of a pattern or a kind; empty where none was read."""
        read, right = (sum(count for pattern, count in counts.items() if name in (pattern, pattern.partition(".")[0])) for counts in (self.read, self.right))
        return f"{right} of {read} right" if read else ""


def read_verdicts(given: Path | None) -> Verdicts:
    """The tables (`*.tsv`) of a folder, else of USUAL, where that is. Raises InputError without the folder, and at file:line for what is no such table."""
    found, folder = Verdicts(), given or USUAL
    if given is not None and not given.is_dir():
        raise InputError(f"{given}: there is no such folder; give the one that holds your tables of verdicts")
    for path in sorted(folder.glob("*.tsv")):
        found.files.append(path.name)
        for number, pattern, verdict in _lines(path):
            if verdict not in _VERDICTS:
                raise InputError(f"{path}:{number}: verdict '{verdict}'; it must be one of {', '.join(_VERDICTS)}")
            found.read[pattern] += 1
            found.right[pattern] += verdict == "right"
    return found


def _lines(path: Path) -> Iterator[tuple[int, str, str]]:
    """Line number, pattern and verdict of each fact."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or 'it is not UTF-8'})") from None
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not rows or not set(_NEEDED) <= set(rows[0][1]):
        raise InputError(f"{path}: is no table of verdicts; its first line must name the columns {' and '.join(_NEEDED)}, with tabs between them")
    pattern, verdict = (rows[0][1].index(name) for name in _NEEDED)
    for number, cells in rows[1:]:
        if len(cells) <= max(pattern, verdict):
            raise InputError(f"{path}:{number}: has {len(cells)} columns; it needs those that the first line names")
        yield number, cells[pattern], cells[verdict]
