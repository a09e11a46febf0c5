"""`facts score`: how good extracted facts are, held against gold facts."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from facts.cli.options import Database, Grammars, Lexicons, database

if TYPE_CHECKING:
    from facts.errors import FactsError
    from facts.model import Kind
    from facts.pipeline import Options, Progress, Report, Summary
    from facts.score import Claim, Gold, Score


class ScoreFormat(StrEnum):
    """What `--format` takes."""

    table = "table"
    json = "json"


@dataclass(frozen=True, slots=True)
class _Scored:
    """Facts to score, the documents that were looked at for them, and the counts of a run that extracted them."""

    claims: tuple[Claim, ...]
    documents: Collection[str]
    summary: Summary | None = None


def command(
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="Gold facts: JSON Lines.")],
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Documents to extract from and score, without a database.")] = None,
    facts: Annotated[str | None, typer.Option("--facts", metavar="FILE", help="Score an export instead; - is standard input.")] = None,
    db: Database = None,
    kinds: Annotated[str | None, typer.Option(metavar="KIND,KIND...", help="These kinds only.")] = None,
    grammars: Grammars = None,
    lexicon: Lexicons = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed and what was wrong, too.")] = False,
    format: Annotated[ScoreFormat, typer.Option(help="How to print the figures.")] = ScoreFormat.table,
) -> None:
    """Score facts against gold facts: precision, recall, F1 by level and by kind, and how often attributes are right.

    The facts of the database are scored, or those of the documents at PATH, or of an export; only of documents that GOLD names.
    docs/accuracy.md tells how gold is written and what is counted. Exit status: 0 when all was read, 1 when some input could not be.
    """
    if sum(map(bool, (paths, facts, db))) > 1:
        raise typer.BadParameter("only one of PATH, --facts and --db says what to score", param_hint="'--facts'" if facts else "'--db'")
    from facts.cli.progress import print_summary, show_progress
    from facts.pipeline import Options
    from facts.score import read_gold, score, symmetric_kinds, unread_documents

    failed: list[FactsError] = []
    options = Options(grammars=tuple(grammars or ()), lexicons=tuple(lexicon or ()))
    with show_progress() as (show, progress):

        def report(error: FactsError) -> None:
            failed.append(error)
            show(error)

        defined = _defined(options)
        symmetric = symmetric_kinds(defined)
        wanted = read_gold(gold, report, symmetric)
        chosen = _chosen(kinds, wanted, defined)
        if paths:
            scored = _extracted(paths, options, wanted, symmetric, show, progress)
        elif facts:
            scored = _exported(facts, wanted, symmetric, report)
        else:
            scored = _stored(database(db), wanted, symmetric)
        if unread := unread_documents(wanted, scored.documents):
            show(unread)
    if scored.summary:
        print_summary(scored.summary)
    _print(score(wanted, scored.claims, chosen), format, errors)
    raise typer.Exit(1 if failed or (scored.summary and scored.summary.failed) else 0)


def _defined(options: Options) -> Sequence[Kind]:
    """The kinds of all grammars. A user's broken grammar is left out here without a word: extracting tells of it."""
    from facts.match.grammars import kinds_of, load_grammars, user_folders

    return kinds_of(load_grammars(user_folders(options.grammars), []))


def _chosen(written: str | None, gold: Gold, defined: Sequence[Kind]) -> list[str]:
    chosen = [name.strip() for name in written.split(",")] if written is not None else []
    known = {kind.name for kind in defined} | {claim.kind for claim in gold.claims}
    for name in chosen:
        if name not in known:
            raise typer.BadParameter(f"no grammar and no gold fact is of the kind '{name}'; there are {', '.join(sorted(known))}", param_hint="'--kinds'")
    return chosen


def _extracted(paths: list[str], options: Options, gold: Gold, symmetric: Collection[str], report: Report, progress: Progress) -> _Scored:
    from facts.pipeline import extract_to_lines
    from facts.score import to_claims

    summary, lines = extract_to_lines(paths, options, report, progress)
    return _Scored(to_claims(lines, gold, symmetric), summary.counts, summary)


def _exported(path: str, gold: Gold, symmetric: Collection[str], report: Report) -> _Scored:
    from facts.score import read_claims

    claims = read_claims(path, report, symmetric)
    documents = {claim.document for claim in claims}
    # An export does not tell which documents gave no fact: only one of other documents altogether is worth a word.
    return _Scored(claims, gold.documents if documents.intersection(gold.documents) else documents)


def _stored(where: str, gold: Gold, symmetric: Collection[str]) -> _Scored:
    from facts.ask.export import store_lines
    from facts.score import to_claims
    from facts.store import open_store

    with open_store(where, create=False) as store:
        documents = {row[0] for row in store.query("SELECT id FROM documents", {})[1]}
        return _Scored(to_claims(store_lines(store, frozenset(gold.documents)), gold, symmetric), documents)


def _print(found: Score, format: ScoreFormat, errors: bool) -> None:
    from facts.score.text import error_lines, error_records, score_lines

    if format == ScoreFormat.json:
        listed = {"missed": error_records(found.missed), "wrong": error_records(found.wrong)} if errors else {}
        print(json.dumps(found.report | listed, ensure_ascii=False, indent=1))
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in score_lines(found, width):
        print(line)
    for line in error_lines(found) if errors else ():
        print(line)
