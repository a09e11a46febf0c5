"""Titles that hold a list of portfolios: "Minister of Trade, Industry and Labour". The base of `facts.phrase.appositions`."""

from __future__ import annotations

from facts.phrase.called import Called
from facts.phrase.phrase import Phrase


class Titles(Called):
    """Finds where a title ends."""

    def _in_office(self, office: Phrase, name: Phrase, at: int) -> bool:
        """ "The US president, Jan Kowalski, and his minister": who holds an office that one has at a time, and stands between commas."""
        begin, end = name.base
        definite = "the" in self._units.lowers[office.base[0] : office.base[0] + 2] or bool(office.owners) or office.base[0] != office.first
        one = definite and self._role_only(office)
        whole = self._units.tags[end - 1] == "H" or (end - begin > 1 and self._units.tags[begin:end].strip("P") == "")
        return one and whole and not name.owners and self._types[at : at + 2] == [",", "&"]

    def _portfolios(self, at: int) -> int:
        """Where a list of portfolios ends in a name ("Minister of Trade, Industry and Labour Jan Kowalski"): that noun phrase, or 0."""
        regions = self._words[at - 1] == "for"
        while self._types[at] == "NP" and (self._capitalised_words(*self._base[at].base) or (regions and self._is_region(at))):
            at += 1
            if self._types[at] == "," and self._types[at + 1] in ("NP", "&"):
                at += 1
            if self._types[at] == "&":
                last = at + 1
                begin = self._base[last].base[0] if self._types[last] == "NP" else 0
                named = self._types[last] == "NP" and self._tail_name(last)
                return last if named and (self._capitalised_words(begin, begin + 1) or (regions and self._regional(begin))) else 0
        return 0

    def _is_region(self, at: int) -> bool:
        """Whether a base phrase is a region alone: "for the Middle East, North Africa and Europe", "for East Asian and Pacific Affairs"."""
        begin, end = self._base[at].base
        return end - begin <= 2 and self._regional(end - 1)

    def _regional(self, unit: int) -> bool:
        return self._units.tags[unit] in "LCK" or (self._units.tags[unit] in "PJD" and self._units.lowers[unit].endswith(("an", "ern")))

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
