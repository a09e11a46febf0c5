"""What examples gave when they were tried last, kept in the user's cache: one that nothing has changed for need not be tried again.

Used by `facts.workbench.trials`. What an example gives depends on the code, on the lexicon, on the kinds of which some pattern may fit in its sentence by the
words there, and on what all grammars say of these words: which verbs they teach, which nouns name events.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from facts import __version__
from facts.cache import cache_folder, keep, kept
from facts.extract import Extractor
from facts.match.grammars import Grammar
from facts.match.metadata import Example

_MOST = 20_000  # examples that are remembered, those of the last check among them
_ASKED = ("OWNED_BY", "EVENT")  # terminals that are made only where some pattern asks for them
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Given:
    """What one example gave: what is wrong, or nothing; the names of the patterns that a positive one read, and of the traps that matched."""

    problem: str
    read: frozenset[str]


class Remembered:
    """The examples of earlier checks, by keys that tell all that they depend on."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._path = cache_folder() / "examples.pickle"
        self._known: dict[str, Given] = kept(self._path, dict) or {}
        self._used: dict[str, Given] = {}
        self._events: dict[str, list[str]] = {}  # the last word of an event's noun -> such nouns
        for noun in sorted(extractor.matcher.events):
            self._events.setdefault(noun.split()[-1], []).append(noun)
        asked = (name for name in _ASKED if any(name in grammar.compiled.terminals for grammar in extractor.grammars))
        self._common = "\0".join((_code(), extractor.lexicon.key, *asked))

    def key(self, grammar: Grammar, example: Example) -> str:
        """What tells an example with all that it depends on from any other."""
        kinds = {concerned.kind.name for concerned in self._extractor.concerned(example.sentence)}
        files = [other.compiled.key for other in self._extractor.grammars if other.kind.name in kinds]
        words = [self._told(word) for word in dict.fromkeys(_WORD.findall(example.sentence.lower()))]
        asked = repr((grammar.kind.name, grammar.only_traps, example.sort, example.sentence, example.day, example.expected, words))
        return hashlib.sha256("\0".join((self._common, asked, *files)).encode()).hexdigest()

    def _told(self, word: str) -> tuple[str, str, str, list[str]]:
        """What the grammars and the lexicon say of a word."""
        lexicon = self._extractor.lexicon
        return word, lexicon.words.get(word, ""), lexicon.verb_lemma(word), self._events.get(lexicon.noun_lemma(word), [])

    def get(self, key: str) -> Given | None:
        """What the example of a key gave, None where it has to be tried."""
        given = self._used.get(key) or self._known.get(key)
        if given is not None:
            self._used[key] = given
        return given

    def add(self, key: str, given: Given) -> None:
        """Remember what an example has given."""
        self._used[key] = given

    def save(self) -> None:
        """Keep all for the next check, if there is anything new."""
        if self._used.keys() - self._known.keys():
            others = [(key, given) for key, given in self._known.items() if key not in self._used]
            keep(self._path, dict([*others, *self._used.items()][-_MOST:]))


@cache
def _code() -> str:
    """What tells this code and its tables from any other."""
    files = [path for path in sorted(_PACKAGE.rglob("*")) if path.suffix in (".py", ".tsv")]
    stats = [(path.relative_to(_PACKAGE), path.stat()) for path in files]
    return "\n".join([__version__, *(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)])
