"""Which patterns the words of a sentence leave possible: a pattern needs a word of each of its trigger terminals. Used by `facts.match.matcher`.

Most sentences hold some trigger; far fewer hold all that one pattern needs. So a sentence is looked at by its words before anything else is done with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.grammars import Grammar
from facts.match.notation import TRAP, word_class
from facts.match.reading import SHOULD
from facts.phrase.verbs import AUXILIARIES

Key = tuple[int, str]  # a pattern: its grammar's id, its name


class _Needs(NamedTuple):
    """What one sequence of a pattern cannot do without: trigger terminals by number, and small words, each behind a blank."""

    numbers: frozenset[int]
    words: tuple[str, ...]
    key: Key
    trap: bool


class TriggerIndex:
    """From inflected words to the patterns for which every needed word is there. `words` are all that matter."""

    def __init__(self, grammars: Iterable[Grammar], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._numbers: dict[frozenset[str], int] = {}  # terminals that list the same words are one
        self._by_word: dict[str, list[int]] = {}
        self._patterns: dict[int, list[_Needs]] = {}
        sizes: dict[int, int] = {}
        inflected = Inflected(lexicon)
        for grammar in grammars:
            terminals = {name: self._number(inflected.forms(grammar, name), sizes) for name in grammar.triggers}
            terminals["SHOULD"] = self._number(frozenset({*SHOULD, "be"}), sizes)  # "that the group be abolished"
            small = {name: f" {word}" for word, name in grammar.words.items()}
            for start, alternatives in grammar.needs.items():
                for needed in alternatives:
                    numbers = frozenset(terminals[name] for name in needed if name in terminals)
                    rarest = min(numbers, key=lambda number: (sizes[number], number))
                    words = tuple(sorted(small[name] for name in needed if name in small))
                    self._patterns.setdefault(rarest, []).append(_Needs(numbers, words, (id(grammar), start), start.startswith(TRAP)))
        self.words = frozenset(self._by_word)
        self._rarest = frozenset(self._patterns)

    def _number(self, forms: frozenset[str], sizes: dict[int, int]) -> int:
        number = self._numbers.get(forms)
        if number is None:
            number = self._numbers[forms] = len(self._numbers)
            sizes[number] = len(forms)
            for word in forms:
                self._by_word.setdefault(word, []).append(number)
        return number

    def possible(self, words: Iterable[str], text: str) -> bool:
        """Whether any pattern, traps aside, can fit among these trigger words of a sentence, whose text in lower case holds its small words."""
        present = self._present(words)
        text = " " + text
        for number in present & self._rarest:
            for pattern in self._patterns[number]:
                if not pattern.trap and pattern.numbers <= present and all(word in text for word in pattern.words):
                    return True
        return False

    def patterns(self, words: Iterable[str]) -> set[Key]:
        """The patterns that can fit among all the words of a sentence."""
        words = set(words)
        present = self._present(words)
        return {
            pattern.key
            for number in present & self._rarest
            for pattern in self._patterns[number]
            if pattern.numbers <= present and all(word[1:] in words for word in pattern.words)
        }

    def _present(self, words: Iterable[str]) -> set[int]:
        by_word = self._by_word
        return {number for word in words if word in by_word for number in by_word[word]}


class Inflected:
    """The forms of triggers: those that the lexicon's tables hold, and the regular ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs: dict[str, list[str]] = {}
        for form, lemma in (*lexicon.verbs.items(), *AUXILIARIES.items()):
            self._verbs.setdefault(lemma, []).append(form)

    def forms(self, grammar: Grammar, terminal: str) -> frozenset[str]:
        """The inflected words of a terminal; of a lemma of several words the last."""
        lemmas = grammar.triggers[terminal]
        if word_class(terminal) == "adjective":
            return frozenset(lemmas)
        if word_class(terminal) == "noun":
            return frozenset(form for lemma in lemmas for form in noun_inflections(lemma.split()[-1], self._lexicon.plurals))
        return frozenset(form for lemma in lemmas for form in self.verb(lemma))

    def verb(self, lemma: str) -> list[str]:
        """Every form of a verb."""
        return [*verb_inflections(lemma, self._lexicon.irregular), *self._verbs.get(lemma, ())]
