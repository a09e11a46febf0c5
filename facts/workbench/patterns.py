"""The sequences that a pattern stands for, read off its rules: slots, triggers, markers and words in order. Used by `show` and `sample`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from facts.match.grammars import Grammar
from facts.match.notation import role_of
from facts.match.tables import Rule

MAX_SHOWN = 60  # sequences of one pattern; more than anyone reads
_DEPTH = 6  # a rule that holds itself ("with X and with Y and ...") is followed so far


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a sequence: the terminals that may stand there, the slot they fill, or the word itself."""

    terminals: tuple[str, ...]
    slot: str = ""
    word: str = ""

    @property
    def role(self) -> str:
        return role_of(self.slot) if self.slot else ""

    def __str__(self) -> str:
        return f'"{self.word}"' if self.word else self.slot or self.terminals[0]


Parts = tuple[Part, ...]


class Sequences:
    """The sequences of one file's patterns."""

    def __init__(self, grammar: Grammar) -> None:
        self._words = {terminal: word for word, terminal in grammar.words.items()}
        self._rules: dict[str, list[Rule]] = {}
        for rule in grammar.tables.rules:
            self._rules.setdefault(rule.name, []).append(rule)

    def of(self, start: str) -> list[Parts]:
        """The sequences of a pattern, shortest options first."""
        return list(dict.fromkeys(islice(self._rule(start, 0), MAX_SHOWN)))

    def _rule(self, name: str, depth: int) -> Iterator[Parts]:
        for rule in self._rules.get(name, []):
            yield from self._rest(rule.symbols, depth)

    def _rest(self, symbols: tuple[tuple[str, bool], ...], depth: int) -> Iterator[Parts]:
        if not symbols:
            yield ()
            return
        name, is_terminal = symbols[0]
        for first in self._symbol(name, is_terminal, depth):
            for rest in self._rest(symbols[1:], depth):
                yield first + rest

    def _symbol(self, name: str, is_terminal: bool, depth: int) -> Iterator[Parts]:
        choices = tuple(rule.symbols[0][0] for rule in self._rules.get(name, []) if len(rule.symbols) == 1 and rule.symbols[0][1])
        if is_terminal:
            yield (Part((name,), word=self._words.get(name, "")),)
        elif role_of(name) and len(choices) == len(self._rules[name]):
            yield (Part(choices, slot=name),)
        elif depth < _DEPTH:
            yield from self._rule(name, depth + 1)
