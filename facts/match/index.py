"""Which patterns the words of a sentence leave possible: a pattern needs a word of each of its trigger terminals. Used by `facts.match.matcher`.

Most sentences hold some trigger; far fewer hold all that one pattern needs. So a sentence is looked at by its words before anything else is done with it,
and by its words with their tags before any pattern is tried (`facts.match.presence`): what is tagged as a noun is nobody's verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.grammars import Grammar
from facts.match.notation import TRAP, word_class
from facts.match.reading import SHOULD
from facts.match.terminals import Terminals, numbers
from facts.match.ways import Ways
from facts.phrase.verbs import AUXILIARIES

Candidate = tuple[Grammar, str]
# Lemmas that stand in sentences of all sorts.
COMMON = frozenset(
    "be have do say make take go come get give hold call ask tell send head leave land board act threat crime murder series round hand power control "
    "deal report claim charge term plan idea concern call visit team force turn rule push press set begin start open end continue join".split()
)
_TAGS = {"verb": "mhbovzdngt", "noun": "NP", "adjective": "J"}  # those that words of a class have where a pattern reads them
_FREQUENT, _SMALL = 1_000_000, 2_000_000


class TriggerIndex:
    """From inflected words to the patterns for which every needed word is there.

    `by_word` tells the numbers of the terminals that a word can stand for by its tag, and those with any other tag; `told` are all that words can stand for.
    """

    def __init__(self, candidates: Sequence[Candidate], terminals: Terminals, lexicon: Lexicon) -> None:
        self._sizes: dict[int, int] = {}  # how many words a trigger has, by its number
        triggers: dict[str, int] = {}
        by_class: dict[str, dict[str, int]] = {"verb": {}, "noun": {}, "adjective": {}, "": {}}
        inflected = Inflected(lexicon)
        grammars = {id(grammar): grammar for grammar, _ in candidates}.values()

        def listed(bit: int, forms: frozenset[str], class_: str, common: bool) -> None:
            self._sizes[bit.bit_length() - 1] = len(forms) + _FREQUENT * common
            for by_word in (by_class[class_], triggers):
                by_word |= {word: by_word.get(word, 0) | bit for word in forms}

        for grammar in grammars:
            for name, lemmas in grammar.triggers.items():
                listed(terminals.bit(grammar, name), inflected.forms(grammar, name), word_class(name), not COMMON.isdisjoint(lemmas))
            # "that the group be abolished", "Israel needs to stop"
            listed(terminals.bit(grammar, "SHOULD"), frozenset({*SHOULD, "be", "need", "needs"}), "", True)
            by_class[""] |= {word: by_class[""].get(word, 0) | terminals.word(word) for word in grammar.words}
        self.by_word = _by_word(by_class)
        self._words = {number: f" {word}" for grammar in grammars for word in grammar.words for number in numbers(terminals.word(word))}
        self._triggers = _numbered(triggers)
        self.words = frozenset(triggers)
        self.told = frozenset({*self._sizes, *self._words})
        self._ways = Ways()  # traps aside
        told = {id(grammar): {name: terminals.bit(grammar, name).bit_length() - 1 for name in self._told_by(grammar)} for grammar in grammars}
        for pattern, (grammar, start) in enumerate(candidates):
            known = told[id(grammar)]
            if not start.startswith(TRAP):
                for needed in {frozenset(known[name] for name in names if name in known) for names in grammar.needs[start]}:
                    self._ways.add(self.rarest_first(needed), pattern)

    @staticmethod
    def _told_by(grammar: Grammar) -> set[str]:
        """The terminals of a grammar that words tell."""
        return {*grammar.triggers, *grammar.words.values(), "SHOULD"}

    def rarest_first(self, needed: Iterable[int]) -> list[int]:
        """What a sequence needs, first what is in the fewest sentences as far as the number of its words tells; small words last."""
        return sorted(needed, key=lambda number: (self._sizes.get(number, _SMALL), number))

    def possible(self, words: Iterable[str], text: str) -> bool:
        """Whether any pattern, traps aside, can fit among these trigger words of a sentence, whose text in lower case holds its small words."""
        present: set[int] = set()
        for word in words:
            present.update(self._triggers.get(word, ()))
        text = " " + text
        ways = self._ways.more
        return any(self._is_possible(ways[number], present, text) for number in present if number in ways)

    def _is_possible(self, ways: Ways, present: set[int], text: str) -> bool:
        if ways.patterns:
            return True
        for number, inner in ways.more.items():
            if (number in present or (number in self._words and self._words[number] in text)) and self._is_possible(inner, present, text):
                return True
        return False


Told = tuple[int, ...]  # numbers of terminals


def _by_word(by_class: dict[str, dict[str, int]]) -> dict[str, tuple[dict[str, Told], Told]]:
    """Word -> its terminals by tag, and those that it has with any other tag. By the word first: most words of a text are in no pattern."""
    small = by_class[""]
    always = _numbered(small)
    found: dict[str, tuple[dict[str, Told], Told]] = {word: ({}, told) for word, told in always.items()}
    if "to" in found:
        found["to"][0]["t"] = ()  # a preposition is read, the mark of an infinitive is part of its verb
    for class_, tags in _TAGS.items():
        for word, told in _numbered({word: mask | small.get(word, 0) for word, mask in by_class[class_].items()}).items():
            by_tag, _ = found.setdefault(word, ({}, ()))
            by_tag.update(dict.fromkeys(tags, told))
    return found


def _numbered(masks: dict[str, int]) -> dict[str, Told]:
    """Words with numbers for bits; words that stand for the same share them."""
    known: dict[int, Told] = {}
    for mask in masks.values():
        if mask not in known:
            known[mask] = tuple(numbers(mask))
    return {word: known[mask] for word, mask in masks.items()}


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
