"""Sentences that patterns accept, made up out of their own words: what a pattern reads, and an example to start from. Called by `facts.cli.grammar`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from random import Random

from facts.extract import Extractor
from facts.match.grammars import Grammar
from facts.match.notation import TRAP
from facts.model import Document
from facts.workbench.patterns import Sequences
from facts.workbench.wording import Writer

TRIES = 40  # sentences written for one sample until one is read by its pattern
DAY = "2022-04-06"


def samples(extractor: Extractor, kind: str, seed: int = 0, pattern: str | None = None) -> Iterator[tuple[str, str]]:
    """Pattern and sentence, one pattern after another, without end while any of them gives sentences; the same for the same seed."""
    sources = [
        (f"{kind}.{start}", _readable(extractor, grammar, start, Random(f"{seed} {kind} {start}")))
        for grammar in extractor.grammars
        if grammar.kind.name == kind
        for start in grammar.starts
        if not start.startswith(TRAP) and pattern in (None, start)
    ]
    silent: set[str] = set()
    for name, sentences in cycle(sources):
        if len(silent) == len(sources):
            return
        sentence = next(sentences, None)
        if sentence is None:
            silent.add(name)
        else:
            yield name, sentence


def _readable(extractor: Extractor, grammar: Grammar, start: str, random: Random) -> Iterator[str]:
    """Sentences that the pattern itself reads, none twice; ends after TRIES that it does not."""
    seen: set[str] = set()
    failed = 0
    for sentence in written(extractor, grammar, start, random):
        if sentence not in seen and is_read(extractor, sentence, f"{grammar.kind.name}.{start}"):
            failed = 0
            yield sentence
        else:
            failed += 1
        seen.add(sentence)
        if failed == TRIES:
            return


def written(extractor: Extractor, grammar: Grammar, start: str, random: Random) -> Iterator[str]:
    """Sentences for the sequences of a pattern in turn, whether they are read or not."""
    for parts in cycle(Sequences(grammar).of(start)):
        yield Writer(grammar, start, extractor.lexicon, random).write(parts)


def is_read(extractor: Extractor, sentence: str, pattern: str) -> bool:
    """Whether a fact of a sentence comes from a pattern."""
    return any(fact.pattern == pattern for fact in extractor.extract(Document("sample", sentence, DAY)).facts)


def some(extractor: Extractor, kind: str, number: int, seed: int = 0, pattern: str | None = None) -> list[tuple[str, str]]:
    """The first samples of a kind."""
    return list(islice(samples(extractor, kind, seed, pattern), number))
