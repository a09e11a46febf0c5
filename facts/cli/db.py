"""`facts db`: upgrade, check and count a database."""

from __future__ import annotations

import typer

from facts.cli.app import SETTINGS
from facts.cli.options import Database, database

app = typer.Typer(name="db", help="Upgrade, check or count a database.", no_args_is_help=True, **SETTINGS)

_TABLES = ("documents", "sentences", "facts", "participants", "speakers", "actors", "places", "kinds", "patterns", "runs")


@app.command()
def upgrade(db: Database = None) -> None:
    """Bring a database of an older version up to date (every command that opens one does so too)."""
    from facts.store import open_store

    where = database(db)
    with open_store(where, create=False):
        print(f"{where}: up to date")


@app.command()
def check(db: Database = None) -> None:
    """Check a database for damage: SQLite's own check, and rows that refer to nothing."""
    from facts.store import open_store

    where = database(db)
    with open_store(where, create=False) as store:
        if store.engine.dialect.name != "sqlite":
            print(f"{where}: opened; the check for damage is for SQLite files")
            return
        damage = [str(row[0]) for row in store.query("PRAGMA integrity_check", {})[1] if row[0] != "ok"]
        damage += [f"{row[0]}: row {row[1]} refers to a missing row of {row[2]}" for row in store.query("PRAGMA foreign_key_check", {})[1]]
    print("\n".join(damage) if damage else f"{where}: no damage found")
    raise typer.Exit(1 if damage else 0)


@app.command()
def stats(db: Database = None) -> None:
    """Count what a database holds, by table and by kind and status of fact."""
    from facts.ask.tables import RowFormat, print_rows
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        counts = [(table, store.query(f"SELECT count(*) FROM {table}", {})[1][0][0]) for table in _TABLES]
        kinds = store.query("SELECT kind, status, count(*) AS facts FROM facts GROUP BY kind, status ORDER BY kind, status", {})
    print_rows(("table", "rows"), counts, RowFormat.table)
    print()
    print_rows(*kinds, RowFormat.table)
