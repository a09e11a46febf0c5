"""Which patterns the words of a sentence leave possible: a pattern needs a word of each of its trigger terminals. Used by `facts.match.matcher`.

Most sentences hold some trigger; far fewer hold all that one pattern needs. So a sentence is looked at by its words before anything else is done with it,
and by its words with their tags before any pattern is tried: what is tagged as a noun is nobody's verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.grammars import Grammar
from facts.match.notation import TRAP, word_class
from facts.match.reading import SHOULD
from facts.match.terminals import Terminals
from facts.phrase.verbs import AUXILIARIES
from facts.tag import Units

Candidate = tuple[Grammar, str]
# Lemmas that stand in sentences of all sorts.
COMMON = frozenset(
    "be have do say make take go come get give hold call ask tell send head leave land board act threat crime murder series round hand power control "
    "deal report claim charge term plan idea concern call visit team force turn rule push press set begin start open end continue join".split()
)
_TAGS = {"verb": "mhbovzdngt", "noun": "NP", "adjective": "J"}  # those that words of a class have where a pattern reads them
_FREQUENT = 1_000_000


class _Needs(NamedTuple):
    """Small words that sequences with the same triggers cannot do without, as bits and each behind a blank; and the patterns that need no more, as bits."""

    words: int
    small: tuple[str, ...]
    patterns: int


class TriggerIndex:
    """From inflected words to the patterns for which every needed word is there. Patterns are bits, by their place in `candidates`."""

    def __init__(self, candidates: Sequence[Candidate], terminals: Terminals, lexicon: Lexicon) -> None:
        self._triggers: dict[str, int] = {}
        self._sizes: dict[int, int] = {}
        by_class: dict[str, dict[str, int]] = {"verb": {}, "noun": {}, "adjective": {}, "": {}}
        inflected = Inflected(lexicon)
        grammars = {id(grammar): grammar for grammar, _ in candidates}.values()
        for grammar in grammars:
            for name, lemmas in grammar.triggers.items():
                common = not COMMON.isdisjoint(lemmas)
                self._list(terminals.bit(grammar, name), inflected.forms(grammar, name), by_class[word_class(name)], common)
            self._list(terminals.bit(grammar, "SHOULD"), frozenset({*SHOULD, "be"}), by_class[""], True)  # "that the group be abolished"
            by_class[""] |= {word: by_class[""].get(word, 0) | terminals.word(word) for word in grammar.words}
        self._by_word = _by_word(by_class)
        self._words = {terminals.word(word): word for grammar in grammars for word in grammar.words}
        self._traps = sum(1 << number for number, (_, start) in enumerate(candidates) if start.startswith(TRAP))
        self._patterns = self._grouped(candidates, terminals)
        self._rarest = sum(self._patterns)
        self.words = frozenset(self._triggers)

    def _list(self, bit: int, forms: frozenset[str], by_word: dict[str, int], common: bool) -> None:
        self._sizes[bit] = len(forms) + _FREQUENT * common
        for word in forms:
            by_word[word] = by_word.get(word, 0) | bit
            self._triggers[word] = self._triggers.get(word, 0) | bit

    def _grouped(self, candidates: Sequence[Candidate], terminals: Terminals) -> dict[int, list[tuple[int, list[_Needs]]]]:
        """Rarest trigger -> all triggers of a sequence that needs it -> what else is needed: sequences that need the same are asked about once."""
        grouped: dict[int, dict[int, dict[int, int]]] = {}
        for number, (grammar, start) in enumerate(candidates):
            for needed in grammar.needs[start]:
                bits = [terminals.bit(grammar, name) for name in needed]
                triggers = [bit for bit in bits if bit in self._sizes]
                rarest = min(triggers, key=lambda bit: (self._sizes[bit], bit))
                words = grouped.setdefault(rarest, {}).setdefault(sum(triggers), {})
                small = sum(bit for bit in bits if bit in self._words)
                words[small] = words.get(small, 0) | 1 << number
        return {rarest: [(triggers, self._needs(words)) for triggers, words in groups.items()] for rarest, groups in grouped.items()}

    def _needs(self, patterns: dict[int, int]) -> list[_Needs]:
        return [_Needs(words, tuple(f" {word}" for bit, word in self._words.items() if bit & words), found) for words, found in patterns.items()]

    def possible(self, words: Iterable[str], text: str) -> bool:
        """Whether any pattern, traps aside, can fit among these trigger words of a sentence, whose text in lower case holds its small words."""
        present = 0
        for word in words:
            present |= self._triggers.get(word, 0)
        text = " " + text
        return any(needs.patterns & ~self._traps and all(word in text for word in needs.small) for group in self._met(present) for needs in group)

    def patterns(self, units: Units) -> int:
        """The patterns that can fit among all the words of a sentence, as bits; none where only traps can."""
        present = 0
        tags = units.tags
        for unit, known in enumerate(map(self._by_word.get, units.lowers)):
            if known is not None:
                by_tag, small = known
                present |= by_tag.get(tags[unit], small)
        found = 0
        for group in self._met(present):
            for words, _, patterns in group:
                if words & present == words:
                    found |= patterns
        return found if found & ~self._traps else 0

    def _met(self, present: int) -> Iterator[list[_Needs]]:
        """What else the sequences need whose triggers are all present."""
        rarest = present & self._rarest
        while rarest:
            bit = rarest & -rarest
            rarest ^= bit
            for triggers, group in self._patterns[bit]:
                if triggers & present == triggers:
                    yield group


def _by_word(by_class: dict[str, dict[str, int]]) -> dict[str, tuple[dict[str, int], int]]:
    """Word -> its bits by tag, and those that it has with any other tag. By the word first: most words of a text are in no pattern."""
    small = by_class[""]
    found: dict[str, tuple[dict[str, int], int]] = {}
    for class_, tags in _TAGS.items():
        for word, mask in by_class[class_].items():
            always = small.get(word, 0)
            by_tag, _ = found.setdefault(word, ({}, always))
            by_tag.update(dict.fromkeys(tags, mask | always))
    return {word: ({}, mask) for word, mask in small.items()} | found


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
