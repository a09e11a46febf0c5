"""Acronyms as some papers write them: "Unicef", "Minusma", "Aukus". Called by `facts.lexicon.build`."""

from __future__ import annotations

from collections.abc import Container, Mapping

from facts.lexicon.entries import Reading

_TYPES = frozenset(("organisation", "body", "group", "outlet"))
_VOWELS = frozenset("AEIOU")
_PERSONS_TOO = frozenset(("GRECO",))  # what persons are called, too
_SPOKEN = 5  # letters of an acronym that is spoken as a word; "IAEA" is spelled


def spoken(names: Mapping[str, tuple[Reading, ...]], words: Container[str]) -> dict[str, tuple[Reading, ...]]:
    """What may be said as a word, with one capital, where that is no other name and no word."""
    found = {}
    for text, readings in names.items():
        if (
            len(text) < _SPOKEN
            or text in _PERSONS_TOO
            or not (text.isascii() and text.isalpha() and text.isupper())
            or sum(letter in _VOWELS for letter in text) < 2
        ):
            continue
        written = text.capitalize()
        if written not in names and text.lower() not in words and all(reading.type in _TYPES for reading in readings):
            found[written] = readings
    return found
