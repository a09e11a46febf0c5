"""Actors, and when two are the same. Used by `facts.score.claims`, which makes them, and by whatever compares them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from facts.score.folding import Words, fold
from facts.score.names import Entry, load_names

_EXTRA_WORDS = 3  # by which one name may be longer than another that it holds: "Secretary General Jens Stoltenberg"
_ALIKE = 0.8  # how like each other two last names must be to be spellings of one: Pashinyan, Pashinian


@dataclass(frozen=True, slots=True)
class Actor:
    """A party or speaker. `affiliation` is in its short form, `words` are those of the name folded, `country` is what the country level compares.

    `known` is the entry that the name is a spelling of.
    """

    name: str
    affiliation: str | None
    words: Words
    country: str
    known: Entry | None


def make_actor(name: str, affiliation: str | None) -> Actor:
    """An actor as a line gives it. Without an affiliation a known name tells its country, another one stands for itself."""
    names, words = load_names(), fold(name)
    known = names.known.get(words)
    short = names.short.get(fold(affiliation), affiliation) if affiliation else None
    return Actor(name, short, words, short or (known.affiliation if known else " ".join(words)), known)


def same_country(a: Actor | None, b: Actor | None) -> bool:
    """Whether two parties, None being nobody, have one affiliation."""
    return (a.country if a else None) == (b.country if b else None)


def same_actor(a: Actor | None, b: Actor | None) -> bool:
    """Whether two parties, None being nobody, are one: of two names neither of which is a known one, also where one holds the other or is spelt like it."""
    if a is None or b is None:
        return a is b
    if not a.words or not b.words:
        return False
    if a.known or b.known:
        return a.known == b.known
    if a.words == b.words:
        return True
    if a.affiliation and b.affiliation and a.affiliation != b.affiliation:
        return False
    return _holds(a.words, b.words) or _spelt_alike(a, b)


def _holds(a: Words, b: Words) -> bool:
    """Whether one name is part of the other, which begins or ends with a word of it: "Blinken" and "Antony Blinken"."""
    short, long = sorted((a, b), key=len)
    return set(short) <= set(long) and len(long) - len(short) <= _EXTRA_WORDS and (long[0] in short or long[-1] in short)


def _spelt_alike(a: Actor, b: Actor) -> bool:
    """Whether two names may be transliterations of one person's."""
    return _like_a_person(a.name) and _like_a_person(b.name) and SequenceMatcher(None, a.words[-1], b.words[-1]).ratio() >= _ALIKE


def _like_a_person(name: str) -> bool:
    """Whether a name ends as a person's does, in a capitalised word; short ones are too like each other to be compared by letters."""
    words = name.split()
    return bool(words) and words[-1][:1].isupper() and len(words[-1]) > 3
