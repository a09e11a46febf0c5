"""`facts sql`: a question in SQL."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.options import Database, database


def command(
    query: Annotated[str, typer.Argument(metavar="SELECT", help="The question, in SQLite's SQL.")],
    db: Database = None,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.table,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.01, help="Stop a question that takes longer.")] = 60.0,
) -> None:
    """Ask a database in SQL; nothing can be changed.

    One view a kind (meetings, calls ...), fact_rows for all kinds, dyads for pairs of actors.
    """
    from facts.ask.sql import run_sql

    columns, rows = run_sql(database(db), query, timeout=timeout)
    print_rows(columns, rows, format)
