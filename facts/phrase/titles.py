"""Titles that hold a list of portfolios: "Minister of Trade, Industry and Labour". The base of `facts.phrase.appositions`."""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.phrase.shapes import Shapes


class Titles(Shapes):
    """Finds where a title ends."""

    def _portfolios(self, at: int) -> int:
        """Where a list of portfolios ends in a name ("Minister of Trade, Industry and Labour Jan Kowalski"): that noun phrase, or 0."""
        while self._types[at] == "NP" and self._capitalised_words(*self._base[at].base):
            at += 1
            if self._types[at] == "," and self._types[at + 1] in ("NP", "&"):
                at += 1
            if self._types[at] == "&":
                last = at + 1
                fits = self._types[last] == "NP" and self._tail_name(last) and self._capitalised_words(self._base[last].base[0], self._base[last].base[0] + 1)
                return last if fits else 0
        return 0

    def _more_portfolios(self, phrase: Phrase, at: int) -> int:
        """Where the list ends that "Minister of Science" goes on with ("Technology and Innovation Jan Kowalski"): that noun phrase, or 0."""
        title = self._units.lowers[phrase.base[1] - 1]
        if self._types[at] not in (",", "&") or not title.startswith("minister ") or phrase.complement is not None:
            return 0
        while self._types[at] == "," and self._types[at + 1] == "NP" and self._capitalised_words(*self._base[at + 1].base):
            at += 2
        at += self._types[at] == "," and self._types[at + 1] == "&"
        if self._words[at] != "and" or self._types[at + 1] != "NP":
            return 0
        begin, end = self._base[at + 1].base
        fits = self._capitalised_words(begin, end) or (self._capitalised_words(begin, begin + 1) and self._tail_name(at + 1))
        return at + 1 if fits else 0
