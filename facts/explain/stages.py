"""What each stage makes of a few sentences, as values that print as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from facts.clause import build_clauses
from facts.explain.why_not import WhyNot, readable, why_not
from facts.extract import Dropped, Extractor
from facts.match.matches import Match
from facts.match.notation import role_of
from facts.match.reading import Sentence as Parsed
from facts.match.tables import Node
from facts.model import Document, Fact, Sentence
from facts.phrase import Phrase, build_phrases
from facts.split import split_sentences
from facts.tag import Scan, Units


@dataclass(frozen=True, slots=True)
class Read:
    """One thing a pattern has read: in which slot (or none), as which terminal, which words."""

    slot: str
    terminal: str
    words: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A pattern that fits, at its trigger; `suppressed` says why it gives nothing, where it does."""

    pattern: str
    trigger: str
    read: tuple[Read, ...]
    suppressed: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A clause: its verb, what it is (finite, passive, negated, what governs it), its subject."""

    lemma: str
    marks: tuple[str, ...]
    subject: str


@dataclass(slots=True)
class Stages:
    """One sentence. `words` are pairs of word and tag, `phrases` of type and words; `too_long` sentences have neither."""

    number: int
    text: str
    words: list[tuple[str, str]] = field(default_factory=list)
    phrases: list[tuple[str, str]] = field(default_factory=list)
    clauses: list[Verb] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    fits: list[Fit] = field(default_factory=list)
    why_not: WhyNot | None = None
    too_long: bool = False


@dataclass(slots=True)
class Explanation:
    """A text's sentences and facts; what matched and gave no fact (pattern, words of the clause, reason); `milliseconds` spent on each stage."""

    sentences: list[Stages]
    facts: list[Fact]
    dropped: list[tuple[str, str, str]]
    milliseconds: dict[str, float]


def explain(extractor: Extractor, document: Document, kind: str | None = None) -> Explanation:
    """Every stage of a text's extraction; with a kind, also why its patterns did not match."""
    clock = _Clock()
    with clock.stage("split"):
        read = extractor.as_read(document)
        sentences = split_sentences(read.text, read.body, document.text)
    with clock.stage("names"):
        scan = extractor.tagger.scan(read.text, read.date)
    stages = [_sentence(extractor, read, document, sentence, scan, kind, clock) for sentence in sentences]
    with clock.stage("extract, all of it"):
        dropped: list[Dropped] = []
        facts = list(extractor.extract(document, dropped=dropped).facts)
    return Explanation(stages, facts, [(match.name, words_at(match), reason) for match, reason in dropped], clock.milliseconds)


class _Clock:
    """Adds up the time of each stage."""

    def __init__(self) -> None:
        self.milliseconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = perf_counter()
        yield
        self.milliseconds[name] = round(self.milliseconds.get(name, 0.0) + (perf_counter() - started) * 1000, 3)


def _sentence(extractor: Extractor, read: Document, document: Document, sentence: Sentence, scan: Scan, kind: str | None, clock: _Clock) -> Stages:
    """What the stages made of a sentence as it is `read`; it is shown as the `document` has it."""
    found = Stages(sentence.index, " ".join(document.text[sentence.start : sentence.end].split()))
    with clock.stage("tag"):
        units = extractor.tag(read.text, sentence, scan)
    if units is None:
        found.too_long = True
        return found
    with clock.stage("phrase"):
        phrases = build_phrases(units, extractor.lexicon)
    with clock.stage("clause"):
        parsed = Parsed(units, phrases, build_clauses(phrases, units, extractor.lexicon))
    with clock.stage("match"):
        matches = extractor.matcher.all_matches(parsed) or []
    _describe(found, parsed)
    found.tried = extractor.matcher.tried(parsed)
    found.fits = [_fit(match, units) for match in matches]
    if kind is not None:
        found.why_not = why_not(extractor, kind, parsed, matches)
    return found


def _describe(found: Stages, parsed: Parsed) -> None:
    units = parsed.units
    found.words = list(zip(units.words, units.tags, strict=True))
    found.phrases = [(phrase.type, words_of(phrase, units)) for phrase in parsed.phrases]
    for clause in parsed.clauses:
        marks = [clause.form, *(["passive"] if clause.passive else []), *(["negated"] if clause.verb.negated else [])]
        marks += [*([clause.verb.modal] if clause.verb.modal else []), *clause.statuses]
        found.clauses.append(Verb(clause.verb.lemma, tuple(marks), words_of(clause.subject, units)))


def words_at(match: Match) -> str:
    """The lemma that a match began with."""
    return next((item.verb or item.nouns[-1] for item in match.items if item.verb or (item.nouns and match.noun is item.phrase)), "")


def words_of(phrase: Phrase | None, units: Units) -> str:
    """A phrase's words."""
    return " ".join(units.words[phrase.first : phrase.end]) if phrase is not None else ""


def _fit(match: Match, units: Units) -> Fit:
    return Fit(match.name, " ".join(units.words[slice(*match.trigger)]), tuple(_reads(match.tree, "", match, units)), match.suppressed)


def _reads(tree: Node, slot: str, match: Match, units: Units) -> Iterator[Read]:
    """The tree's leaves in order, each with the slot that holds it."""
    for child in tree.children:
        if isinstance(child, Node):
            yield from _reads(child, child.name if role_of(child.name) else slot, match, units)
        else:
            item = match.items[child.item]
            words = item.word or (units.words[item.phrase.verb.main] if item.verb and item.phrase.verb else words_of(item.phrase, units))
            yield Read(slot, readable(child.terminal, match.grammar), words)
