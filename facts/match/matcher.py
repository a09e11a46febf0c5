"""Finds the patterns that fit a sentence: an index from trigger to patterns, and traps that claim their words first.

Called by `facts.extract` for each sentence. The longest match of a kind wins; what no pattern wants (dates, adverbs, a few "in PLACE") is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.lexicon.inflect import verb_inflections
from facts.match.contents import is_felt
from facts.match.enacted import ActReader, Enacted, enacted, owned_acts
from facts.match.extents import second_verbs
from facts.match.gaps import FRONTED, subject_place
from facts.match.grammars import Grammar
from facts.match.index import COMMON, Candidate, Inflected, trigger_index
from facts.match.items import JOINING, Item, head_nouns, titled, told_apart
from facts.match.markers import SHOULD, WILL
from facts.match.matches import Attempt, Match, longest, suppress
from facts.match.notation import TRAP, word_class
from facts.match.reading import Sentence
from facts.match.search import Search, TooManyStepsError, TracedSearch
from facts.match.tables import NumberedTables
from facts.match.terminals import Terminals, numbers
from facts.phrase import Phrase

_ALL = -1  # every pattern, as bits


@dataclass(slots=True)
class _Trigger:
    """Where patterns are tried: the unit span, the phrase, and the clause or noun phrase it heads. `candidates` are numbers of patterns."""

    span: tuple[int, int]
    at: int
    items: list[Item]
    candidates: list[int]
    clause: Clause | None = None
    noun: Phrase | None = None
    told: str | None = None

    @property
    def lemma(self) -> str:
        """The verb, or the noun."""
        if self.clause is not None:
            return self.clause.verb.lemma
        return next(item.verb or item.nouns[-1] for item in self.items if (item.verb or item.nouns) and item.phrase is self.noun)


class Matcher:
    """All patterns of the loaded grammars, indexed by trigger."""

    def __init__(self, grammars: list[Grammar], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._grammars = grammars
        self._terminals = Terminals(grammars)
        self._tables: dict[int, NumberedTables] = {}
        self._steps = 0
        self._patterns = {(id(g), p.name.partition(".")[2]): p for g in grammars for p in g.kind.patterns}
        self._candidates: list[Candidate] = [(grammar, start) for grammar in grammars for start in grammar.starts]
        self._needs = [tuple(self._terminals.mask(grammar, needed) for needed in grammar.needs[start]) for grammar, start in self._candidates]
        self._needed = reduce(or_, (needed for needs in self._needs for needed in needs), 0)  # all that any pattern needs
        self._verbs: dict[str, int] = {}  # lemma -> the patterns that begin there, as bits
        self._nouns: dict[str, int] = {}
        for number, (grammar, start) in enumerate(self._candidates):
            self._index(1 << number, grammar, start)
        self._heads = {" ".join(words[at:]) for words in map(str.split, self._nouns) for at in range(len(words))}  # how those nouns end
        self._heads |= {noun.split()[0] for noun in self._nouns if not JOINING.isdisjoint(noun.split())}  # or begin: "exchange of fire"
        self._nominal = reduce(or_, self._nouns.values(), 0)  # the patterns that begin at a noun
        self.index = trigger_index(grammars, self._candidates, self._needs, self._terminals, lexicon)
        self._passive, self._negated, self._will = (self._terminals.mark(name) for name in ("PASSIVE", "NEGATED", "WILL"))
        self._telling_bits = self.index.counted | self._passive | self._negated | self._will
        self._telling = [tuple({needed & self._telling_bits for needed in needs}) for needs in self._needs]
        # "Condemned the attack", "rejected the account" need whose it was.
        accusing = [lemma for lemma, role in lexicon.frames if role == "accuse"]
        self.deed_words = {form for lemma in (*accusing, *lexicon.deeds) for form in verb_inflections(lemma, lexicon.irregular)}
        self.events = self._events(grammars)
        self._reader = ActReader(lexicon, self.events, owners=any("OWNED_BY" in _terminals(g) for g in grammars))

    def _events(self, grammars: list[Grammar]) -> frozenset[str]:
        """Nouns that name events: where patterns begin, and those of deeds; none where no pattern asks for an EVENT."""
        if not any("EVENT" in _terminals(grammar) for grammar in grammars):
            return frozenset()
        return frozenset(self._nouns) | {noun for nouns in self._lexicon.deeds.values() for noun in nouns}

    def _index(self, pattern: int, grammar: Grammar, start: str) -> None:
        for terminal in grammar.anchors[start]:
            if word_class(terminal) == "adjective":
                continue
            index = self._nouns if word_class(terminal) == "noun" else self._verbs
            for lemma in grammar.triggers[terminal]:
                index[lemma] = index.get(lemma, 0) | pattern

    def anchor_words(self, kind: str) -> set[str]:
        """The inflected triggers where a kind's patterns begin, without everyday words."""
        anchors = [(g, t) for g in self._grammars if g.kind.name == kind for terminals in g.anchors.values() for t in terminals]
        inflected = Inflected(self._lexicon)
        everyday = {form for lemma in COMMON for form in inflected.verb(lemma)}
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
        possible = self.index.patterns(self.index.present(sentence.units)[0])
        found = []
        try:
            for trigger in self._triggers(sentence, every=True):
                for number in trigger.candidates:
                    grammar, start = self._candidates[number]
                    if grammar.kind.name == kind and not start.startswith(TRAP):
                        found.append(self._attempt(number, trigger, likely=bool(possible >> number & 1)))
        except TooManyStepsError:
            pass
        return found

    def tried(self, sentence: Sentence) -> list[str]:
        """Names of the patterns that this sentence's verbs and nouns make the matcher try, in order."""
        numbers = [number for trigger in self._triggers(sentence) for number in trigger.candidates]
        found = [self._candidates[number] for number in numbers]
        return list(dict.fromkeys(f"{grammar.kind.name}.{start}" for grammar, start in found))

    def _triggers(self, sentence: Sentence, *, every: bool = False) -> Iterator[_Trigger]:
        """Where patterns are tried: those for which the words there suffice, or every one that begins there."""
        behind = self.index.present(sentence.units)
        possible = _ALL if every else self.index.patterns(behind[0])
        if not possible:
            return
        apart = _ALL if every else self._marks(sentence)  # what is told by no word
        for clause in sentence.clauses:
            if clause.subject is None or "unreal" in clause.statuses:
                continue
            here = self._verbs.get(clause.verb.lemma, 0)
            if clause.verb.modal in SHOULD:
                here |= self._verbs.get(clause.verb.modal, 0)
            around = apart | self._around(clause, sentence, behind) if here & possible else 0
            candidates = self._told(here & possible, around)
            if candidates:
                yield _Trigger((clause.verb.main, clause.verb.main + 1), clause.at, self._reader.clause_items(clause, sentence), candidates, clause)
            if (clause.verb.lemma, "enact") in self._lexicon.frames:
                acts = enacted(clause, sentence.phrases, sentence.units, self._lexicon)
                yield from self._named(acts, sentence, possible, apart | self._around(clause, sentence, behind), clause)
        for at, phrase in enumerate(sentence.phrases):
            if phrase.type == "NP":
                acts = owned_acts(at, sentence.phrases, sentence.clauses, sentence.units, self._lexicon)
                yield from self._named(acts, sentence, possible, apart | behind[phrase.first])
        for at, phrase in enumerate(sentence.phrases if possible & self._nominal else ()):
            nouns = told_apart(phrase, sentence.units) if phrase.type == "NP" else ()
            for noun in nouns:
                inner: Phrase | None = noun
                while inner is not None:  # "part of the talks between X and Y" reads "talks"
                    candidates = self._at_noun(inner, sentence, possible, apart | behind[phrase.first])
                    if candidates:
                        whole = noun is nouns[-1] and (inner is noun or not is_felt(noun, sentence.phrases[at + 1 : at + 2], sentence.units))
                        for verb in (None, *(second_verbs(phrase, sentence.phrases, sentence.clauses) if whole else ())):
                            items = self._reader.noun_items(at, inner, sentence, last=whole, verb=verb)
                            yield _Trigger((inner.base[1] - 1, inner.base[1]), at, items, candidates, noun=inner)
                    inner = inner.complement or inner.apposition  # "Putin, a backer of Assad"

    def _named(self, acts: Iterator[Enacted], sentence: Sentence, possible: int, present: int, clause: Clause | None = None) -> Iterator[_Trigger]:
        """Where patterns are tried for acts that nouns name: "announced the suspension of flights", "Chad's suspension of flights"."""
        for act in acts:
            candidates = self._told(self._verbs.get(act.verb, 0) & possible, present)
            items = self._reader.act_items(act, sentence) if candidates else []
            if items:
                span, noun = (act.noun.base[1] - 1, act.noun.base[1]), None if clause is not None else act.noun
                yield _Trigger(span, clause.at if clause is not None else act.at, items, candidates, clause, noun, act.status)

    def _told(self, patterns: int, present: int) -> list[int]:
        """The numbers of those patterns of which a sequence needs no more words and marks than are there."""
        absent = self._telling_bits & ~present
        found = []
        for number in numbers(patterns):
            for needed in self._telling[number]:
                if not needed & absent:
                    found.append(number)
                    break
        return found

    def _marks(self, sentence: Sentence) -> int:
        """The marks of any clause, as bits."""
        marks = 0
        for clause in sentence.clauses:
            marks |= (self._passive if clause.passive else 0) | (self._negated if clause.verb.negated else 0) | (self._will if clause.verb.modal in WILL else 0)
        return marks

    def _around(self, clause: Clause, sentence: Sentence, behind: list[int]) -> int:
        """What stands in the subject of a clause, at its verb and behind; all of the sentence where items are read that stand in front."""
        subject = clause.subject
        at = subject_place(clause)
        before = sentence.phrases[at - 1] if at else None
        fronted = before is not None and (before.word in FRONTED or before.type == "NP")
        if subject is None or fronted or (clause.verb.lemma, "say") in self._lexicon.frames:
            return behind[0]
        return behind[sentence.phrases[clause.at].first] | self.index.within(sentence.units, subject.first, subject.end)

    def _at_noun(self, phrase: Phrase, sentence: Sentence, possible: int, present: int) -> list[int]:
        end = titled(*phrase.base, sentence.units)
        tag = sentence.units.tags[end - 1]
        if tag != "0" and not phrase.members and (tag not in "NPT" or self._lexicon.noun_lemma(sentence.units.lowers[end - 1]) not in self._heads):
            return []  # what most phrases come to, without their compounds being made
        found: list[int] = []
        for lemma in head_nouns(phrase, sentence.units, self._lexicon):
            here = self._nouns.get(lemma, 0) & possible
            if here:
                found += self._told(here, present)
                possible ^= here
        return found

    def _best(self, trigger: _Trigger) -> list[Match]:
        """The traps that fit, and the longest match of each kind; of equals the one that stands first in its file."""
        found: dict[str, list[Match]] = {}
        traps: list[Match] = []
        absent = self._needed & ~self._read_as(trigger.items)
        for number in trigger.candidates:
            for needed in self._needs[number]:
                if not needed & absent:
                    break
            else:
                continue
            match = self._run(number, trigger)
            if match is None:
                continue
            if match.pattern is None:
                traps.append(match)
            else:
                found.setdefault(match.grammar.kind.name, []).append(match)
        return [*traps, *map(longest, found.values())]

    def _read_as(self, items: list[Item]) -> int:
        """The bits of all terminals that items can be read as."""
        present = 0
        for item in items:
            if item.mask < 0:
                item.mask = self._terminals.of(item)
            present |= item.mask
        return present

    def _run(self, number: int, trigger: _Trigger) -> Match | None:
        grammar, start = self._candidates[number]
        search = Search(self._table(grammar), start, trigger.items, self._terminals, self._steps)
        self._search(search)
        if search.best is None:
            return None
        items, tables, whole = trigger.items, self._table(grammar), search.best.whole
        match = Match(grammar, start, self._patterns.get((id(grammar), start)), items, lambda: tables.tree(whole), trigger.span, trigger.at)
        match.clause, match.noun, match.told = trigger.clause, trigger.noun, trigger.told
        match.consumed = [items[read].at for read in search.best.read]
        return match

    def _table(self, grammar: Grammar) -> NumberedTables:
        found = self._tables.get(id(grammar))
        if found is None:
            found = self._tables[id(grammar)] = NumberedTables(grammar.tables, lambda name: self._terminals.bit(grammar, name))
        return found

    def _search(self, search: Search) -> None:
        """One search from the first item; from the noun itself where an owner stands before it that the pattern does not read."""
        owned = len(search.items) > 2 and search.items[1].types == ("OWNER",)
        for first in (0, 2) if owned else (0,):
            search.run(first)
            if search.best is not None:
                break
        self._steps = search.steps

    def _attempt(self, number: int, trigger: _Trigger, *, likely: bool) -> Attempt:
        grammar, start = self._candidates[number]
        self._read_as(trigger.items)
        search = TracedSearch(self._table(grammar), start, trigger.items, self._terminals, self._steps)
        self._search(search)
        options = [self._terminals.names(item, grammar) for item in trigger.items]
        present = {terminal for found in options for terminal in found}
        missing = min((needed - present for needed in grammar.needs[start]), key=len, default=frozenset())
        likely = likely or trigger.lemma not in COMMON
        return Attempt(grammar, start, trigger.span, trigger.items, options, search.reach, missing, search.best is not None, likely)


def _terminals(grammar: Grammar) -> frozenset[str]:
    """Every terminal that a grammar reads, the declared ones too."""
    return grammar.compiled.terminals
