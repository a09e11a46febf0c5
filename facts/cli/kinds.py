"""`facts kinds`: what kinds of fact the grammars know."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.options import Grammars


def command(format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.table, grammars: Grammars = None) -> None:
    """List the kinds of fact: view, direction, codes, number of patterns, what counts."""
    from facts.match.grammars import load_kinds, user_folders

    columns = ("kind", "view", "direction", "plover", "cameo", "patterns", "what counts")
    rows = [(k.name, k.plural, k.direction, k.plover, k.cameo, len(k.patterns), k.description) for k in load_kinds(user_folders(grammars or ()))]
    print_rows(columns, rows, format)
