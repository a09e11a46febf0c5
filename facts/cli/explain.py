"""`facts explain`: what each stage makes of a sentence, why a pattern matched, and why another did not."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from facts.cli.options import Grammars, Lexicons, day


class Format(StrEnum):
    """What `--format` takes."""

    text = "text"
    json = "json"


def command(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="One or more sentences, in quotes.")],
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", callback=day, help="The day the text is from.")] = None,
    why_not: Annotated[str | None, typer.Option("--why-not", metavar="KIND", help="How far each pattern of a kind came, and what it expected next.")] = None,
    format: Annotated[Format, typer.Option(help="Lines to read, or JSON.")] = Format.text,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Show words, tags, phrases, clauses, the patterns tried and matched, and the facts with a reason for each slot."""
    from facts.errors import QueryError
    from facts.explain import explain, explanation_lines
    from facts.extract import load_extractor
    from facts.model import Document

    extractor = load_extractor(grammars or (), lexicon or ())
    kinds = [kind.name for kind in extractor.kinds]
    if why_not is not None and why_not not in kinds:
        raise QueryError(f"explain: no kind is called '{why_not}'; kinds are {', '.join(kinds)}")
    explanation = explain(extractor, Document("sentence", sentence, date), why_not)
    if format is Format.json:
        import json
        from dataclasses import asdict

        print(json.dumps(asdict(explanation), ensure_ascii=False, indent=1))
    else:
        for line in explanation_lines(explanation):
            print(line)
