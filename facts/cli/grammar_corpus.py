"""`facts grammar coverage`, `misses` and `diff`: what grammars make of a corpus. Registered by `facts.cli.grammar`."""

from __future__ import annotations

import sys
import textwrap
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from facts.ask.tables import RowFormat, print_rows
from facts.cli.app import print_error
from facts.cli.loading import extractor_for
from facts.cli.options import Grammars, Lexicons
from facts.cli.progress import show_count

if TYPE_CHECKING:
    from facts.workbench.misses import Misses

_WIDTH = 80
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="A corpus: anything that facts extract reads.")]
Form = Annotated[RowFormat, typer.Option("--format", help="How to print the rows.")]


def coverage(
    paths: Paths,
    kind: Annotated[str | None, typer.Option(help="This kind alone.")] = None,
    examples: Annotated[bool, typer.Option("--examples", help="Show two sentences for each pattern.")] = False,
    format: Form = RowFormat.table,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Count how often each pattern and trap fires over a corpus; those that never do come last."""
    from facts.workbench.corpus import documents
    from facts.workbench.coverage import cover

    extractor = extractor_for(grammars, lexicon, kind)
    with show_count("documents read") as progress:
        found = cover(extractor, documents(paths, print_error), progress)
    uses = [use for use in found.uses.values() if kind is None or use.name.partition(".")[0] == kind]
    uses.sort(key=lambda use: (-use.matches, use.name))
    if format is RowFormat.table and examples:
        for use in uses:
            _block(f"{use.name}: {use.matches} matches, {use.facts} facts", [], use.examples.kept)
    else:
        columns = ("pattern", "matches", "facts", "suppressed", "per mille", "example")
        thousands = max(found.sentences, 1) / 1000
        rows = [(u.name, u.matches, u.facts, u.suppressed if u.is_trap else None, round(u.matches / thousands, 2), (u.examples.kept or [""])[0]) for u in uses]
        print_rows(columns, rows, format)
    silent = sum(not use.matches for use in uses)
    _summary(f"{found.documents:,} documents, {found.sentences:,} sentences; {len(uses)} patterns and traps, {silent} of them never fired")


def misses(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="The kind whose triggers are looked for.")],
    paths: Paths,
    groups: Annotated[int, typer.Option("-n", min=1, help="How many groups to show.")] = 20,
    trigger: Annotated[str | None, typer.Option(metavar="LEMMA", help="Only where this verb or noun is the trigger.")] = None,
    format: Form = RowFormat.table,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
) -> None:
    """Group the sentences that hold a trigger of a kind and give no fact of it, by the shape around the trigger, commonest first."""
    from facts.workbench.corpus import documents
    from facts.workbench.misses import find_misses

    extractor = extractor_for(grammars, lexicon, kind)
    with show_count("documents read") as progress:
        found = find_misses(extractor, kind, documents(paths, print_error), trigger, progress)
    shapes = sorted(found.shapes.values(), key=lambda miss: (-miss.count, miss.shape))[:groups]
    if format is RowFormat.table:
        for miss in shapes:
            _block(f"{miss.count} x  {miss.shape}", [f"nearest {miss.nearest}"], miss.examples.kept)
    else:
        print_rows(("count", "shape", "nearest", "examples"), [(m.count, m.shape, m.nearest, " | ".join(m.examples.kept)) for m in shapes], format)
    _summary(_told(found))


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder of grammars as they were, or 'shipped'.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A folder of grammars as they are, or 'shipped'.")],
    paths: Paths,
    format: Annotated[RowFormat, typer.Option(help="How to print.")] = RowFormat.table,
    lexicon: Lexicons = None,
) -> None:
    """Show the facts that an edit of grammars gains (+), loses (-) and changes (~) over a corpus.

    A folder is read beside the shipped grammars: its files add kinds, extend them or take their place.
    """
    from facts.workbench.corpus import documents
    from facts.workbench.diff import compare

    one, other = (extractor_for([] if folder == "shipped" else [Path(folder)], lexicon, None) for folder in (old, new))
    with show_count("documents read") as progress:
        found = compare(one, other, documents(paths, print_error), progress)
    if format is RowFormat.table:
        for change in sorted(found.changes, key=lambda change: (change.pattern, change.sign)):
            lines = [change.after or change.before] if change.sign != "~" else [f"was {change.before}", f"now {change.after}"]
            _block(f"{change.sign} {lines[0]}", lines[1:], [change.sentence])
    else:
        columns = ("sign", "pattern", "document", "before", "after", "sentence")
        print_rows(columns, [tuple(asdict(change).values()) for change in found.changes], format)
    counts = {sign: sum(change.sign == sign for change in found.changes) for sign in "+-~"}
    _summary(f"{found.documents:,} documents: {counts['+']} gained, {counts['-']} lost, {counts['~']} changed, {found.same} the same")


def _told(found: Misses) -> str:
    dropped = ", ".join(f"{name} {count}" for name, count in sorted(found.dropped.items(), key=lambda item: (-item[1], item[0]))[:6])
    told = f"{found.sentences:,} sentences, {found.triggered:,} with a trigger, {found.missed:,} of them without a fact"
    told += f"; {found.trapped:,} suppressed by traps or longer readings" if found.trapped else ""
    return told + (f"; matched and gave nothing (facts explain says why): {dropped}" if dropped else "")


def _block(head: str, notes: list[str], sentences: list[str]) -> None:
    """A group: its head, notes and example sentences, wrapped."""
    for line in textwrap.wrap(head, _WIDTH, subsequent_indent="    ", break_long_words=False):
        print(line)
    for text, mark in (*((note, "") for note in notes), *((sentence, "- ") for sentence in sentences)):
        for line in textwrap.wrap(text, _WIDTH, initial_indent="    " + mark, subsequent_indent="      ", break_long_words=False):
            print(line)
    print()


def _summary(text: str) -> None:
    for line in textwrap.wrap(text, _WIDTH, subsequent_indent="  "):
        print(line, file=sys.stderr)
