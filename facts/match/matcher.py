"""Finds the patterns that fit a sentence: an index from trigger to patterns, and traps that claim their words first.

Called by `facts.extract` for each sentence. The longest match of a kind wins; what no pattern wants (dates, adverbs, a few "in PLACE") is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.lexicon.inflect import verb_inflections
from facts.match.grammars import Grammar
from facts.match.index import Inflected, Key, TriggerIndex
from facts.match.items import Item, head_nouns
from facts.match.matches import Attempt, Match, suppress
from facts.match.notation import TRAP, word_class
from facts.match.reading import Reader, Sentence
from facts.match.search import Search, TooManyStepsError, slots_of
from facts.phrase import Phrase

# Lemmas that stand in sentences of all sorts.
_COMMON = frozenset(
    "be have do say make take go come get give hold call ask tell send head leave land board act threat crime murder series round hand power control "
    "deal report claim charge term plan idea concern call visit team force turn rule push press set begin start open end continue join".split()
)
Candidate = tuple[Grammar, str]
Candidates = list[Candidate]


@dataclass(slots=True)
class _Trigger:
    """Where patterns are tried: the unit span, the phrase, and the clause or noun phrase it heads."""

    span: tuple[int, int]
    at: int
    items: list[Item]
    candidates: Sequence[Candidate]
    clause: Clause | None = None
    noun: Phrase | None = None

    @property
    def lemma(self) -> str:
        """The verb, or the noun."""
        if self.clause is not None:
            return self.clause.verb.lemma
        return next(item.nouns[-1] for item in self.items if item.nouns and item.phrase is self.noun)


@dataclass(frozen=True, slots=True)
class _Readings:
    """What a grammar can read each item of a trigger as, and all terminals that are there."""

    options: list[list[str]]
    present: frozenset[str]


class Matcher:
    """All patterns of the loaded grammars, indexed by trigger."""

    def __init__(self, grammars: list[Grammar], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs: dict[str, Candidates] = {}
        self._nouns: dict[str, Candidates] = {}
        self._terminals: dict[int, dict[str, list[str]]] = {}
        self._parsers: dict[tuple[int, str], Any] = {}
        self._steps = 0
        self._patterns = {(id(g), p.name.partition(".")[2]): p for g in grammars for p in g.kind.patterns}
        self._grammars = grammars  # held, so that an id stays its own
        for grammar in grammars:
            self._index(grammar)
        self.index = TriggerIndex(grammars, lexicon)
        # "Condemned the attack", "rejected the account" need whose it was.
        accusing = [lemma for lemma, role in lexicon.frames if role == "accuse"]
        self.deed_words = {form for lemma in (*accusing, *lexicon.deeds) for form in verb_inflections(lemma, lexicon.irregular)}
        self._reader = Reader(lexicon, self._events(grammars), owners=any("OWNED_BY" in _terminals(g) for g in grammars))

    def _events(self, grammars: list[Grammar]) -> frozenset[str]:
        """Nouns that name events: where patterns begin, and those of deeds; none where no pattern asks for an EVENT."""
        if not any("EVENT" in _terminals(grammar) for grammar in grammars):
            return frozenset()
        return frozenset(self._nouns) | {noun for nouns in self._lexicon.deeds.values() for noun in nouns}

    def _index(self, grammar: Grammar) -> None:
        terminals = self._terminals.setdefault(id(grammar), {})
        for name, lemmas in grammar.triggers.items():
            for lemma in lemmas:
                terminals.setdefault(f"{word_class(name)}:{lemma}", []).append(name)
        for start, anchors in grammar.anchors.items():
            for terminal in anchors:
                if word_class(terminal) == "adjective":
                    continue
                index = self._nouns if word_class(terminal) == "noun" else self._verbs
                for lemma in grammar.triggers[terminal]:
                    known = index.setdefault(lemma, [])
                    if (grammar, start) not in known:
                        known.append((grammar, start))

    def anchor_words(self, kind: str) -> set[str]:
        """The inflected triggers where a kind's patterns begin, without everyday words."""
        anchors = [(g, t) for g in self._grammars if g.kind.name == kind for terminals in g.anchors.values() for t in terminals]
        inflected = Inflected(self._lexicon)
        everyday = {form for lemma in _COMMON for form in inflected.verb(lemma)}
        return {form for grammar, terminal in anchors for form in inflected.forms(grammar, terminal)} - everyday

    # --- one sentence -------------------------------------------------------------------------------------------------------------------

    def all_matches(self, sentence: Sentence) -> list[Match] | None:
        """The best match of each kind at each trigger, in order of the text, with the traps that fit and with what they or longer readings suppress.

        None where the search took more than MAX_STEPS.
        """
        self._steps = 0
        try:
            found = [match for trigger in self._triggers(sentence) for match in self._best(trigger)]
        except TooManyStepsError:
            return None
        suppress(found)
        return sorted(found, key=lambda m: m.trigger)

    def attempts(self, sentence: Sentence, kind: str) -> list[Attempt]:
        """How far each pattern of a kind came at each trigger of the sentence."""
        self._steps = 0
        possible = self.index.patterns(sentence.units.lowers)
        found = []
        try:
            for trigger in self._triggers(sentence, likely=False):
                for grammar, start in trigger.candidates:
                    if grammar.kind.name == kind and not start.startswith(TRAP):
                        found.append(self._attempt(grammar, start, trigger, possible))
        except TooManyStepsError:
            pass
        return found

    def tried(self, sentence: Sentence) -> list[str]:
        """Names of the patterns that this sentence's verbs and nouns make the matcher try, in order."""
        found = [candidate for trigger in self._triggers(sentence) for candidate in trigger.candidates]
        return list(dict.fromkeys(f"{grammar.kind.name}.{start}" for grammar, start in found))

    def _triggers(self, sentence: Sentence, *, likely: bool = True) -> Iterable[_Trigger]:
        """Where patterns are tried; of those that begin there, `likely` leaves the ones whose own word the sentence holds."""
        possible = self.index.patterns(sentence.units.lowers) if likely else None
        for clause in sentence.clauses:
            candidates = _among(self._verbs.get(clause.verb.lemma, ()), possible)
            if candidates and clause.subject is not None and "unreal" not in clause.statuses:
                items = self._reader.clause_items(clause, sentence)
                yield _Trigger((clause.verb.main, clause.verb.main + 1), clause.at, items, candidates, clause)
        for at, phrase in enumerate(sentence.phrases):
            inner: Phrase | None = phrase if phrase.type == "NP" else None
            while inner is not None:  # "part of the talks between X and Y" reads "talks"
                candidates = _among(self._at_noun(inner, sentence), possible)
                if candidates:
                    yield _Trigger((inner.base[1] - 1, inner.base[1]), at, self._reader.noun_items(at, inner, sentence), candidates, noun=inner)
                inner = inner.complement

    def _at_noun(self, phrase: Phrase, sentence: Sentence) -> Candidates:
        found: Candidates = []
        for lemma in head_nouns(phrase, sentence.units, self._lexicon):
            known = self._nouns.get(lemma)
            if known:
                found += [candidate for candidate in known if candidate not in found] if found else known
        return found

    def _best(self, trigger: _Trigger) -> list[Match]:
        """The traps that fit, and the longest match of each kind; of equals the one that stands first in its file."""
        best: dict[str, Match] = {}
        traps: list[Match] = []
        readings: dict[int, _Readings] = {}
        for grammar, start in trigger.candidates:
            reading = readings.get(id(grammar))
            if reading is None:
                options = [self._options(item, grammar) for item in trigger.items]
                reading = readings[id(grammar)] = _Readings(options, frozenset(chain.from_iterable(options)))
            if not any(needed <= reading.present for needed in grammar.needs[start]):
                continue
            match = self._run(grammar, start, trigger, reading.options)
            if match is None:
                continue
            kind = grammar.kind.name
            if match.pattern is None:
                traps.append(match)
            elif kind not in best or match.length > best[kind].length:
                best[kind] = match
        return [*traps, *best.values()]

    def _options(self, item: Item, grammar: Grammar) -> list[str]:
        """The terminals of a grammar that an item can be read as, triggers first."""
        terminals = self._terminals[id(grammar)]
        found: list[str] = list(terminals.get("verb:" + item.verb, ())) if item.verb else []
        for noun in item.nouns:
            found += terminals.get("noun:" + noun, ())
        if item.adjective:
            found += terminals.get("adjective:" + item.adjective, ())
        found += item.types
        if item.word in grammar.words:
            found.append(grammar.words[item.word])
        return found

    def _run(self, grammar: Grammar, start: str, trigger: _Trigger, options: list[list[str]]) -> Match | None:
        found = self._search(grammar, start, trigger.items, options)
        if found.best is None:
            return None
        items, tree = trigger.items, found.best.tree
        match = Match(grammar, start, self._patterns.get((id(grammar), start)), slots_of(tree, items), items, tree, trigger.span, trigger.at)
        match.clause, match.noun = trigger.clause, trigger.noun
        match.consumed = [items[number].at for number in found.best.read]
        return match

    def _search(self, grammar: Grammar, start: str, items: list[Item], options: list[list[str]]) -> Search:
        """One search from the first item; from the noun itself where an owner stands before it that the pattern does not read."""
        search = Search(items, options, self._steps)
        parser = self._parsers.get((id(grammar), start))
        if parser is None:
            parser = self._parsers[id(grammar), start] = grammar.lark.parse_interactive(start=start)
        owned = len(items) > 2 and items[1].types == ("OWNER",)
        for first in (0, 2) if owned else (0,):
            search.walk(parser, first, 0, [])
            if search.best is not None:
                break
        self._steps = search.steps
        return search

    def _attempt(self, grammar: Grammar, start: str, trigger: _Trigger, possible: set[Key]) -> Attempt:
        options = [self._options(item, grammar) for item in trigger.items]
        search = self._search(grammar, start, trigger.items, options)
        present = {terminal for found in options for terminal in found}
        missing = min((needed - present for needed in grammar.needs[start]), key=len, default=frozenset())
        likely = trigger.lemma not in _COMMON or (id(grammar), start) in possible
        return Attempt(grammar, start, trigger.span, trigger.items, options, search.reach, missing, search.best is not None, likely)


def _among(candidates: Sequence[Candidate], possible: set[Key] | None) -> Sequence[Candidate]:
    return candidates if possible is None else [c for c in candidates if (id(c[0]), c[1]) in possible]


def _terminals(grammar: Grammar) -> frozenset[str]:
    """Every terminal that a grammar reads, the declared ones too."""
    return grammar.compiled.terminals
