"""A score for readers: tables of figures, and a block an error. Used by `facts.cli.score`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from facts.ask.tables import one_line, table_lines
from facts.score.actors import Actor
from facts.score.report import Error, Score
from facts.score.rows import LEVELS, Row

_RATES = ("precision", "recall", "f1")
_WEIGHTS = ("found", "missed", "wrong")


def score_lines(score: Score, width: int | None) -> Iterator[str]:
    """The figures as tables, no wider than `width`: levels, attributes of the facts whose actors are right, kinds."""
    report = score.report
    yield (
        f"documents {report['documents']:,}; required gold facts {report['gold_facts']:,}; "
        f"extracted facts {report['facts']:,}; told as call and as meeting (twins) {_rate(report['twins'])}"
    )
    yield from ("", *table_lines(("level", "precision", "recall", "F1", "lenient"), [_level(name, report[name]) for name in LEVELS], width))
    attributes = [(name, _rate(value)) for name, value in report["attributes"].items()]
    yield from ("", *table_lines(("attribute", "value"), attributes, width))
    kinds = [_kind(name, figures) for name, figures in report["kinds"].items()]
    yield from ("", *table_lines(("kind", "precision", "recall", "F1", *_WEIGHTS), kinds, width))


def _level(name: str, figures: dict[str, float]) -> tuple[str, ...]:
    return name, *(_rate(figures[rate]) for rate in (*_RATES, "lenient"))


def _kind(name: str, figures: dict[str, float]) -> tuple[str, ...]:
    return name, *(_rate(figures[rate]) for rate in _RATES), *(f"{figures.get(weight, 0.0):.2f}" for weight in _WEIGHTS)


def _rate(value: float) -> str:
    return f"{value:.3f}"


def error_lines(score: Score) -> Iterator[str]:
    """What was missed, then what was wrong, a block each."""
    for title, errors in (("missed", score.missed), ("wrong", score.wrong)):
        yield from ("", f"{title.upper()} ({len(errors):,})")
        for error in errors:
            yield from ("", *_block(error))


def _block(error: Error) -> Iterator[str]:
    claim = error.row.claims[0]
    yield one_line(f"{error.document}: {error.kind}, {error.row.status}" + (f" ({claim.pattern})" if claim.pattern else ""))
    yield f"  {_parties(error.row)}"
    if claim.sentence:
        yield f"  {one_line(claim.sentence)}"


def _parties(row: Row) -> str:
    return (" with " if row.symmetric else " -> ").join(_named(party) for party in row.dyad)


def _named(party: Actor | None) -> str:
    return one_line(f"{party.name} ({party.affiliation or '?'})") if party else "nobody"


def error_records(errors: Sequence[Error]) -> list[dict[str, Any]]:
    """Errors as `--format json` prints them."""
    return [_record(error) for error in errors]


def _record(error: Error) -> dict[str, Any]:
    claim = error.row.claims[0]
    parties = [{"name": party.name, "affiliation": party.affiliation} if party else None for party in error.row.dyad]
    return {
        "document": error.document, "kind": error.kind, "status": error.row.status, "agent": parties[0], "target": parties[1],
        "sentence": claim.sentence or None, "pattern": claim.pattern or None,
    }  # fmt: skip
