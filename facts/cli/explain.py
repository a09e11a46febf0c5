"""`facts explain`: what each stage makes of a sentence."""

from __future__ import annotations

from typing import Annotated

import typer

from facts.cli.options import day


def command(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="One or more sentences, in quotes.")],
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", callback=day, help="The day the text is from.")] = None,
) -> None:
    """Show words, tags, phrases, clauses, the patterns tried and matched, and the facts with a reason for each slot."""
    from facts.explain import explain_lines
    from facts.extract import Extractor
    from facts.model import Document

    for line in explain_lines(Extractor(), Document("sentence", sentence, date)):
        print(line)
