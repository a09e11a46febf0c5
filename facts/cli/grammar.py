"""`facts grammar`: tools for people who write grammars."""

from __future__ import annotations

import typer

from facts.cli import grammar_corpus, grammar_files
from facts.cli.app import SETTINGS

app = typer.Typer(name="grammar", help="Check, show, sample and measure grammars of reporting patterns.", no_args_is_help=True, **SETTINGS)
app.command()(grammar_files.check)
app.command()(grammar_files.new)
app.command("list")(grammar_files.list_)
app.command()(grammar_files.show)
app.command()(grammar_files.sample)
app.command()(grammar_files.watch)
app.command()(grammar_corpus.coverage)
app.command()(grammar_corpus.misses)
app.command()(grammar_corpus.diff)


@app.command()
def reference() -> None:
    """Print the reference of every phrase terminal, marker, slot and template that a pattern may use."""
    from facts.match.grammars import prelude_text
    from facts.workbench.reference import reference_lines

    print("\n".join(reference_lines(prelude_text())))
