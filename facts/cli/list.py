"""`facts list`: facts by kind, actor, country, days, status."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.options import Database, database, day
from facts.model import STATUSES


def _status(given: str | None) -> str | None:
    if given is not None and given not in STATUSES:
        raise typer.BadParameter(f"'{given}' is no status; one of {', '.join(STATUSES)}")
    return given


def command(
    db: Database = None,
    kind: Annotated[str | None, typer.Option(help="Facts of this kind only.")] = None,
    actor: Annotated[str | None, typer.Option(help="With an actor whose name holds this, in any role.")] = None,
    country: Annotated[str | None, typer.Option(help="With an actor of this country (ISO alpha-3) or organisation.")] = None,
    since: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", callback=day, help="On this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", callback=day, help="On this day or earlier.")] = None,
    status: Annotated[str | None, typer.Option(callback=_status, help="occurred, planned, possible, alleged or negated.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.table,
) -> None:
    """List facts, by day."""
    from facts.ask.listing import Filter, list_facts
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        columns, rows = list_facts(store, Filter(kind, actor, country, since, until, status, limit))
    print_rows(columns, rows, format)
