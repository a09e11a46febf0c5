"""`facts extract`: documents to facts, into a database or as lines of JSON."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from facts.cli.options import Database, Grammars, Lexicons, database, day

if TYPE_CHECKING:
    from facts.pipeline import Options, Summary

# With more documents than this the facts are too many to print unasked.
_PRINTED_DOCUMENTS = 3


class Format(StrEnum):
    """What `--format` takes."""

    jsonl = "jsonl"


def command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Text or JSON Lines files (or .gz), folders; - is standard input.")],
    db: Database = None,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", callback=day, help="The day of documents that give none.")] = None,
    titles: Annotated[bool, typer.Option("--titles", help="Extract from titles too.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Extract from texts that do not read as English too.")] = False,
    format: Annotated[Format | None, typer.Option(help="Write lines of JSON instead of a database.")] = None,
    max_size: Annotated[float, typer.Option(metavar="MB", min=0.001, help="Refuse documents larger than this many megabytes.")] = 50.0,
    max_seconds: Annotated[float, typer.Option(metavar="S", min=0.0, help="Stop reading a document after this many seconds.")] = 60.0,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Where the lines go; - is standard output.")] = None,
) -> None:
    """Read documents and save the facts they report.

    The facts of a document that was read before (the same id) are replaced. A text file may begin with its date: date YYYY-MM-DD.
    Exit status: 0 when all was read, 1 when some input could not be.
    """
    if format is None and output is not None:
        raise typer.BadParameter("goes with --format jsonl", param_hint="'-o'")
    if format is not None and db is not None:
        raise typer.BadParameter("lines of JSON go without a database; leave out --db or --format", param_hint="'--db'")
    from facts.pipeline import Options

    options = Options(date, titles, force, int(max_size * 1_000_000), max_seconds, tuple(grammars or ()), tuple(lexicon or ()))
    summary = _to_store(paths, database(db), options) if format is None else _to_lines(paths, output or "-", options)
    raise typer.Exit(1 if summary.failed else 0)


def _to_store(paths: list[str], where: str, options: Options) -> Summary:
    from facts.cli.progress import print_summary, show_progress
    from facts.pipeline import extract_to_store

    with show_progress() as (report, progress):
        summary = extract_to_store(paths, where, options, report, progress)
    if summary.documents <= _PRINTED_DOCUMENTS and sys.stdout.isatty():
        _print_facts(summary)
    print_summary(summary)
    return summary


def _to_lines(paths: list[str], output: str, options: Options) -> Summary:
    from facts.ask.export import write_jsonl
    from facts.cli.progress import print_summary, show_progress
    from facts.pipeline import extract_to_lines

    with show_progress() as (report, progress):
        summary, lines = extract_to_lines(paths, options, report, progress)
    write_jsonl(lines, output)
    print_summary(summary)
    return summary


def _print_facts(summary: Summary) -> None:
    for extraction in summary.first:
        for fact in extraction.facts:
            agents, targets = ([f"{actor.name} ({actor.affiliation or '?'})" for actor in actors] for actors in (fact.agents, fact.targets))
            parties = " -> ".join(", ".join(actors) for actors in (agents, targets) if actors)
            print(f"{fact.id}  {fact.day or '-':10}  {fact.kind:12}  {fact.status:8}  {parties}")
