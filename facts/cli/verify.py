"""`facts verify`: re-read every stored offset."""

from __future__ import annotations

import typer

from facts.cli.options import Database, database


def command(db: Database = None) -> None:
    """Hold every stored offset and id against the stored text; exit status 1 where one does not fit."""
    from facts.ask.checking import mismatches
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        found = 0
        for line in mismatches(store):
            print(line)
            found += 1
        total = len(store.ids())
    print(f"{total:,} facts, {found:,} mismatches")
    raise typer.Exit(1 if found else 0)
