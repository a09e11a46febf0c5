"""`facts show`: one fact, with the reason for each of its slots."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.cli.options import Database, database


def command(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The fact's id, or how it begins.")],
    db: Database = None,
    cite: Annotated[bool, typer.Option("--cite", help="Print quote, source, url, date, hash and id only.")] = False,
) -> None:
    """Show a fact: its sentence with the mentions marked, every slot with how it was resolved, the pattern that matched."""
    from facts.ask.showing import cite_lines, find_fact, show_lines
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        fact = find_fact(store, identity)
        make = cite_lines if cite else show_lines
        for line in make(fact, store.document(fact.document), store.sentences(fact.document)):
            print(line)
