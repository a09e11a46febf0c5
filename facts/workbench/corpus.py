"""Documents of a corpus for the tools that work on one: anything `facts extract` reads. Used by coverage, misses and diff."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from facts.errors import InputError
from facts.model import Document
from facts.read import is_english, read_inputs

_SEED = 0


@dataclass(slots=True)
class Sample:
    """A few of many, each with the same chance whatever their number, and the same ones on every run."""

    size: int
    kept: list[str] = field(default_factory=list)
    seen: int = 0
    _random: random.Random = field(default_factory=lambda: random.Random(_SEED))

    def add(self, text: str) -> None:
        """Offer one; a text that is kept already does not stand twice."""
        self.seen += 1
        if text in self.kept:
            return
        if len(self.kept) < self.size:
            self.kept.append(text)
        elif (place := self._random.randrange(self.seen)) < self.size:
            self.kept[place] = text


def documents(paths: Sequence[str], report: Callable[[InputError], None]) -> Iterator[Document]:
    """The English documents at `paths`; `report` gets each input that cannot be read."""
    return (document for document in read_inputs(paths, date=None, report=report) if is_english(document.text[document.body :]))


def sentence_text(document: Document, start: int, end: int) -> str:
    """The words at `[start, end)` in one line."""
    return " ".join(document.text[start:end].split())
