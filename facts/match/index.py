"""Which patterns the words of a sentence leave possible: a pattern needs a word of each of its trigger terminals. Used by `facts.match.matcher`.

Most sentences hold some trigger; far fewer hold all that one pattern needs. So a sentence is looked at by its words before anything else is done with it,
and by its words with their tags before any pattern is tried: what is tagged as a noun is nobody's verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import or_

from facts.cache import recalled
from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.compiled import digest
from facts.match.grammars import Grammar
from facts.match.markers import MAY, SHOULD, WILL
from facts.match.notation import TRAP, word_class
from facts.match.terminals import Terminals, numbers
from facts.phrase.verbs import AUXILIARIES, CONTRACTED, MODALS
from facts.tag import Units

Candidate = tuple[Grammar, str]
_Sequence = tuple[int, int, tuple[str, ...]]  # what is needed, as bits; the patterns that need no more; the small words among it, as a text holds them
_Group = tuple[int, dict[int, list[_Sequence]]]  # the words by which a group is asked, as bits; by the place of each of them its sequences
# Lemmas that stand in sentences of all sorts.
COMMON = frozenset(
    "be have do say make take go come get give hold call ask tell send head leave land board act threat crime murder series round hand power control "
    "deal report claim charge term plan idea concern call visit team force turn rule push press set begin start open end continue join".split()
)
# Words without which an item is never marked so.
_MARKS = {
    "SHOULD": frozenset({*SHOULD, "be", "need", "needs", "have", "has", "had"}),  # "that the group be abolished", "Israel needs to stop", "had to stop"
    "WILL": frozenset({*WILL, *(short for short, modal in MODALS.items() if modal in WILL), *CONTRACTED}),
    "MAY": frozenset(MAY),
    "NEGATED": frozenset({"not", "n't", "n’t", "never", "no", "hardly", "neither", "cannot", *CONTRACTED}),
}
_QUOTES = str.maketrans('"“', "  ")  # "said it was “out of line”"
_ONE_WORD = ("cooperat", "coordinat")  # also written "co-operate"
_CLASSES = ("verb", "noun", "adjective", "")
_CLASS_OF = {tag: at for at, tags in enumerate(("mhbovzdngt", "NPT0", "J")) for tag in tags}  # those that words of a class have where a pattern reads them
_OTHER = len(_CLASSES) - 1
_FREQUENT = 1_000_000
_SMALL_VERBS = repr((sorted(MODALS.items()), sorted(AUXILIARIES.items()), sorted(CONTRACTED)))  # what forms depend on beside the lexicon
_AUXILIARY = {lemma: [form for form, other in AUXILIARIES.items() if other == lemma] for lemma in set(AUXILIARIES.values())}


def trigger_index(
    grammars: Sequence[Grammar], candidates: Sequence[Candidate], needs: Sequence[Sequence[int]], terminals: Terminals, lexicon: Lexicon
) -> TriggerIndex:
    """The index of these grammars, from the cache where the same ones were indexed with the same lexicon before."""
    key = digest(lexicon.key, _SMALL_VERBS, *(grammar.compiled.key for grammar in grammars))
    return recalled("index", key, TriggerIndex, lambda: TriggerIndex(candidates, needs, terminals, lexicon))


class TriggerIndex:
    """From inflected words to the patterns for which every needed word is there.

    Patterns are bits, by their place in `candidates`; `needs` are the bits of the terminals that each of their sequences needs.
    """

    def __init__(self, candidates: Sequence[Candidate], needs: Sequence[Sequence[int]], terminals: Terminals, lexicon: Lexicon) -> None:
        self._triggers: dict[str, int] = {}
        self._sizes: dict[int, int] = {}  # the place of a trigger's bit -> how common its words are
        by_class: dict[str, dict[str, int]] = {"verb": {}, "noun": {}, "adjective": {}, "": {}}
        inflected = Inflected(lexicon)
        grammars = {id(grammar): grammar for grammar, _ in candidates}.values()
        numbered = [*enumerate(candidates)]
        self.files = [sum(1 << number for number, (other, _) in numbered if other is grammar) for grammar in grammars]  # the patterns of each file
        for grammar in grammars:
            for name, lemmas in grammar.triggers.items():
                common = not COMMON.isdisjoint(lemmas)
                self._list(terminals.bit(grammar, name), inflected.forms(grammar, name), by_class[word_class(name)], common)
                if word_class(name) == "verb":
                    self._add(terminals.bit(grammar, name), inflected.acts(lemmas), by_class["noun"])
            for name, forms in _MARKS.items():
                self._list(terminals.bit(grammar, name), forms, by_class[""], True)
            by_class[""] |= {word: by_class[""].get(word, 0) | terminals.word(word) for word in grammar.words}
        by_class[""]["anti"] = by_class[""].get("against", 0)  # "anti-PKK operations" are such against the PKK
        self._by_word = _by_word(by_class)
        self._small = {terminals.word(word): f" {word}" for grammar in grammars for word in grammar.words}
        self._all_small = sum(self._small)
        self._untrapped = sum(1 << number for number, (_, start) in enumerate(candidates) if not start.startswith(TRAP))
        self._triggering = sum(1 << at for at in self._sizes)
        self.counted = self._triggering | self._all_small  # all that words of a sentence can be told by
        self._bits = [0, *(1 << at for at in range(self.counted.bit_length()))]  # by the place that `int.bit_length` tells
        self._patterns = self._by_rarest(needs)
        self._rarest = sum(self._bits[place] for place in self._patterns)
        self.words = frozenset(self._triggers)

    def _list(self, bit: int, forms: frozenset[str], by_word: dict[str, int], common: bool) -> None:
        self._sizes[bit.bit_length() - 1] = len(forms) + _FREQUENT * common
        self._add(bit, forms, by_word)

    def _add(self, bit: int, forms: Iterable[str], by_word: dict[str, int]) -> None:
        for word in forms:
            by_word[word] = by_word.get(word, 0) | bit
            for written in (word, f"co-{word[2:]}") if word.startswith(_ONE_WORD) else (word,):
                self._triggers[written] = self._triggers.get(written, 0) | bit

    def _by_rarest(self, needs: Sequence[Sequence[int]]) -> dict[int, _Group]:
        """The place of the rarest trigger of each sequence -> by that of the next one, else of a small word, the sequences."""
        same: dict[int, int] = {}  # sequences that need the same are asked about once
        for number, sequences in enumerate(needs):
            for needed in sequences:
                told = needed & self.counted
                same[told] = same.get(told, 0) | 1 << number
        found: dict[int, dict[int, list[_Sequence]]] = {}
        for told, patterns in same.items():
            rarest, *others = sorted(numbers(told & self._triggering), key=self._sizes.__getitem__)
            small = [*numbers(told & self._all_small)]
            second = (others or small or [rarest])[0]
            words = tuple(self._small[1 << at] for at in small)
            found.setdefault(rarest + 1, {}).setdefault(second + 1, []).append((told, patterns, words))
        return {place: (sum(self._bits[second] for second in by_second), by_second) for place, by_second in found.items()}

    def possible(self, words: Iterable[str], text: str) -> bool:
        """Whether any pattern, traps aside, can fit among these trigger words of a sentence, whose text in lower case holds its small words."""
        return any(patterns & self._untrapped for patterns in self._among(words, text))

    def candidates(self, words: Iterable[str], text: str) -> int:
        """All patterns and traps that can fit among these trigger words of a text in lower case, as bits."""
        found = 0
        for patterns in self._among(words, text):
            found |= patterns
        return found

    def _among(self, words: Iterable[str], text: str) -> Iterator[int]:
        present = self._all_small  # looked for only where the triggers are there
        for word in words:
            present |= self._triggers.get(word, 0)
        text = " " + text.translate(_QUOTES) + " against" * ("anti-" in text)
        for _, patterns, small in self._fitting(present):
            for word in small:
                if word not in text:
                    break
            else:
                yield patterns

    def present(self, units: Units) -> list[int]:
        """The triggers and small words that stand at each unit and behind it, as bits; the last are those behind all, none."""
        words = zip(map(self._by_word.get, reversed(units.lowers)), reversed(units.tags), strict=True)
        from_behind = [known[_CLASS_OF.get(tag, _OTHER)] if known is not None else 0 for known, tag in words]
        return [*accumulate(from_behind, or_, initial=0)][::-1]

    def within(self, units: Units, begin: int, end: int) -> int:
        """The triggers and small words of some units, as bits."""
        present = 0
        for unit in range(begin, end):
            known = self._by_word.get(units.lowers[unit])
            if known is not None:
                present |= known[_CLASS_OF.get(units.tags[unit], _OTHER)]
        return present

    def patterns(self, present: int) -> int:
        """The patterns that can fit among the words of a sentence, as bits; none where only traps can."""
        found = 0
        for _, patterns, _ in self._fitting(present):
            found |= patterns
        return found if found & self._untrapped else 0

    def _fitting(self, present: int) -> Iterator[_Sequence]:
        """The sequences whose needs are among the words of a sentence."""
        bits, groups = self._bits, self._patterns
        absent = self.counted & ~present
        rarest = present & self._rarest
        while rarest:
            place = rarest.bit_length()
            rarest ^= bits[place]
            seconds, by_second = groups[place]
            seconds &= present
            while seconds:
                second = seconds.bit_length()
                seconds ^= bits[second]
                for sequence in by_second[second]:
                    if not sequence[0] & absent:
                        yield sequence


def _by_word(by_class: dict[str, dict[str, int]]) -> dict[str, list[int]]:
    """Word -> its bits as a word of each class, those of small words in all of them. By the word first: most words of a text are in no pattern."""
    found: dict[str, list[int]] = {}
    for at, class_ in enumerate(_CLASSES):
        for word, mask in by_class[class_].items():
            found.setdefault(word, [0] * len(_CLASSES))[at] = mask
    for word, small in by_class[""].items():
        found[word] = [mask | small for mask in found[word]]
    return found


class Inflected:
    """The forms of triggers: those that the lexicon's tables hold, and the regular ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._acts: dict[str, list[str]] = {}
        for (noun, role), (_, verb) in lexicon.frames.items():
            if role == "nominal":
                self._acts.setdefault(verb, []).append(noun)

    def forms(self, grammar: Grammar, terminal: str) -> frozenset[str]:
        """The inflected words of a terminal; of a lemma of several words the last, and the whole where it is a title: "high commissioner"."""
        lemmas = grammar.triggers[terminal]
        if word_class(terminal) == "adjective":
            return frozenset(lemmas)
        if word_class(terminal) == "noun":
            titles = [lemma for lemma in lemmas if "'" in lemma or (" " in lemma and lemma in self._lexicon.names)]
            whole = [form for title in titles for form in noun_inflections(title, self._lexicon.plurals)]
            return frozenset(form for lemma in lemmas for form in noun_inflections(lemma.split()[-1], self._lexicon.plurals)).union(whole)
        return frozenset(form for lemma in lemmas for form in self.verb(lemma))

    def acts(self, lemmas: Iterable[str]) -> list[str]:
        """The nouns that name what verbs tell: "suspension" of "suspend"."""
        return [form for lemma in lemmas for noun in self._acts.get(lemma, ()) for form in noun_inflections(noun, self._lexicon.plurals)]

    def verb(self, lemma: str) -> list[str]:
        """Every form of a verb."""
        forms = [*verb_inflections(lemma, self._lexicon.irregular), *self._lexicon.verb_forms.get(lemma, ()), *_AUXILIARY.get(lemma, ())]
        again = lemma.startswith("re") and lemma[2:] in self._lexicon.verbs  # "re-opened" is of "reopen"
        return [*forms, *(f"re-{form[2:]}" for form in forms if form.startswith("re"))] if again else forms
