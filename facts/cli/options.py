"""Options that several commands share."""

from __future__ import annotations

import os
from typing import Annotated

import typer

# Its default is None: pass what comes to `database`.
Database = Annotated[str | None, typer.Option("--db", metavar="PATH-OR-URL", help="The database (else $FACTS_DB, else facts.db).")]


def database(given: str | None) -> str:
    """The database to use: the one given, else $FACTS_DB, else facts.db in the current folder."""
    return given or os.environ.get("FACTS_DB") or "facts.db"
