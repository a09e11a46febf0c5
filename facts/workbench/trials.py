"""The examples of several grammar files: which do not hold, and what they read. Used by `facts.workbench.check`.

Those that nothing has changed for since they were tried last are not tried again; where many are left, all cores try them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_all_start_methods, get_context

from facts.extract import Extractor
from facts.match.examples import Outcome, failures, run_examples
from facts.match.grammars import Grammar
from facts.match.mistakes import Problem
from facts.model import Document, Fact
from facts.workbench.remembered import Given, Remembered

_MANY = 500  # examples from which on it pays to share them among processes
_given: list[tuple[Extractor, Sequence[Grammar]]] = []  # to a process that tries some of them


@dataclass(frozen=True, slots=True)
class Trial:
    """What one file's examples gave: problems, the names of the patterns that positive ones read and of the traps that matched, and how many were tried now."""

    problems: list[Problem]
    read: set[str]
    tried: int


def try_examples(extractor: Extractor, grammars: Sequence[Grammar]) -> list[Trial]:
    """The trials of grammars, in their order."""
    remembered = Remembered(extractor)
    keys = [[remembered.key(grammar, example) for example in grammar.metadata.examples] for grammar in grammars]
    left = [[at for at, key in enumerate(own) if remembered.get(key) is None] for own in keys]
    for own, places, found in zip(keys, left, _tried([_only(grammar, places) for grammar, places in zip(grammars, left, strict=True)], extractor), strict=True):
        for place, given in zip(places, found, strict=True):
            remembered.add(own[place], given)
    remembered.save()
    return [_trial(grammar, [remembered.get(key) for key in own], len(places)) for grammar, own, places in zip(grammars, keys, left, strict=True)]


def _only(grammar: Grammar, places: Sequence[int]) -> Grammar:
    """A grammar with some of its examples."""
    return replace(grammar, metadata=replace(grammar.metadata, examples=[grammar.metadata.examples[place] for place in places]))


def _trial(grammar: Grammar, found: Sequence[Given | None], tried: int) -> Trial:
    given = [one for one in found if one is not None]
    outcomes = [Outcome(example, (), one.problem) for example, one in zip(grammar.metadata.examples, given, strict=True)]
    return Trial(failures(grammar, outcomes), set().union(*(one.read for one in given)), tried)


def _tried(grammars: Sequence[Grammar], extractor: Extractor) -> list[list[Given]]:
    """What the examples of each grammar give. A process that is forked has all that was loaded; where none can be, they are tried one after the other."""
    sizes = [len(grammar.metadata.examples) for grammar in grammars]
    cores = os.cpu_count() or 1
    if sum(sizes) < _MANY or cores < 2 or "fork" not in get_all_start_methods():
        return [_try(extractor, grammar) for grammar in grammars]
    largest_first = sorted(range(len(grammars)), key=lambda number: -sizes[number])
    with get_context("fork").Pool(min(cores, len(grammars)), _given.append, ((extractor, grammars),)) as pool:
        tried = dict(zip(largest_first, pool.map(_try_given, largest_first, chunksize=1), strict=True))
    return [tried[number] for number in range(len(grammars))]


def _try_given(number: int) -> list[Given]:
    extractor, grammars = _given[-1]
    return _try(extractor, grammars[number])


def _try(extractor: Extractor, grammar: Grammar) -> list[Given]:
    traps: list[set[str]] = []

    def extract(document: Document) -> tuple[Fact, ...]:
        traps.append(matched := set[str]())
        return extractor.extract(document, see=lambda _, __, matches: matched.update(match.name for match in matches if match.pattern is None)).facts

    outcomes = run_examples(grammar, extract)
    patterns = ([fact.pattern for fact in outcome.facts] if outcome.example.sort == "positive" else [] for outcome in outcomes)
    return [Given(outcome.problem, frozenset((*read, *matched))) for outcome, read, matched in zip(outcomes, patterns, traps, strict=True)]
