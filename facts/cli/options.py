"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from facts.errors import InputError

# Its default is None: pass what comes to `database`.
Database = Annotated[str | None, typer.Option("--db", metavar="PATH-OR-URL", help="The database (else $FACTS_DB, else facts.db).")]

Grammars = Annotated[list[Path] | None, typer.Option("--grammars", metavar="DIR", help="A folder of your own grammars (also $FACTS_GRAMMARS); repeatable.")]
Lexicons = Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="A folder of your own lexicon files (also $FACTS_LEXICON); repeatable.")]


def database(given: str | None) -> str:
    """The database to use: the one given, else $FACTS_DB, else facts.db in the current folder."""
    return given or os.environ.get("FACTS_DB") or "facts.db"


def day(written: str | None) -> str | None:
    """The callback of options that take a day: ISO, or wrong usage."""
    from facts.read import parse_day

    try:
        return None if written is None else parse_day(written)
    except InputError as error:
        raise typer.BadParameter(str(error)) from None
