"""The extractor: one document in, its sentences and facts out. Called by `facts.pipeline` and by everything that explains or tests patterns."""

from __future__ import annotations

import gc
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import inf
from pathlib import Path
from time import monotonic

from ahocorasick_rs import AhoCorasick, MatchKind

from facts.cache import without_collections
from facts.clause import build_clauses
from facts.errors import FactsError, GrammarError
from facts.interpret import Interpreter, finish
from facts.interpret.recounted import recounts
from facts.lexicon import Lexicon, load_lexicon
from facts.match.grammars import Grammar, kinds_of, load_grammars, user_folders, word_problems
from facts.match.matcher import Matcher
from facts.match.matches import Match, kept
from facts.match.notation import word_class
from facts.match.reading import Sentence as Parsed
from facts.model import Document, Extraction, Kind, Sentence
from facts.phrase import build_phrases
from facts.resolve.bylines import HEADINGS, SPOKEN
from facts.split import blanked, split_sentences
from facts.tag import Scan, Tagger, Units, as_sentences, find_quotes

See = Callable[[Sentence, Parsed, list[Match]], None]
Dropped = tuple[Match, str]
Tried = tuple[Parsed, list[Match]]  # a sentence and the matches that are left of it
_CLAIMS = frozenset("claim accusation allegation charge account criticism report".split())
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Tt]hey|[Tt]hem|It|[Bb]oth|[Tt]he (?:two|three|pair|duo|trio|former|latter)|All three)\b")
_STOPS = frozenset(".!?")
_BACK = 2  # sentences in front of one with a pronoun that may say whom it means, or of a quotation that goes on
_QUOTED = re.compile(r"[\"“„«]")
_PAPERS = frozenset("resolution statement communique communiqué declaration letter".split())  # often named once in full, then as "the resolution"
_HEADED = (*_PAPERS, *SPOKEN)
# A longer "sentence" is a table or a list; its patterns are not tried, and it is reported.
MAX_UNITS = 400
_NAMING = 3  # sentences without a trigger that are read for who somebody is
MAX_CHARACTERS = 20 * MAX_UNITS


@without_collections()
def load_extractor(grammars: Sequence[Path] = (), lexicons: Sequence[Path] = (), report: Callable[[FactsError], None] | None = None) -> Extractor:
    """An extractor with users' folders of grammars and lexicon files, beside those that the environment names.

    `report` gets each user's grammar file that is left out for its mistakes; without it the first is raised. Raises GrammarError, LexiconError.
    """
    lexicon = load_lexicon(lexicons)
    errors: list[GrammarError] = []
    loaded = load_grammars(user_folders(grammars), errors)
    sound = []
    for grammar in loaded:
        wrong = [] if grammar.shipped else word_problems(grammar.path, lexicon)
        if wrong:
            errors.append(GrammarError(*wrong))
        else:
            sound.append(grammar)
    for error in errors:
        if report is None:
            raise error
        report(error)
    extractor = Extractor(lexicon, sound)
    gc.freeze()  # the collector would walk over all of it in vain
    return extractor


class Extractor:
    """Loads lexicon and grammars once; `extract` may then be called for any number of documents."""

    def __init__(self, lexicon: Lexicon | None = None, grammars: list[Grammar] | None = None) -> None:
        self.grammars = load_grammars() if grammars is None else grammars
        self.kinds: tuple[Kind, ...] = kinds_of(self.grammars)
        triggers = (listed for grammar in self.grammars for listed in grammar.triggers.items())
        verbs = (lemma for terminal, lemmas in triggers if word_class(terminal) == "verb" for lemma in lemmas)
        self.lexicon = (lexicon or load_lexicon()).with_verbs(verbs)
        self.tagger = Tagger(self.lexicon)
        self.matcher = Matcher(self.grammars, self.lexicon)
        self._triggers = _automaton(self.matcher.index.words)
        self._watched: frozenset[str] = frozenset()
        self._deeds = _automaton({*self.matcher.deed_words, *_PAPERS})
        nouns = sorted({noun for nouns in self.lexicon.deeds.values() for noun in nouns} | _CLAIMS | _PAPERS)
        self._refers = re.compile(rf"\b[Tt]he following\b|\b[Rr]esolution \d|(?:\b[Tt]his|\b[Tt]he|['’]s) (?:\S+ )?(?:{'|'.join(nouns)})s?\b")

    def look_at_all(self, kind: str) -> None:
        """From now on read every sentence that holds a trigger of a kind, also those in which no pattern can fit: for whoever looks for misses."""
        self._watched = frozenset(self.matcher.anchor_words(kind))

    def extract(self, document: Document, seconds: float = inf, see: See | None = None, dropped: list[Dropped] | None = None) -> Extraction:
        """The sentences and facts of a document; what is not read after `seconds` is reported as bounded.

        `see` is shown each sentence that patterns were tried on, with all that matched, suppressed matches and traps too; to `dropped` are added
        the matches that give no fact, each with the reason.
        """
        read = self.as_read(document)
        sentences = split_sentences(read.text, read.body, document.text)
        interpreter, bounded = self._read(read, sentences, monotonic() + seconds, see)
        facts = finish(document, interpreter.settled(), rewritten=read is not document) if interpreter is not None else ()
        if dropped is not None and interpreter is not None:
            dropped += interpreter.dropped
        return Extraction(document, tuple(sentences), facts, tuple(bounded))

    def concerned(self, text: str) -> list[Grammar]:
        """The grammars of which some pattern or trap may fit in a text by its words."""
        lowered = _lowered(text)
        words = _found(self._triggers, lowered, [Sentence(0, 0, len(text))]).get(0, set())
        patterns = self.matcher.index.candidates(words, lowered)
        return [grammar for grammar, own in zip(self.grammars, self.matcher.index.files, strict=True) if own & patterns]

    def as_read(self, document: Document) -> Document:
        """The document as it is read: what is no words of it as blanks, its headlines written as sentences are."""
        text = as_sentences(blanked(document.text, document.body), document.body, self.lexicon)
        return document if text is document.text else replace(document, text=text)

    def _read(self, document: Document, sentences: list[Sentence], deadline: float, see: See | None) -> tuple[Interpreter | None, list[int]]:
        """Every sentence that matters, interpreted; and those that were too long, or came after the deadline."""
        lowered = _lowered(document.text)
        found = _found(self._triggers, lowered, sentences)
        triggered = {number for number, words in found.items() if self._may_tell(words, lowered[sentences[number].start : sentences[number].end])}
        if not triggered:
            return None, []
        scan = self.tagger.scan(document.text, document.date)

        def tried(sentence: Sentence) -> Tried | None:
            parsed = self.parse(document.text, sentence, scan) if monotonic() < deadline else None
            matches = self.matcher.all_matches(parsed) if parsed is not None and sentence.index in triggered else []
            if parsed is None or matches is None:
                return None
            if see is not None and sentence.index in triggered:
                see(sentence, parsed, matches)
            return parsed, kept(matches)

        begun = _up_to_match([sentences[number] for number in sorted(triggered)], tried)
        if not any(done is not None and done[1] for done in begun.values()):
            return None, [number for number, done in begun.items() if done is None]
        deeds = set(_found(self._deeds, lowered, sentences)) if self._refers.search(document.text) else set()
        interpreter = Interpreter(document, self.lexicon, find_quotes(document.text, document.body), scan)
        bounded, read = [], set()
        last = max(triggered)
        leading = {n - back for n in triggered if _leads_on(document.text, sentences[n]) for back in range(1, _BACK + 1)}
        for sentence in sentences:
            wanted = sentence.index in triggered or sentence.index in leading or _is_heading(lowered, sentence)
            wanted = wanted or (sentence.index <= last and (sentence.index in deeds or self._introduces(sentence, scan)))
            wanted = wanted or (bool(interpreter.drafts) and recounts(document.text, sentence.start))
            if not wanted and not interpreter.awaits(sentence.start, sentence.end):
                continue
            done = begun[sentence.index] if sentence.index in begun else tried(sentence)
            if done is None:
                bounded.append(sentence.index)
            else:
                interpreter.read(sentence.index, *done)
                read.add(sentence.index)
        self._meet(document.text, scan, interpreter, [sentence for sentence in sentences if sentence.index not in read])
        return interpreter, bounded

    def _meet(self, text: str, scan: Scan, interpreter: Interpreter, passed: list[Sentence]) -> None:
        """Read the first of the sentences passed over that name somebody of whose country nothing is known."""
        met: set[int] = set()
        for surname in interpreter.strangers():
            name = re.compile(rf"\b{re.escape(surname)}\b")
            for sentence in [sentence for sentence in passed if name.search(text, sentence.start, sentence.end)][:_NAMING]:
                parsed = self.parse(text, sentence, scan) if sentence.index not in met else None
                met.add(sentence.index)
                if parsed is not None:
                    interpreter.meet(parsed)

    def parse(self, text: str, sentence: Sentence, scan: Scan) -> Parsed | None:
        """Units, phrases and clauses of one sentence; None where it is too long to be one."""
        units = self.tag(text, sentence, scan)
        if units is None:
            return None
        phrases = build_phrases(units, self.lexicon)
        return Parsed(units, phrases, build_clauses(phrases, units, self.lexicon))

    def tag(self, text: str, sentence: Sentence, scan: Scan) -> Units | None:
        """Its units; None where it is too long to be a sentence."""
        if sentence.end - sentence.start > MAX_CHARACTERS:
            return None
        units = self.tagger.tag(text, sentence.start, sentence.end, scan)
        return units if len(units.words) <= MAX_UNITS else None

    def _may_tell(self, words: set[str], text: str) -> bool:
        """Whether a pattern can fit among the trigger words of a sentence."""
        return self.matcher.index.possible(words, text) or not self._watched.isdisjoint(words)

    @staticmethod
    def _introduces(sentence: Sentence, scan: Scan) -> bool:
        """Whether a sentence without a trigger names a person or a title: those that later sentences refer to."""
        for index in range(bisect_left(scan.begins, sentence.start), len(scan.names)):
            start, _, readings = scan.names[index]
            if start >= sentence.end:
                return False
            if any(reading.type in ("person", "title") for reading in readings):
                return True
        return False


def _is_heading(lowered: str, sentence: Sentence) -> bool:
    """Whether a line above a text may say whose it is: "Joint statement by the Governments of Kenya and Chad"."""
    return sentence.index < HEADINGS and lowered[sentence.end - 1] not in _STOPS and any(word in lowered[sentence.start : sentence.end] for word in _HEADED)


def _leads_on(text: str, sentence: Sentence) -> bool:
    """Whether the sentences in front may say whom one means: by its pronoun, or whose words it quotes."""
    return _PRONOUN.search(text, sentence.start, sentence.end) is not None or _QUOTED.match(text, sentence.start) is not None


def _up_to_match(sentences: list[Sentence], tried: Callable[[Sentence], Tried | None]) -> dict[int, Tried | None]:
    """What patterns find in sentences up to the first match, by number: a document without one needs no interpretation, nor its other sentences."""
    begun: dict[int, Tried | None] = {}
    for sentence in sentences:
        done = begun[sentence.index] = tried(sentence)
        if done is not None and done[1]:
            break
    return begun


def _automaton(words: Iterable[str]) -> AhoCorasick:
    return AhoCorasick(sorted(words), matchkind=MatchKind.LeftmostLongest)


def _lowered(text: str) -> str:
    """Lower case without moving an offset: a few letters have a longer one."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _found(automaton: AhoCorasick, lowered: str, sentences: list[Sentence]) -> dict[int, set[str]]:
    """Number of a sentence -> the words of the automaton that it holds."""
    found: dict[int, set[str]] = {}
    number, size = 0, len(lowered)
    ends = [*(sentence.end for sentence in sentences), size + 1]
    for _, start, end in automaton.find_matches_as_indexes(lowered):
        if (start and lowered[start - 1].isalnum()) or (end < size and lowered[end].isalnum()):
            continue
        while ends[number] <= start:
            number += 1
        if number < len(sentences) and sentences[number].start <= start:
            found.setdefault(number, set()).add(lowered[start:end])
    return found
