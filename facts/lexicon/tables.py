"""Reads one lexicon file: tab-separated, source note in leading `# ` lines, a header, `|` between values of a cell. Used by `facts.lexicon`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facts.errors import LexiconError

DATA = Path(__file__).resolve().parent / "data"


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The rows below the header, one string a column. Raises LexiconError at file:line for a wrong header or a row of another width."""
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if header is None:
            if not line.startswith("#"):
                header = line.split("\t")
                if header != list(columns):
                    raise LexiconError(f"{path.name}:{number}: the header is {header}; it should be {list(columns)}")
            continue
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise LexiconError(f"{path.name}:{number}: {len(cells)} cells where {len(columns)} are expected; separate them by one tab")
        yield tuple(cell.strip() for cell in cells + [""] * (len(columns) - len(cells)))


def values(cell: str) -> list[str]:
    """The values of a cell."""
    return [value for value in cell.split("|") if value]
