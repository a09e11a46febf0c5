"""What commands that read documents show: errors as they come and, on a terminal, how far they are; at the end what was read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from facts.cli.app import error_line, print_error

if TYPE_CHECKING:
    from facts.errors import FactsError
    from facts.pipeline import Summary

Shown = tuple[Callable[["FactsError"], None], Callable[["Summary"], None]]


@contextmanager
def show_progress() -> Iterator[Shown]:
    """Two functions to call: one with each error, which is printed as a line, one with the counts so far."""
    if sys.stderr.isatty():
        with _on_terminal() as shown:
            yield shown
    else:
        yield print_error, lambda summary: None


@contextmanager
def _on_terminal() -> Iterator[Shown]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("reading")

        def report(error: FactsError) -> None:
            console.print(error_line(error), markup=False, highlight=False, soft_wrap=True)

        def progress(summary: Summary) -> None:
            bar.update(task, description=f"{summary.documents:,} documents, {summary.sentences:,} sentences, {summary.facts:,} facts")

        yield report, progress


@contextmanager
def show_count(what: str) -> Iterator[Callable[[int], None]]:
    """A function to call with how many are done; on a terminal it shows them while it runs."""
    if not sys.stderr.isatty():
        yield lambda number: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what)
        yield lambda number: bar.update(task, description=f"{number:,} {what}")


def print_summary(summary: Summary) -> None:
    """The counts of a run, one line on standard error."""
    parts = [f"{_count(summary.documents, 'document')}, {_count(summary.sentences, 'sentence')}, {_count(summary.facts, 'fact')}"]
    parts[0] += f" in {summary.seconds:.1f} s"
    if summary.undated:
        parts.append(f"{summary.undated:,} without a date (--date YYYY-MM-DD gives one)")
    if summary.foreign:
        parts.append(f"{summary.foreign:,} skipped as not English (--force reads them)")
    if summary.bounded:
        parts.append(f"{_count(summary.bounded, 'sentence')} not read")
    if summary.failed:
        parts.append(f"{_count(summary.failed, 'input')} could not be read")
    print("; ".join(parts), file=sys.stderr)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
