"""Names in the form in which scoring compares them. Used by every module of this folder that compares names."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from facts.lexicon.tables import read_table

DATA = Path(__file__).resolve().parent / "data"
# Letters that Unicode does not take apart into a plain letter and an accent, and typographic apostrophes.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "æ": "ae", "ß": "ss", "ə": "a", "’": "'", "‘": "'"})
_ARTICLES = frozenset({"the", "a", "an"})
Words = tuple[str, ...]


@lru_cache(maxsize=10_000)
def fold(name: str) -> Words:
    """The words of a name: lower case, without accents, punctuation, possessive and leading article, phrases for one thing in one form."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode().lower()
    plain = plain.replace("'s ", " ").replace("'", "")
    text = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in plain).split())} "
    for phrase, form in _phrases():
        text = text.replace(f" {phrase} ", f" {form} ")
    words = text.split()
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


@cache
def _phrases() -> tuple[Words, ...]:
    return tuple(read_table(DATA / "phrases.tsv", ("words", "form")))
