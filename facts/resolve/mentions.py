"""What a document names, in order: persons, towns, powers, and whom a description like "the group" means. The base of `facts.resolve.setting`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

from facts.lexicon import Known, Lexicon, Reading
from facts.resolve.fighters import others_from
from facts.tag import Scan

_JOINED = re.compile(r"-[a-z]")
_POWERS = frozenset("country organisation group capital seat".split())
_WHERE = re.compile(
    r"\b(?:in|at|near|outside|inside|within|around|across|throughout|(?:city|town|village|capital|port|province|region|district|state|island) of)"
    r"(?:\s(?:the|[a-z-]+(?:ern|ral|west|east|north|south)|[a-z]+ern-?most))*(?:\s(?:city|town|village|capital|port|province|region|district)(?: of)?)?\s$",
    re.IGNORECASE,
)
_IN_ONE = re.compile(r"\b(?:in|at|near|outside|inside) an?(?: (?:[a-z-]+(?:ern|ral|west|east|north|south)|remote|small|nearby|coastal|rural))*\s$")
_REACHED = re.compile(r"\b(?:visit(?:s|ed|ing)?|left|leaving|reached|entered|captured|seized|shelled|bombed|attacked|struck|hit|to|from)\s$")
_LIES = re.compile(r" (?:is|was|lies|lay|fell|remains|remained)\b")
_TOWN = re.compile(
    r"\s(?:[a-z]+\s)?(?:[Cc]ity|town|village|capital|port|resort|[Pp]rovince|region|district|[Ss]tate|island|suburb|municipality|community|hamlet|prison|jail|[Gg]overnorate|[Pp]refecture|[Oo]blast)\b"
)
_REBELS = "rebels"
NEAR = 400  # characters before a sentence that names no country, in which one still says where it is set


class _Fitting(NamedTuple):
    """Names that one description fits, in order: where each begins and ends, what it means; and the number of the first that means another than the first."""

    begins: list[int]
    stops: list[int]
    known: list[Known]
    second: int


class Mentions:
    """The names of one document."""

    def __init__(self, text: str, scan: Scan, lexicon: Lexicon) -> None:
        self._text = text
        self._scan = scan
        self._lexicon = lexicon
        self._described: dict[tuple[str, str | None], _Fitting] = {}
        self._others: dict[str | None, int] = {}

    def described(self, noun: str, start: int, home: str | None = None) -> Known | None:
        """Who "the group" or "the bloc" at `start` is: the only one of that description named shortly before, else in all the text before.

        `home` is the country that it is said to be of: "the Lebanese group".
        """
        found = self._fitting(noun, home)
        until = bisect_left(found.begins, start)
        near = set()
        for at in range(until - 1, -1, -1):
            if found.stops[at] < start - NEAR:
                break
            near.add(found.known[at].affiliation)
        if not until or (len(near) != 1 if near else until > found.second):
            return None
        known = found.known[until - 1]
        return known if noun != _REBELS or self._others_from(known.affiliation) > start else None

    def _fitting(self, noun: str, home: str | None) -> _Fitting:
        """What the document names that "the group" may mean; found once for each noun and country."""
        if (noun, home) not in self._described:
            type_, affiliations = self._lexicon.descriptions[noun]
            named = (
                (begin, stop, next((r.known for r in names if r.known is not None and r.known.type == type_), None)) for begin, stop, names in self._scan.names
            )
            fitting = [
                (begin, stop, known)
                for begin, stop, known in named
                if known is not None
                and known.affiliation is not None
                and home in (None, self._lexicon.group_homes.get(known.affiliation))
                and (not affiliations or known.affiliation in affiliations)
            ]
            second = next((at for at, (_, _, known) in enumerate(fitting) if known.affiliation != fitting[0][2].affiliation), len(fitting))
            self._described[noun, home] = _Fitting([one[0] for one in fitting], [one[1] for one in fitting], [one[2] for one in fitting], second)
        return self._described[noun, home]

    def _others_from(self, code: str | None) -> int:
        """From where on "the rebels" may be others than the group of an affiliation. "The militants" and "the insurgents" are rather the group itself,
        called by several words."""
        if code not in self._others:
            spans = [(begin, stop) for begin, stop, readings in self._scan.names if any(r.known is not None and r.known.affiliation == code for r in readings)]
            self._others[code] = others_from(self._text, spans)
        return self._others[code]

    def named(self, since: int, end: int, types: Collection[str]) -> list[tuple[str, int, Known]]:
        """What `[since, end)` names of some types and no other, in order, with the words that name it and where they begin."""
        first, last = bisect_left(self._scan.begins, since), bisect_left(self._scan.begins, end)
        found = ((self._text[begin:stop], begin, readings[0]) for begin, stop, readings in self._scan.names[first:last] if _is_one(readings))
        return [(words, begin, reading.known) for words, begin, reading in found if reading.type in types and reading.known is not None]

    def last_town(self, before: int) -> Known | None:
        """The last town that the text shortly before `before` names as a place: what "the city" is."""
        for index in range(bisect_left(self._scan.begins, before) - 1, -1, -1):
            begin, stop, readings = self._scan.names[index]
            if begin < before - NEAR:
                return None
            known = next((r.known for r in readings if r.type == "place" and r.known is not None), None)
            lies = _LIES.match(self._text, stop) is not None and all(r.type == "place" for r in readings)  # but "Washington was outraged"
            told = lies or self._is_place(begin, stop, readings) or _REACHED.search(self._text, max(0, begin - 20), begin)
            if known is not None and told and not any(r.type in ("person", "country") for r in readings):
                return known
        return None

    def powers(self, start: int, end: int) -> list[Known]:
        """The countries, organisations and groups that `[start, end)` names as such, in order; no adjectives."""
        first, last = bisect_left(self._scan.begins, start), bisect_left(self._scan.begins, end)
        alone = [names for names in self._scan.names[first:last] if _JOINED.match(self._text, names[1]) is None]  # no "US-backed"
        found = (next((r.known for r in names[2] if r.type in _POWERS and r.known is not None), None) for names in alone)
        return [known for known in found if known is not None]

    def _is_place(self, begin: int, stop: int, readings: Sequence[Reading]) -> bool:
        types = {reading.type for reading in readings}
        town = _TOWN.match(self._text, stop) is not None
        if not types & {"place", "capital", "country"} and not ("demonym" in types and town):
            return False
        if town and "place" in types:
            return True  # "rebel-held Idlib province"
        front = max(0, begin - 40)
        return _WHERE.search(self._text, front, begin) is not None or (town and _IN_ONE.search(self._text, front, begin) is not None)


def _is_one(readings: Sequence[Reading]) -> bool:
    """Whether a name is that of one thing, or of a place in one country that several tables have; "Togolese" is a people's and their country's."""
    types = ("demonym" if r.type == "people" else r.type for r in readings)
    return len({(type_, r.known.name if r.known else "", r.known.affiliation if r.known else None) for type_, r in zip(types, readings, strict=True)}) == 1


def only(codes: Sequence[str]) -> str | None:
    """The one code of a list that holds no other."""
    return codes[0] if codes and len(set(codes)) == 1 else None
