"""Rows as a table for people, as CSV, or as JSON. Used by the commands that print rows."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

_GAP = "  "
_MIN_WIDTH = 6


class RowFormat(StrEnum):
    """What `--format` takes."""

    table = "table"
    csv = "csv"
    json = "json"


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: RowFormat) -> None:
    """Print rows to standard output; a table fits the terminal's width (unlimited when piped) and holds no control codes."""
    if form == RowFormat.json:
        sys.stdout.write(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n")
    elif form == RowFormat.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        for line in table_lines(columns, rows, width):
            sys.stdout.write(line + "\n")


def table_lines(columns: Sequence[str], rows: Sequence[Sequence[Any]], width: int | None) -> list[str]:
    """The lines of a table; where it is wider than `width`, the widest columns are cut."""
    cells = [[one_line(value) for value in row] for row in rows]
    widths = [max(len(name), *(len(row[at]) for row in cells)) if cells else len(name) for at, name in enumerate(columns)]
    while width is not None and sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths) > _MIN_WIDTH:
        widths[widths.index(max(widths))] -= 1

    def line(values: Sequence[str]) -> str:
        return _GAP.join(_cut(value, size).ljust(size) for value, size in zip(values, widths, strict=True)).rstrip()

    return [line(columns), line(["-" * size for size in widths]), *(line(row) for row in cells)]


def one_line(value: Any) -> str:
    """A value as text that is safe to print: blanks for what is not printable, one for several."""
    text = "" if value is None else str(value)
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _cut(value: str, size: int) -> str:
    return value if len(value) <= size else value[: size - 1] + "…"
