"""Mistakes of a grammar file that only the lexicon shows: triggers and words in quotes that could never match. Called by `facts.match.grammars`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from facts.match.lint import MAX_PROBLEMS
from facts.match.mistakes import Problem, did_you_mean, problem
from facts.match.notation import word_class
from facts.match.source import Source, Word

_PREFIX = re.compile(r"re|un|de|dis|mis|over|under|out|fore|pre|counter|[a-z]+-")

if TYPE_CHECKING:  # the lexicon is slow to load, and `facts kinds` needs none
    from facts.lexicon import Lexicon

_LOOKUPS = 20  # comparing a word with every verb takes its time


def check_words(source: Source, file: str, lexicon: Lexicon, is_read: Callable[[str], bool]) -> list[Problem]:
    """Inflected triggers, nouns among verbs, words in quotes that no phrase gives alone.

    `is_read` says of a word in quotes whether the matcher ever offers it.
    """
    found: list[Problem] = []
    lookups = iter(range(_LOOKUPS))
    for definition in source.definitions:
        name = definition.name.text if definition.is_terminal else ""
        for word in definition.body:
            value = word.value if word.type == "string" else ""
            if not value or " " in value or value != value.lower():
                continue
            found += _trigger(word, value, name, file, lexicon, lookups) if name else _loose(word, value, file, lexicon, is_read)
            if len(found) > MAX_PROBLEMS:
                return found
    return found


def _trigger(word: Word, value: str, terminal: str, file: str, lexicon: Lexicon, lookups: Iterator[int]) -> list[Problem]:
    class_ = word_class(terminal)
    lemma = lexicon.verbs.get(value, value) if class_ == "verb" else lexicon.nouns.get(value, value) if class_ == "noun" else value
    if lemma != value:
        return [problem("inflected", file, word.line, word.column, word=value, lemma=lemma)]
    if class_ == "verb" and value not in lexicon.verbs and "N" in lexicon.words.get(value, ""):
        return [problem("verb-is-noun", file, word.line, word.column, word=value, terminal=terminal)]
    if class_ == "verb" and value not in lexicon.verbs and value != "be":  # whose forms are read as auxiliaries
        prefix = _PREFIX.match(value)
        derived = prefix is not None and value[prefix.end() :] in lexicon.verbs  # "reintroduce", "test-fire"
        hint = _meant(value, lexicon) if not derived and next(lookups, None) is not None else ""
        return [problem("unknown-verb", file, word.line, word.column, word=value, hint=hint)] if hint else []  # a new verb is learned
    return []


@lru_cache(maxsize=256)
def _meant(value: str, lexicon: Lexicon) -> str:
    """What to say of a verb that the tables lack; asked for again each time that its file is checked."""
    return did_you_mean(value, _alike(value, lexicon), cutoff=0.86)


def _alike(value: str, lexicon: Lexicon) -> set[str]:
    """Verbs that may be meant by a misspelt one: of about its length, and with its first or its second letter."""
    spelt = _spelt(lexicon)
    return {verb for letter in (value[:1], f" {value[1:2]}") for verb in spelt.get(letter, ()) if abs(len(verb) - len(value)) < 3}


@lru_cache(maxsize=1)
def _spelt(lexicon: Lexicon) -> dict[str, list[str]]:
    """The verbs of the tables by their first letter, and by their second behind a blank."""
    found: dict[str, list[str]] = {}
    for verb in lexicon.verb_forms:
        found.setdefault(verb[:1], []).append(verb)
        found.setdefault(f" {verb[1:2]}", []).append(verb)
    return found


def _loose(word: Word, value: str, file: str, lexicon: Lexicon, is_read: Callable[[str], bool]) -> list[Problem]:
    tags = lexicon.words.get(value, "N")
    if is_read(value):
        return []
    if tags[0] in "vzdng" and "N" not in tags:
        return [problem("loose-verb", file, word.line, word.column, word=value, upper=value.upper())]
    return [problem("content-word", file, word.line, word.column, word=value, upper=value.upper().replace("-", "_"))]
