"""`facts sample`: random facts with their sentences, for reading."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.cli.options import Database, database


def command(
    number: Annotated[int, typer.Option("-n", "--number", min=1, help="How many.")] = 100,
    seed: Annotated[int, typer.Option(help="The same seed gives the same facts.")] = 0,
    db: Database = None,
) -> None:
    """Print random facts with their sentences, to judge by reading."""
    from facts.ask.listing import sample_facts
    from facts.store import open_store

    with open_store(database(db), create=False) as store:
        for at, fact in enumerate(sample_facts(store, number, seed), 1):
            agents, targets = f"{fact['agents'] or '-'} ({fact['agent_countries'] or '-'})", f"{fact['targets'] or '-'} ({fact['target_countries'] or '-'})"
            print(f"{at}. {fact['id']} {fact['kind']} {fact['status']} {fact['day'] or '-'}: {agents} -> {targets}")
            for name in ("others", "place", "speakers"):
                if fact[name]:
                    print(f"   {name}: {fact[name]}")
            print(f"   {' '.join(fact['sentence_text'].split())}  [{fact['pattern']}, {fact['document']}]")
