"""Nouns of papers that somebody issues: "the resolution", "Resolution 425". Used by `facts.match.reading` and `facts.resolve.papers`."""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units


def paper_noun(phrase: Phrase, units: Units, lexicon: Lexicon) -> str | None:
    """The noun of a phrase that names a paper, a number behind it or not."""
    begin, end = phrase.base
    last = end - 1 - (units.tags[end - 1] == "0" and end - begin > 1)
    word = units.lowers[last]
    if word == "post" and units.words[last][0].isupper():
        return None  # "Canada Post"
    return word if (word, "paper") in lexicon.frames and not phrase.members else None
