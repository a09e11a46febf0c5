"""From paths to facts in a database or in lines of JSON: reads, extracts, hands over in batches. Called by `facts.cli.extract` alone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from time import perf_counter
from traceback import extract_tb
from typing import Any

from facts.ask.export import fact_line
from facts.errors import FactsError, InputError
from facts.extract import Extractor, load_extractor
from facts.model import Document, Extraction
from facts.read import MAX_SIZE, is_english, read_inputs
from facts.store import open_store

# A batch is one transaction: large enough that its commit costs nothing, small enough to lose little when stopped.
_BATCH_SENTENCES = 2000
_KEPT = 4
_LISTED = 5
_COLLECTION = 1_000_000  # objects between two walks of the collector, should a cycle be made after all
Save = Callable[[Sequence[Extraction]], None]
Report = Callable[[FactsError], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a run was asked for: `date` for documents without one, titles as text, texts in other languages too.

    `max_size` bounds a document's bytes, `max_seconds` the time that may be spent on its sentences. `grammars` and `lexicons` are users' folders.
    """

    date: str | None = None
    titles: bool = False
    force: bool = False
    max_size: int = MAX_SIZE
    max_seconds: float = 60.0
    grammars: tuple[Path, ...] = ()
    lexicons: tuple[Path, ...] = ()


@dataclass(slots=True)
class Summary:
    """What a run did so far. `undated` had no date, `foreign` were skipped as not English, `failed` inputs could not be read.

    `bounded` sentences hit a bound. `first` holds the first few extractions, for showing them.
    """

    undated: int = 0
    foreign: int = 0
    failed: int = 0
    bounded: int = 0
    seconds: float = 0.0
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    first: list[Extraction] = field(default_factory=list)
    sentences: int = 0
    facts: int = 0

    @property
    def documents(self) -> int:
        return len(self.counts)

    def add(self, extraction: Extraction) -> None:
        """Count an extraction; one of the same document before it no longer counts."""
        identity = extraction.document.id
        old_sentences, old_facts = self.counts.get(identity, (0, 0))
        self.counts[identity] = len(extraction.sentences), len(extraction.facts)
        self.sentences += len(extraction.sentences) - old_sentences
        self.facts += len(extraction.facts) - old_facts
        self.bounded += len(extraction.bounded)
        if self.documents < _KEPT:
            self.first = [kept for kept in self.first if kept.document.id != identity] + [extraction]


Progress = Callable[[Summary], None]


def extract_to_store(paths: Sequence[str], where: str, options: Options, report: Report, progress: Progress) -> Summary:
    """Extract what stands behind `paths` into the database `where`, which is made if it is not there and something was read.

    `report` gets each input that cannot be read, `progress` the counts after each document. Raises StoreError.
    """
    summary = Summary()
    documents = _documents(paths, options, summary, report)
    with _timed(summary), _rare_collections():
        first = next(documents, None)
        if first is not None:
            extractor = _extractor(options, summary, report)
            with open_store(where, create=True) as store:
                store.register(extractor.kinds)
                _run(extractor, chain([first], documents), options, summary, store.save, report, progress)
    return summary


def extract_to_lines(paths: Sequence[str], options: Options, report: Report, progress: Progress) -> tuple[Summary, Iterator[dict[str, Any]]]:
    """Extract what stands behind `paths`; the lines are those that an export of a database with the same documents would give."""
    summary = Summary()
    lines: dict[str, list[dict[str, Any]]] = {}

    def save(extractions: Sequence[Extraction]) -> None:
        for extraction in extractions:
            lines[extraction.document.id] = _lines(extraction)

    with _timed(summary), _rare_collections():
        _run(_extractor(options, summary, report), _documents(paths, options, summary, report), options, summary, save, report, progress)
    return summary, (line for identity in sorted(lines) for line in lines[identity])


def _extractor(options: Options, summary: Summary, report: Report) -> Extractor:
    def failed(error: FactsError) -> None:
        summary.failed += 1
        report(error)

    return load_extractor(options.grammars, options.lexicons, failed)


def _lines(extraction: Extraction) -> list[dict[str, Any]]:
    facts = sorted(extraction.facts, key=lambda fact: (fact.start, fact.kind, fact.pattern, fact.id))
    return [fact_line(fact, extraction.document, extraction.sentences) for fact in facts]


def _documents(paths: Sequence[str], options: Options, summary: Summary, report: Report) -> Iterator[Document]:
    def failed(error: InputError) -> None:
        summary.failed += 1
        report(error)

    for document in read_inputs(paths, date=options.date, report=failed, max_size=options.max_size):
        if not options.force and not is_english(document.text[document.body :]):
            summary.foreign += 1
            continue
        summary.undated += document.date is None
        yield _titled(document) if options.titles and document.title else document


def _titled(document: Document) -> Document:
    """The document with its title as first paragraph of the text that is stored, so that offsets hold in it."""
    return replace(document, text=f"{document.title}\n\n{document.text[document.body :]}", body=0)


def _run(extractor: Extractor, documents: Iterator[Document], options: Options, summary: Summary, save: Save, report: Report, progress: Progress) -> None:
    batch: dict[str, Extraction] = {}
    waiting = 0
    for document in documents:
        try:
            extraction = extractor.extract(document, options.max_seconds)
        except Exception as error:  # a mistake of the program costs the one document that shows it, never the run
            summary.failed += 1
            report(_misread(document, error))
            continue
        if extraction.bounded:
            report(_unread(extraction))
        batch[document.id] = extraction
        summary.add(extraction)
        waiting += len(extraction.sentences)
        if waiting >= _BATCH_SENTENCES:
            save(tuple(batch.values()))
            batch, waiting = {}, 0
        progress(summary)
    if batch:
        save(tuple(batch.values()))


def _unread(extraction: Extraction) -> InputError:
    """Which sentences of a document were not read, by their characters."""
    spans = [f"{s.start}-{s.end}" for s in map(extraction.sentences.__getitem__, extraction.bounded[:_LISTED])]
    more = len(extraction.bounded) - len(spans)
    listed = ", ".join(spans) + (f" and {more:,} more" if more else "")
    return InputError(f"{extraction.document.id}: not read, too long for a sentence or past --max-seconds: characters {listed}")


def _misread(document: Document, error: Exception) -> InputError:
    """Which document shows a mistake of the program, and at which line of it."""
    at = extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"
    return InputError(f"{document.id}: not read, a mistake of facts itself ({where}); report it, with the text if you may")


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Extraction makes many small objects and no cycles: the collector's walks over them and the lexicon would be in vain."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_COLLECTION, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _timed(summary: Summary) -> Iterator[None]:
    started = perf_counter()
    yield
    summary.seconds = perf_counter() - started
