"""What the names of a document tell of countries: which a name means, whether as a place, and which say nothing. The base of `facts.resolve.setting`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from facts.lexicon import Reading
from facts.resolve.mentions import Mentions, only

_NAMING = frozenset("country demonym people capital seat place".split())
_BY_NAME = frozenset("country demonym people capital seat".split())
_VENUES = frozenset("Geneva|Vienna|Doha|Astana|Montreux|Lausanne|Davos|Munich|Oslo|Helsinki|Muscat|Zurich|Bern|Stockholm".split("|"))
_TALKS = re.compile(r"\b(?:talks|negotiations|conference|summit|peace process|negotiating)\b", re.IGNORECASE)
_ABOUT = 120  # characters around a town in which the text says that it is a place of talks
_COMPOUND = re.compile(r"-[a-z]")
_BACKED = re.compile(r" (?:backed|led|allied|supported|occupied|controlled|held)\b")
_LIKENED = re.compile(r"\b(?:un)?like (?!to )(?:\w+ ){0,3}in (?:the )?$")  # "as they did": no place of what is told
_FOR_OR_AGAINST = re.compile(r"(?:[Pp]ro|[Aa]nti)-$")


class Lands(Mentions):
    """The countries that one document names."""

    def _named(self, start: int, end: int) -> list[tuple[str, bool]]:
        """The countries named in `[start, end)`, and whether as a place."""
        return [(code, is_place) for _, code, is_place in self._found(start, end)]

    def _found(self, start: int, end: int) -> list[tuple[int, str, bool]]:
        found = []
        for index in range(bisect_left(self._scan.begins, start), len(self._scan.names)):
            begin, stop, readings = self._scan.names[index]
            if begin >= end:
                break
            code = code_of(readings) or self._body_country(readings)
            if code is not None and not self._in_passing(begin, stop, readings) and not self._hosts_talks(begin, stop, code):
                found.append((begin, code, self._is_place(begin, stop, readings)))
        return found

    def _hosts_talks(self, begin: int, stop: int, code: str) -> bool:
        """Whether a town is one where others meet: "talks between the regime and the opposition in Vienna"."""
        if self._text[begin:stop] not in _VENUES or self._countries <= {code}:
            return False
        return _TALKS.search(self._text, max(0, begin - _ABOUT), min(stop + _ABOUT, len(self._text))) is not None

    def _body_country(self, readings: Sequence[Reading]) -> str | None:
        """Whose a body is: "the Bundestag"."""
        codes = [r.known.affiliation for r in readings if r.type == "body" and r.known is not None and r.known.affiliation in self._lexicon.countries]
        return only([code for code in codes if code]) if len(codes) == len(readings) else None

    def _in_passing(self, begin: int, stop: int, readings: Sequence[Reading]) -> bool:
        """Whether a name says nothing of where a text plays: a part of a compound ("US-backed", "pro-Russian"), a town's that is a word or somebody's."""
        backed = _BACKED.match(self._text, stop) is not None and any(r.type == "demonym" for r in readings)  # "Turkish backed rebels"
        if (
            backed
            or _LIKENED.search(self._text, max(0, begin - 40), begin)
            or _COMPOUND.match(self._text, stop)
            or _FOR_OR_AGAINST.search(self._text, max(0, begin - 5), begin)
        ):
            return True
        if all(r.type == "place" for r in readings) and self._is_stray(readings):
            return True
        name = self._text[begin:stop]
        lexicon = self._lexicon
        common = name.lower() in lexicon.words or name in lexicon.surnames or name in lexicon.given
        return common and all(reading.type == "place" for reading in readings) and name not in self._places

    def _is_stray(self, readings: Sequence[Reading]) -> bool:
        """Whether a town is too small to be sure of in a text that names countries, and not its own."""
        known = [r.known for r in readings if r.known is not None]
        return bool(self._countries) and not any(k.well_known or k.affiliation in self._countries for k in known)

    def is_sure(self, town: str, country: str | None) -> bool:
        """Whether a town of that name and country is no small one in a text that names other countries only."""
        known = [r.known for r in self._lexicon.names.get(town, ()) if r.known is not None and r.known.affiliation == country]
        return not self._countries or country in self._countries or any(k.well_known for k in known)

    def names_only(self, code: str | None) -> bool:
        """Whether the text names no country but this one."""
        return all(country == code for country in self._countries)

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The countries that the text names as such."""
        found = (r.known for _, _, readings in self._scan.names for r in readings if r.type in _BY_NAME)
        return frozenset(known.affiliation for known in found if known is not None and known.affiliation)

    @cached_property
    def _places(self) -> frozenset[str]:
        """The names that the document itself uses as places."""
        return frozenset(self._text[begin:stop] for begin, stop, readings in self._scan.names if self._is_place(begin, stop, readings))


def code_of(readings: Sequence[Reading]) -> str | None:
    """The country that a name tells, or None where it may be two, or a person or an outlet."""
    if any(reading.type in ("person", "outlet", "title") for reading in readings):
        return None
    known = [r.known for r in readings if r.known is not None and r.type in _NAMING and r.known.type in ("country", "place")]
    return only([k.affiliation for k in known if k.affiliation])
