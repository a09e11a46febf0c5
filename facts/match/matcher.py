"""Runs patterns over items: an index from trigger to patterns, and a bounded search with Lark's interactive parser.

Called by `facts.extract` for each sentence. The longest match wins; what no pattern wants (dates, adverbs, a few "in PLACE") is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lark import Token, Tree
from lark.exceptions import UnexpectedToken

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.lexicon.inflect import noun_inflections, verb_inflections
from facts.match.grammars import PHRASES, TRAP, Grammar, word_class
from facts.match.items import Item, head_nouns, phrase_types
from facts.model import Pattern
from facts.phrase import Phrase
from facts.tag import Units

SHOULD = ("should", "must", "ought")
# Lemmas that stand in sentences of all sorts.
_COMMON = frozenset(
    "be have do say make take go come get give hold call ask tell send head leave land board act threat crime murder series round hand power control "
    "deal report claim charge term plan idea concern call visit team force turn rule push press set begin start open end continue join".split()
)
MAX_STEPS = 20_000  # steps of the search in one sentence; real ones take tens, and a bound that is no clock gives the same facts everywhere
MAX_SKIPS = 3  # prepositional additions passed over in one match
_FREE = frozenset("RXWJ")


@dataclass(slots=True)
class Match:
    """One pattern that fits; `pattern` is None for a trap.

    `slots` maps roles to phrases; `trigger` is the unit span of the trigger word; `noun` the phrase it heads.
    """

    grammar: Grammar
    pattern: Pattern | None
    slots: dict[str, list[Phrase]]
    trigger: tuple[int, int]
    at: int
    length: int
    clause: Clause | None = None
    noun: Phrase | None = None
    consumed: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """What the earlier stages know of one sentence."""

    units: Units
    phrases: list[Phrase]
    clauses: list[Clause]


class Matcher:
    """All patterns of the loaded grammars, indexed by trigger."""

    def __init__(self, grammars: list[Grammar], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._verbs: dict[str, list[tuple[Grammar, str]]] = {}
        self._nouns: dict[str, list[tuple[Grammar, str]]] = {}
        self._terminals: dict[str, dict[str, list[str]]] = {}
        self._parsers: dict[tuple[str, str], Any] = {}
        self._steps = 0
        self._keys: dict[tuple[str, str], set[str]] = {}
        self._needs = {(g.kind.name, start): needs for g in grammars for start, needs in g.needs.items()}
        self._patterns = {(g.kind.name, p.name.partition(".")[2]): p for g in grammars for p in g.kind.patterns}
        for grammar in grammars:
            self._index(grammar)
        self.trigger_words = self._inflected(grammars)
        # "Condemned the attack", "rejected the account" need whose it was.
        accusing = [lemma for lemma, role in lexicon.frames if role == "accuse"]
        self.deed_words = {form for lemma in (*accusing, *lexicon.deeds) for form in verb_inflections(lemma, lexicon.irregular)}

    def _index(self, grammar: Grammar) -> None:
        terminals = self._terminals.setdefault(grammar.kind.name, {})
        for name, lemmas in grammar.triggers.items():
            for lemma in lemmas:
                terminals.setdefault(f"{word_class(name)}:{lemma}", []).append(name)
        for start, anchors in grammar.anchors.items():
            self._parsers[grammar.kind.name, start] = grammar.lark.parse_interactive(start=start)
            for terminal in anchors:
                if word_class(terminal) == "adjective":
                    continue
                index = self._nouns if word_class(terminal) == "noun" else self._verbs
                for lemma in grammar.triggers[terminal]:
                    known = index.setdefault(lemma, [])
                    if (grammar, start) not in known:
                        known.append((grammar, start))

    def _inflected(self, grammars: list[Grammar]) -> set[str]:
        """The inflected words without which no pattern can fit: for each alternative the words of one terminal that it needs."""
        words: set[str] = set()
        for grammar in grammars:
            for start, alternatives in grammar.needs.items():
                keys = {word for needed in alternatives for word in self._key_words(grammar, needed)}
                self._keys[grammar.kind.name, start] = keys
                words |= keys if not start.startswith(TRAP) else set()
        return words

    def _key_words(self, grammar: Grammar, needed: frozenset[str]) -> set[str]:
        """Those of the terminal with the fewest everyday words; of equals a noun's: "held" stands in any sentence, "talks" only in some."""
        if "SHOULD" in needed:
            return set(SHOULD)
        terminals = sorted(
            (name for name in needed if name in grammar.triggers and word_class(name) != "adjective"),
            key=lambda name: (len(_COMMON & set(grammar.triggers[name])), word_class(name) == "verb", name),
        )
        lemmas = grammar.triggers[terminals[0]]
        if word_class(terminals[0]) == "noun":
            return {form for lemma in lemmas for form in noun_inflections(lemma.split()[-1])}
        return {form for lemma in lemmas for form in verb_inflections(lemma, self._lexicon.irregular)}

    def tried(self, sentence: Sentence) -> list[str]:
        """Names of the patterns that this sentence's verbs and nouns make the matcher try, in order."""
        found: list[tuple[Grammar, str]] = []
        for clause in sentence.clauses:
            found += self._verbs.get(clause.verb.lemma, ())
        for phrase in sentence.phrases:
            for noun in head_nouns(phrase, sentence.units, self._lexicon) if phrase.type == "NP" else ():
                found += self._nouns.get(noun, ())
        words = set(sentence.units.lowers)
        return list(dict.fromkeys(f"{grammar.kind.name}.{start}" for grammar, start in found if words & self._keys[grammar.kind.name, start]))

    def match(self, sentence: Sentence) -> list[Match] | None:
        """The best match of each kind at each trigger, in order of the text; None where the search took more than MAX_STEPS."""
        self._steps = 0
        try:
            return self._matches(sentence)
        except _TooManyStepsError:
            return None

    def _matches(self, sentence: Sentence) -> list[Match]:
        found: list[Match] = []
        for clause in sentence.clauses:
            patterns = self._verbs.get(clause.verb.lemma)
            if patterns and clause.subject is not None and "unreal" not in clause.statuses:
                items = self._clause_items(clause, sentence)
                trigger = (clause.verb.main, clause.verb.main + 1)
                found += self._best(patterns, items, lambda m, c=clause, t=trigger: _placed(m, c, None, t, c.at))
        for at, phrase in enumerate(sentence.phrases):
            if phrase.type == "NP":
                found += self._noun_matches(at, phrase, sentence)  # "part of the talks between X and Y" reads "talks"
        return sorted(_exclusive(found), key=lambda m: m.trigger)

    def _noun_matches(self, at: int, phrase: Phrase, sentence: Sentence) -> list[Match]:
        patterns: list[tuple[Grammar, str]] = []
        for lemma in head_nouns(phrase, sentence.units, self._lexicon):
            patterns += [pattern for pattern in self._nouns.get(lemma, ()) if pattern not in patterns]
        found: list[Match] = []
        if patterns:
            items = self._noun_items(at, phrase, sentence)
            trigger = (phrase.base[1] - 1, phrase.base[1])
            found = self._best(patterns, items, lambda m: _placed(m, None, phrase, trigger, at))
        inner = phrase.complement
        return found or (self._noun_matches(at, inner, sentence) if inner is not None else [])

    def _clause_items(self, clause: Clause, sentence: Sentence) -> list[Item]:
        """Subject, marker, verb, complements."""
        assert clause.subject is not None
        items = [self._noun_item(clause.subject, -1 if clause.subject_at is None else clause.subject_at, sentence)]
        items += self._verb_items(sentence.phrases[clause.at], clause.at, clause)
        items += self._following(clause.at + 1, clause.limit, sentence)
        return items + list(self._reported(clause, sentence))

    def _noun_items(self, at: int, phrase: Phrase, sentence: Sentence) -> list[Item]:
        """Owner, marker, noun, what follows it."""
        items: list[Item] = []
        if phrase.owners:
            owner = (
                phrase.owners[0]
                if len(phrase.owners) == 1
                else Phrase("NP", phrase.owners[0].first, phrase.owners[-1].end, phrase.owners[-1].base, members=phrase.owners)
            )
            items = [Item(owner, -1, phrase_types(owner, sentence.units, self._lexicon)), Item(owner, -1, ("OWNER",))]
        elif sentence.units.tags[phrase.base[0]] == "q":
            pronoun = Phrase("NP", phrase.base[0], phrase.base[0] + 1, (phrase.base[0], phrase.base[0] + 1), sentence.units.lowers[phrase.base[0]])
            items = [Item(pronoun, -1, ("ACTOR", "PERSON", "PRONOUN")), Item(pronoun, -1, ("OWNER",))]
        head = Item(phrase, at, (), nouns=head_nouns(phrase, sentence.units, self._lexicon))
        inner: list[Item] = []
        if phrase.complement is not None:
            inner = [Item(phrase, -1, word="of"), Item(phrase.complement, -1, phrase_types(phrase.complement, sentence.units, self._lexicon))]
        return [*items, head, *inner, *self._following(at + 1, self._noun_limit(at, sentence), sentence)]

    def _noun_limit(self, at: int, sentence: Sentence) -> int:
        """A noun's own complements end where a finite verb has another subject."""
        for clause in sentence.clauses:
            if clause.at > at and clause.form == "finite" and clause.subject_at != at:
                return clause.subject_at if clause.subject_at is not None and clause.subject_at > at else clause.at
        return len(sentence.phrases)

    def _following(self, start: int, end: int, sentence: Sentence) -> Iterator[Item]:
        by_at = {clause.at: clause for clause in sentence.clauses}
        at = start
        while at < end:
            phrase = sentence.phrases[at]
            if phrase.type == "NP":
                yield self._noun_item(phrase, at, sentence)
                if phrase.complement is not None and not phrase.members:
                    yield Item(phrase, -1, word="of", skip=2)
                    inner = phrase.complement
                    nouns = head_nouns(inner, sentence.units, self._lexicon)
                    yield Item(inner, -1, phrase_types(inner, sentence.units, self._lexicon), nouns=nouns)
            elif phrase.type == "VG":
                clause = by_at[at]
                if clause.form == "infinitive" or (clause.form == "gerund" and at == start):
                    yield Item(phrase, at, (clause.form.upper(),), verb=clause.verb.lemma)
                    return
                if clause.form not in ("participle", "finite"):
                    return
                yield from self._verb_items(phrase, at, clause)
            elif phrase.type == "I" or phrase.word in ("and", "each"):
                after = sentence.phrases[at + 1].type if at + 1 < end else ""
                skip = 2 if after in ("NP", "W") else 1 if after == "I" else 0
                yield Item(phrase, at, (), word=phrase.word, skip=skip)
            elif phrase.type in _FREE:
                adjective = sentence.units.lowers[phrase.end - 1] if phrase.type == "J" else ""
                yield Item(phrase, at, ("ADJECTIVE",) if adjective else (), word=phrase.word, adjective=adjective, skip=1)
            elif phrase.type == "a":
                yield Item(phrase, at, ("ADJECTIVE",))  # a determiner whose noun phrase has no noun: "called him a former alcoholic"
                return
            elif phrase.type == "s" and phrase.word == "that":
                yield Item(phrase, at, (), word="that")
                yield from self._embedded(at, by_at, sentence)
                return
            elif phrase.type == "," and at + 1 < end and sentence.phrases[at + 1].type in ("I", "W", "R", "VG", ","):
                yield Item(phrase, at, (), skip=1)
            else:
                return
            at += 1

    def _reported(self, clause: Clause, sentence: Sentence) -> Iterator[Item]:
        """A clause that follows its governing verb without "that": "denied its ships were involved"."""
        at = clause.at + 1
        while at < clause.limit and sentence.phrases[at].type in _FREE:
            at += 1
        if at == clause.limit:
            yield from self._embedded(at - 1, {other.at: other for other in sentence.clauses}, sentence)

    def _embedded(self, before: int, by_at: dict[int, Clause], sentence: Sentence) -> Iterator[Item]:
        """The subject of the clause that begins behind phrase `before`, and the marker of that clause: "demanded that Israel withdraw"."""
        clause = next((clause for clause in by_at.values() if clause.at > before and clause.form == "finite"), None)
        if clause is not None and clause.subject is not None and clause.subject_at == before + 1:
            yield self._noun_item(clause.subject, before + 1, sentence)
            urged = clause.verb.modal in SHOULD or sentence.units.lowers[sentence.phrases[clause.at].first] == "be"  # "that the group be abolished"
            yield Item(clause.subject, -1, ("CLAUSE", "SHOULD") if urged else ("CLAUSE",))

    def _noun_item(self, phrase: Phrase, at: int, sentence: Sentence) -> Item:
        types = phrase_types(phrase, sentence.units, self._lexicon)
        return Item(phrase, at, types, nouns=head_nouns(phrase, sentence.units, self._lexicon))

    @staticmethod
    def _verb_items(phrase: Phrase, at: int, clause: Clause) -> list[Item]:
        marks = [Item(phrase, at, ("NEGATED",), skip=1)] if clause.verb.negated else []
        if clause.passive:
            marks.append(Item(phrase, at, ("PASSIVE",)))
        return [*marks, Item(phrase, at, (), verb=clause.verb.lemma)]

    def _best(self, patterns: list[tuple[Grammar, str]], items: list[Item], place: Any) -> list[Match]:
        """The longest match of each kind; of equals the one that stands first in its file."""
        best: dict[str, Match] = {}
        options: dict[str, list[list[str]]] = {}
        for grammar, start in patterns:
            kind = grammar.kind.name
            if kind not in options:
                options[kind] = [self._options(item, kind, grammar.words) for item in items]
            match = self._run(grammar, start, items, options[kind])
            if match is not None and (grammar.kind.name not in best or match.length > best[grammar.kind.name].length):
                best[grammar.kind.name] = place(match)
        return list(best.values())

    def _options(self, item: Item, kind: str, words: dict[str, str]) -> list[str]:
        """The terminals of a grammar that an item can be read as, triggers first."""
        terminals = self._terminals[kind]
        found: list[str] = list(terminals.get("verb:" + item.verb, ())) if item.verb else []
        for noun in item.nouns:
            found += terminals.get("noun:" + noun, ())
        if item.adjective:
            found += terminals.get("adjective:" + item.adjective, ())
        found += item.types
        if item.word in words:
            found.append(words[item.word])
        return found

    def _run(self, grammar: Grammar, start: str, items: list[Item], options: list[list[str]]) -> Match | None:
        name = (grammar.kind.name, start)
        present = {terminal for found in options for terminal in found}
        if not any(needed <= present for needed in self._needs[name]):
            return None
        search = _Search(items, options)
        search.steps = self._steps
        for first in (0, 2) if items and len(items) > 2 and items[1].types == ("OWNER",) else (0,):
            search.walk(self._parsers[name], first, 0, [])
            if search.best is not None:
                break
        self._steps = search.steps
        if search.best is None:
            return None
        length, tree, consumed = search.best
        return Match(grammar, self._patterns.get(name), _slots(tree, items), (0, 0), 0, length, consumed=consumed)


class _TooManyStepsError(Exception):
    """A sentence that the search cannot read in MAX_STEPS."""


class _Search:
    """Depth-first over the items with copies of one parser; keeps the longest complete parse."""

    def __init__(self, items: list[Item], options: list[list[str]]) -> None:
        self._items = items
        self._options = options
        self.best: tuple[int, Tree[Token], list[int]] | None = None
        self.steps = 0

    def walk(self, parser: Any, at: int, skips: int, consumed: list[int]) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise _TooManyStepsError
        choices = parser.choices()
        if "$END" in choices and consumed:
            self._complete(parser, at, consumed)
        if at >= len(self._items):
            return
        item = self._items[at]
        for terminal in self._options[at]:
            if terminal in choices:
                following = parser.copy(deepcopy_values=False)
                try:
                    following.feed_token(Token(terminal, str(at)))
                except UnexpectedToken:
                    continue
                self.walk(following, at + 1, skips, [*consumed, item.at])
        if item.skip and consumed and skips + (item.skip > 1) <= MAX_SKIPS:
            self.walk(parser, at + item.skip, skips + (item.skip > 1), consumed)

    def _complete(self, parser: Any, at: int, consumed: list[int]) -> None:
        if self.best is not None and len(consumed) <= self.best[0]:
            return
        try:
            tree = parser.copy(deepcopy_values=False).feed_eof()
        except UnexpectedToken:
            return
        self.best = (len(consumed), tree, consumed)


def _slots(tree: Tree[Token], items: list[Item]) -> dict[str, list[Phrase]]:
    """Role -> phrases: a slot is a rule that holds one phrase terminal, or one noun of a list; its name begins with its role."""
    found: dict[str, list[Phrase]] = {}
    for node in tree.iter_subtrees_topdown():  # type: ignore[no-untyped-call]
        if (
            len(node.children) == 1
            and isinstance(node.children[0], Token)
            and (node.children[0].type in PHRASES or word_class(node.children[0].type) == "noun")
        ):
            found.setdefault(str(node.data).partition("_")[0], []).append(items[int(node.children[0])].phrase)
    return found


def _placed(match: Match, clause: Clause | None, noun: Phrase | None, trigger: tuple[int, int], at: int) -> Match:
    match.clause, match.noun, match.trigger, match.at = clause, noun, trigger, at
    return match


def _exclusive(found: list[Match]) -> list[Match]:
    """A trigger noun that a verb's pattern has read ("held talks with X") gives no second match."""
    found = [match for match in found if not any(_outreads(other, match) for other in found)]
    used = {at for match in found if match.clause is not None for at in match.consumed if at >= 0 and at != match.at}
    kept = []
    for match in found:
        inside = (
            match.noun is not None and match.at in used and any(o.clause is not None and match.at in o.consumed and o.grammar is match.grammar for o in found)
        )
        if not inside and match.pattern is not None:
            kept.append(match)
    return kept


def _outreads(one: Match, other: Match) -> bool:
    """Of two kinds of one sort at one trigger the longer reading holds: "discussed X with Y by telephone" is a call and no meeting."""
    same = one.trigger == other.trigger and one.grammar.kind.plover == other.grammar.kind.plover
    return same and one.grammar is not other.grammar and one.length > other.length
