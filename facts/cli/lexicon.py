"""`facts lexicon`: tools for people who keep the lexicon's names and terms."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.app import SETTINGS, print_error
from facts.cli.options import Database, Lexicons, database, day

app = typer.Typer(name="lexicon", help="Ask, check and extend the lexicon: who held which office when, and under what names.", no_args_is_help=True, **SETTINGS)
Form = Annotated[RowFormat, typer.Option("--format", help="How to print the rows.")]
Day = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", callback=day, help="What holds on this day; without it, all that is known.")]


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name as a text has it: full, in another spelling, or a surname.")],
    date: Day = None,
    format: Form = RowFormat.table,
    lexicon: Lexicons = None,
) -> None:
    """Show what a name stands for: a person's terms with sector and country numbers, a country, an organisation."""
    from facts.curation import searching
    from facts.lexicon import load_lexicon

    rows = searching.find(load_lexicon(lexicon or ()), name, date)
    print_rows([field.replace("_", " ") for field in searching.Found._fields], rows, format)


@app.command()
def holders(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="An office or title: 'foreign minister', 'premier'.")],
    whose: Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or its code, an organisation, a group.")],
    date: Day = None,
    format: Form = RowFormat.table,
    lexicon: Lexicons = None,
) -> None:
    """List who held an office, by time.

    Exit status: 1 where nobody is known.
    """
    from facts.curation import searching
    from facts.lexicon import load_lexicon

    rows = searching.holders(load_lexicon(lexicon or ()), office, whose, date)
    print_rows(searching.Holder._fields, rows, format)
    raise typer.Exit(0 if rows else 1)


@app.command()
def unresolved(
    db: Database = None,
    limit: Annotated[int, typer.Option("-n", min=1, help="At most so many.")] = 50,
    format: Form = RowFormat.table,
    lexicon: Lexicons = None,
) -> None:
    """List the names of a database's facts that the lexicon does not hold, commonest first, with a sentence each: what to add next."""
    from facts.ask.unresolved import COLUMNS, unresolved_names
    from facts.lexicon import load_lexicon
    from facts.store import open_store

    known = load_lexicon(lexicon or ())
    with open_store(database(db), create=False) as store:
        rows = unresolved_names(store, known, limit)
    print_rows(COLUMNS, rows, format)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="A CSV of people and terms: columns of ours, or of a query to Wikidata.")],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="The folder of your lexicon files; made where it is not there.")],
    lexicon: Lexicons = None,
) -> None:
    """Add people and terms from a CSV to people.tsv and terms.tsv of a folder of your own, for --lexicon: all of them, or none where one is wrong.

    Exit status: 1 where a line has a mistake; each is printed, and nothing is written.
    """
    from facts.curation.importing import import_terms
    from facts.lexicon import load_lexicon

    done = import_terms(file, into, load_lexicon([*(lexicon or ()), *([into] if into.is_dir() else [])]))
    for mistake in done.mistakes:
        print_error(mistake)
    if done.mistakes:
        print_error(f"{file}: nothing was imported; mend what is wrong and import it again")
        raise typer.Exit(1)
    print(f"{into}: {done.people} people and {done.terms} terms added, {done.known} known already; read with --lexicon {into}")


@app.command()
def check(format: Form = RowFormat.table, lexicon: Lexicons = None) -> None:
    """Find what is wrong with the rows of people.tsv and terms.tsv, the shipped ones and yours.

    Prints a line `file:line: message` for each problem, then a summary. Exit status: 0 without problems, 1 with some.
    """
    from facts.curation import checking
    from facts.lexicon import load_lexicon

    report = checking.check(load_lexicon(lexicon or ()), lexicon or ())
    if format is RowFormat.table:
        for problem in report.problems:
            print(f"{problem.file}:{problem.line}: {problem.message}")
        print(f"{report.people:,} people, {report.terms:,} terms: {len(report.problems):,} problem{'' if len(report.problems) == 1 else 's'}")
    else:
        print_rows(checking.Problem._fields, report.problems, format)
    raise typer.Exit(1 if report.problems else 0)


@app.command()
def against(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="A corpus with dates: anything that facts extract reads.")],
    all: Annotated[bool, typer.Option("--all", help="Also those of whose office the lexicon knows no holder then.")] = False,
    format: Form = RowFormat.table,
    lexicon: Lexicons = None,
) -> None:
    """Hold the terms against text: list where a corpus says "Prime Minister X of Y" on a day on which the lexicon knows another."""
    import sys

    from facts.cli.progress import show_count
    from facts.curation import contradictions
    from facts.extract import load_extractor
    from facts.workbench.corpus import documents

    extractor = load_extractor((), lexicon or (), print_error)
    with show_count("documents read") as progress:
        found = contradictions.hold_against(extractor, documents(paths, print_error), progress, unknown=all)
    print_rows(contradictions.Contradiction._fields, found.found, format)
    wrong = sum(bool(row.lexicon) for row in found.found)
    print(f"{found.documents:,} documents: {found.agreed:,} mentions agree, {wrong} do not, of {found.open} the lexicon knows no holder", file=sys.stderr)
