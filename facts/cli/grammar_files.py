"""`facts grammar check`, `new`, `list`, `show`, `sample` and `watch`: what grammar files hold. Registered by `facts.cli.grammar`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.app import print_error
from facts.cli.loading import extractor_for
from facts.cli.options import Grammars, Lexicons

if TYPE_CHECKING:
    from facts.workbench.check import Report


class CheckFormat(StrEnum):
    """What `--format` takes."""

    text = "text"
    json = "json"


Kind = Annotated[str, typer.Argument(metavar="KIND", help="The name of a kind.")]


def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH...]", help="Grammar files or folders; without any, all that are loaded.")] = None,
    format: Annotated[CheckFormat, typer.Option(help="Lines to read, or JSON.")] = CheckFormat.text,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Find every mistake of grammar files and run their examples.

    Prints a line `file:line:column: message` for each problem, then a summary. Exit status: 0 without problems, 1 with some.
    """
    from facts.match.grammars import user_folders
    from facts.workbench.check import check as check_files

    report = check_files(paths or [], user_folders(grammars or ()), lexicon or ())
    if format is CheckFormat.json:
        import json
        from dataclasses import asdict

        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        _print_report(report)
    raise typer.Exit(1 if report.problems else 0)


def _print_report(report: Report) -> None:
    for problem in report.problems:
        print(problem)
    counts = [_count(report.files, "file"), _count(report.patterns, "pattern"), _count(report.examples, "example")]
    print(f"{', '.join(counts)}: {_count(len(report.problems), 'problem')}", flush=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def new(
    kind: Kind,
    dir: Annotated[Path, typer.Option("--dir", metavar="DIR", help="The folder to write it into; made where it is not there.")] = Path(),
    grammars: Grammars = None,
) -> None:
    """Write KIND.lark to start from: a working grammar in which everything is explained by an example."""
    from facts.match.grammars import user_folders
    from facts.workbench.starting import new_grammar

    path = new_grammar(kind, dir, user_folders(grammars or ()))
    print(f"{path}: written; try `facts grammar check {path}`, and `facts extract ... --grammars {path.parent}`")


def list_(format: Annotated[RowFormat, typer.Option(help="How to print the rows.")] = RowFormat.table, grammars: Grammars = None) -> None:
    """List the grammar files: kind, where it came from, patterns, traps, examples, view.

    Exit status: 1 where a file is broken and was left out.
    """
    from dataclasses import asdict

    from facts.errors import GrammarError
    from facts.match.grammars import load_grammars, user_folders
    from facts.workbench.overview import overview

    errors: list[GrammarError] = []
    rows = [asdict(row) for row in overview(load_grammars(user_folders(grammars or ()), errors))]
    columns = ("kind", "file", "from", "does", "patterns", "traps", "examples", "view")
    print_rows(columns, [tuple(row.values()) for row in rows], format)
    for error in errors:
        print_error(error)
    raise typer.Exit(1 if errors else 0)


def show(kind: Kind, grammars: Grammars = None, lexicon: Lexicons = None) -> None:
    """Show a kind's patterns: codes, sequences, examples, and the words of its triggers in every form."""
    from facts.workbench.overview import card

    print("\n".join(card(extractor_for(grammars, lexicon, kind), kind)))


def sample(
    kind: Kind,
    number: Annotated[int, typer.Option("-n", min=1, help="How many sentences.")] = 10,
    seed: Annotated[int, typer.Option(help="Another seed gives other sentences.")] = 0,
    pattern: Annotated[str | None, typer.Option(metavar="NAME", help="Of this pattern only.")] = None,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Print sentences that the patterns of a kind read, made up of their own words."""
    from facts.errors import QueryError
    from facts.workbench.sample import some

    extractor = extractor_for(grammars, lexicon, kind)
    patterns = [name.name.partition(".")[2] for known in extractor.kinds if known.name == kind for name in known.patterns]
    if pattern is not None and pattern not in patterns:
        raise QueryError(f"grammar: {kind} has no pattern '{pattern}'; its patterns are {', '.join(patterns)}")
    found = some(extractor, kind, number, seed, pattern)
    for name, sentence in found:
        print(f"{name}: {sentence}")
    if len(found) < number:
        print_error(f"{kind}: only {_count(len(found), 'sentence')} could be made that its patterns read")
    raise typer.Exit(0 if found else 1)


def watch(
    dir: Annotated[Path, typer.Argument(metavar="DIR", help="A folder of grammars.")],
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Check a folder, and again whenever a file in it changes, until interrupted."""
    from facts.errors import InputError
    from facts.match.grammars import user_folders
    from facts.workbench.watch import watch as reports

    if not dir.is_dir():
        raise InputError(f"{dir}: there is no such folder")
    for report in reports(dir, user_folders(grammars or ()), lexicon or ()):
        _print_report(report)
