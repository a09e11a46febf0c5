"""The examples of several grammar files: which do not hold, and what they read. Tried on all cores where there are many. Used by `facts.workbench.check`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods, get_context

from facts.extract import Extractor
from facts.match.examples import failures, run_examples
from facts.match.grammars import Grammar
from facts.match.mistakes import Problem
from facts.model import Document, Fact

_MANY = 500  # examples from which on it pays to share them among processes
_given: list[tuple[Extractor, Sequence[Grammar]]] = []  # to a process that tries some of them


@dataclass(frozen=True, slots=True)
class Trial:
    """What one file's examples gave: problems, and the names of the patterns that positive ones read and of the traps that matched."""

    problems: list[Problem]
    read: set[str] = field(default_factory=set)


def try_examples(extractor: Extractor, grammars: Sequence[Grammar]) -> list[Trial]:
    """The trials of grammars, in their order. A process that is forked has all that was loaded; where none can be, they are tried one after the other."""
    sizes = [len(grammar.metadata.examples) for grammar in grammars]
    cores = os.cpu_count() or 1
    if sum(sizes) < _MANY or cores < 2 or "fork" not in get_all_start_methods():
        return [_try(extractor, grammar) for grammar in grammars]
    largest_first = sorted(range(len(grammars)), key=lambda number: -sizes[number])
    with get_context("fork").Pool(min(cores, len(grammars)), _given.append, ((extractor, grammars),)) as pool:
        tried = dict(zip(largest_first, pool.map(_try_given, largest_first, chunksize=1), strict=True))
    return [tried[number] for number in range(len(grammars))]


def _try_given(number: int) -> Trial:
    extractor, grammars = _given[-1]
    return _try(extractor, grammars[number])


def _try(extractor: Extractor, grammar: Grammar) -> Trial:
    traps: set[str] = set()

    def extract(document: Document) -> tuple[Fact, ...]:
        return extractor.extract(document, see=lambda _, __, matches: traps.update(match.name for match in matches if match.pattern is None)).facts

    outcomes = run_examples(grammar, extract)
    patterns = {fact.pattern for outcome in outcomes if outcome.example.sort == "positive" for fact in outcome.facts}
    return Trial(failures(grammar, outcomes), traps | patterns)
