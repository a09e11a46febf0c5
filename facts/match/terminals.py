"""Numbers for all that patterns read: each terminal of each grammar is a bit, so that what a pattern needs and what stands in a sentence compare at once.

Made by `facts.match.matcher` from the loaded grammars. A list of words belongs to its grammar; phrases, markers and function words are the same in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facts.match.grammars import Grammar
from facts.match.items import Item
from facts.match.notation import word_class


class Terminals:
    """The bits of every terminal, and of what an item can be read as."""

    def __init__(self, grammars: Iterable[Grammar]) -> None:
        self._bits: dict[tuple[str, str], int] = {}
        self._named: dict[int, dict[str, int]] = {}  # grammar -> its name of a terminal -> the bit
        self._lemmas: dict[str, dict[str, list[int]]] = {"verb": {}, "noun": {}, "adjective": {}}
        self._small: dict[str, int] = {}  # function word -> its bit
        self._types: dict[tuple[str, ...], int] = {}
        for number, grammar in enumerate(grammars):
            named = self._named[id(grammar)] = {name: self.word(word) for word, name in grammar.words.items()}
            self._small |= {word: named[name] for word, name in grammar.words.items()}
            named |= {name: self._bit(str(number), name) for name in grammar.triggers}
            named |= {name: self._bit("", name) for name in sorted(grammar.compiled.terminals - named.keys())}
            for name, lemmas in grammar.triggers.items():
                bit, by_lemma = named[name], self._lemmas[word_class(name)]
                for lemma in lemmas:
                    by_lemma.setdefault(lemma, []).append(bit)
        self._masks = {class_: {lemma: sum(bits) for lemma, bits in known.items()} for class_, known in self._lemmas.items()}

    def bit(self, grammar: Grammar, terminal: str) -> int:
        """The bit of a terminal as a grammar names it."""
        bit = self._named[id(grammar)].get(terminal)
        return self._bit("", terminal) if bit is None else bit

    def mask(self, grammar: Grammar, terminals: Iterable[str]) -> int:
        """The bits of several terminals of a grammar."""
        return sum(map(self._named[id(grammar)].__getitem__, terminals))

    def word(self, word: str) -> int:
        """The bit of a function word."""
        return self._bit("word", word)

    def mark(self, name: str) -> int:
        """The bit of a phrase terminal or marker."""
        return self._bit("", name)

    def _bit(self, space: str, name: str) -> int:
        return self._bits.setdefault((space, name), 1 << len(self._bits))

    def of(self, item: Item) -> int:
        """The bits of all that an item can be read as."""
        mask = self._types.get(item.types)
        if mask is None:
            mask = self._types[item.types] = sum(self._bit("", type_) for type_ in item.types)
        if item.nouns:
            mask |= self._of_nouns(item.nouns)
        if item.verb:
            mask |= self._masks["verb"].get(item.verb, 0)
        if item.word:
            mask |= self._small.get(item.word, 0)
        for adjective in item.adjectives:
            mask |= self._masks["adjective"].get(adjective, 0)
        return mask

    def _of_nouns(self, nouns: tuple[str, ...]) -> int:
        known = self._masks["noun"]
        mask = 0
        for noun in nouns:
            mask |= known.get(noun, 0)
        return mask

    def in_order(self, item: Item) -> tuple[int, ...]:
        """The same bits one by one, in the order in which they are tried: triggers first, longer nouns before shorter, a function word last."""
        if not item.order:
            item.order = tuple(self._in_order(item))
        return item.order

    def _in_order(self, item: Item) -> Iterator[int]:
        yield from self._lemmas["verb"].get(item.verb, ())
        for noun in item.nouns:
            yield from self._lemmas["noun"].get(noun, ())
        yield from dict.fromkeys(bit for adjective in item.adjectives for bit in self._lemmas["adjective"].get(adjective, ()))
        for type_ in item.types:
            yield self._bit("", type_)
        if item.word:
            yield self.word(item.word)

    def names(self, item: Item, grammar: Grammar) -> list[str]:
        """The terminals of a grammar that an item can be read as, in that order."""
        known = {bit: name for name, bit in self._named[id(grammar)].items()} | {self._bit("", type_): type_ for type_ in item.types}
        return [known[bit] for bit in self.in_order(item) if bit in known]


def numbers(bits: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while bits:
        others = bits & (bits - 1)
        yield (bits ^ others).bit_length() - 1
        bits = others
