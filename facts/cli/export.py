"""`facts export`: all facts as lines of JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from facts.cli.options import Database, database


class ExportFormat(StrEnum):
    """What `--format` takes."""

    jsonl = "jsonl"


def command(
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where the lines go; - is standard output.")],
    db: Database = None,
    format: Annotated[ExportFormat, typer.Option(help="JSON Lines.")] = ExportFormat.jsonl,
) -> None:
    """Export every fact, sorted; the file is written whole or not at all."""
    del format
    from facts.ask.export import store_lines, write_jsonl
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        write_jsonl(store_lines(store), output)
