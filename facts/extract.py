"""The extractor: one document in, its sentences and facts out. Called by `facts.pipeline` and by everything that explains or tests patterns."""

from __future__ import annotations

import re
from bisect import bisect_left
from math import inf
from time import monotonic

from ahocorasick_rs import AhoCorasick, MatchKind

from facts.clause import build_clauses
from facts.interpret import Interpreter, finish
from facts.lexicon import Lexicon, load_lexicon
from facts.match.grammars import load_grammars
from facts.match.matcher import Matcher
from facts.match.matcher import Sentence as Parsed
from facts.model import Document, Extraction, Kind, Sentence
from facts.phrase import build_phrases
from facts.split import split_sentences
from facts.tag import Scan, Tagger, find_quotes

_CLAIMS = frozenset("claim accusation allegation charge account criticism report".split())
# A longer "sentence" is a table or a list; its patterns are not tried, and it is reported.
MAX_UNITS = 400
MAX_CHARACTERS = 20 * MAX_UNITS


class Extractor:
    """Loads lexicon and grammars once; `extract` may then be called for any number of documents."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon or load_lexicon()
        self.grammars = load_grammars()
        self.kinds: tuple[Kind, ...] = tuple(grammar.kind for grammar in self.grammars)
        self.tagger = Tagger(self.lexicon)
        self.matcher = Matcher(self.grammars, self.lexicon)
        self._triggers = AhoCorasick(sorted(self.matcher.trigger_words), matchkind=MatchKind.LeftmostLongest)
        self._deeds = AhoCorasick(sorted(self.matcher.deed_words), matchkind=MatchKind.LeftmostLongest)
        nouns = sorted({noun for nouns in self.lexicon.deeds.values() for noun in nouns} | _CLAIMS)
        self._refers = re.compile(rf"(?:\b[Tt]his|\b[Tt]he|['’]s) (?:\S+ )?(?:{'|'.join(nouns)})s?\b")

    def extract(self, document: Document, seconds: float = inf) -> Extraction:
        """The sentences and facts of a document; what is not read after `seconds` is reported as bounded."""
        deadline = monotonic() + seconds
        sentences = split_sentences(document.text, document.body)
        lowered = _lowered(document.text)
        triggered = _found(self._triggers, lowered, sentences)
        if not triggered:
            return Extraction(document, tuple(sentences), ())
        deeds = _found(self._deeds, lowered, sentences) if self._refers.search(document.text) else set()
        scan = self.tagger.scan(document.text)
        interpreter = Interpreter(document, self.lexicon, find_quotes(document.text, document.body), scan)
        bounded = []
        last = max(triggered)
        for sentence in sentences:
            wanted = sentence.index in triggered or (sentence.index <= last and (sentence.index in deeds or self._introduces(sentence, scan)))
            if not wanted and not interpreter.awaits(sentence.start, sentence.end):
                continue
            parsed = self.parse(document.text, sentence, scan) if monotonic() < deadline else None
            matches = self.matcher.match(parsed) if parsed is not None and sentence.index in triggered else []
            if parsed is None or matches is None:
                bounded.append(sentence.index)
            else:
                interpreter.read(sentence.index, parsed, matches)
        return Extraction(document, tuple(sentences), finish(document, interpreter.settled()), tuple(bounded))

    def parse(self, text: str, sentence: Sentence, scan: Scan) -> Parsed | None:
        """Units, phrases and clauses of one sentence; None where it is too long to be one."""
        if sentence.end - sentence.start > MAX_CHARACTERS:
            return None
        units = self.tagger.tag(text, sentence.start, sentence.end, scan)
        if len(units.words) > MAX_UNITS:
            return None
        phrases = build_phrases(units, self.lexicon)
        return Parsed(units, phrases, build_clauses(phrases, units, self.lexicon))

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


def _lowered(text: str) -> str:
    """Lower case without moving an offset: a few letters have a longer one."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _found(words: AhoCorasick, lowered: str, sentences: list[Sentence]) -> set[int]:
    """Sentences that hold one of the words."""
    found: set[int] = set()
    number = 0
    for _, start, end in words.find_matches_as_indexes(lowered):
        if (start and lowered[start - 1].isalnum()) or (end < len(lowered) and lowered[end].isalnum()):
            continue
        while number < len(sentences) and sentences[number].end <= start:
            number += 1
        if number < len(sentences) and sentences[number].start <= start:
            found.add(number)
    return found
