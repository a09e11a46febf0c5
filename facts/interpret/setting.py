"""The country that a sentence is set in: whose "the police" and "the court" are. Used by `facts.interpret.belongings`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from facts.lexicon import Known, Lexicon, Reading
from facts.tag import Scan

_NAMING = frozenset("country demonym people capital seat place".split())
_POWERS = frozenset("country organisation group capital seat".split())
_WHERE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|throughout|(?:city|town|village|capital|port|province|region|district|state|island) of)"
    r"(?:\s(?:the|[a-z]+(?:ern|ral|west|east|north|south)|[a-z]+ern-?most))*(?:\s(?:city|town|village|capital|port|province|region|district)(?: of)?)?\s$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"\s(?:\w+\s)?(?:city|town|village|capital|port|resort|province|region|district|state|island|governorate|prefecture)\b")
_NEAR = 400  # characters before a sentence that names no country, in which one still says where it is set


class Setting:
    """Where the sentences of one document are set, by the names in them and in front of them."""

    def __init__(self, text: str, scan: Scan, lexicon: Lexicon) -> None:
        self._text = text
        self._scan = scan
        self._lexicon = lexicon
        self._known: dict[tuple[int, int], tuple[str | None, str | None]] = {}

    def country(self, start: int, end: int, *, place_only: bool) -> str | None:
        """The one country of the sentence at `[start, end)`: of the places in it, else that it names, else that the text before it names."""
        if (start, end) not in self._known:
            named = self._named(start, end)
            place = _only([code for code, is_place in named if is_place])
            self._known[start, end] = (place, _only([code for code, _ in named]) if named else self._before(start))
        place, wider = self._known[start, end]
        return place if place_only or place is not None else wider

    def described(self, noun: str, start: int) -> Known | None:
        """Who "the group" or "the bloc" at `start` is: the only one of that description named shortly before, else in all the text before."""
        type_, affiliations = self._lexicon.descriptions[noun]
        named: dict[str, int] = {}
        found: dict[str, Known] = {}
        for begin, stop, readings in self._scan.names[: bisect_left(self._scan.begins, start)]:
            known = next((r.known for r in readings if r.known is not None and r.known.type == type_), None)
            if known is not None and known.affiliation is not None and (not affiliations or known.affiliation in affiliations):
                named[known.affiliation] = stop if begin < start else 0
                found[known.affiliation] = known
        near = [code for code, stop in named.items() if stop >= start - _NEAR]
        code = _only(near) or (_only(list(named)) if not near else None)
        return found[code] if code is not None else None

    def powers(self, start: int, end: int) -> list[Known]:
        """The countries, organisations and groups that `[start, end)` names as such, in order; no adjectives."""
        first, last = bisect_left(self._scan.begins, start), bisect_left(self._scan.begins, end)
        found = (next((r.known for r in names[2] if r.type in _POWERS and r.known is not None), None) for names in self._scan.names[first:last])
        return [known for known in found if known is not None]

    def _before(self, start: int) -> str | None:
        named = self._named(max(0, start - _NEAR), start)
        return _only([code for code, is_place in named if is_place]) or _only([code for code, _ in named])

    def _named(self, start: int, end: int) -> list[tuple[str, bool]]:
        """The countries named in `[start, end)`, and whether as a place."""
        found = []
        for index in range(bisect_left(self._scan.begins, start), len(self._scan.names)):
            begin, stop, readings = self._scan.names[index]
            if begin >= end:
                break
            code = _code(readings)
            if code is not None:
                found.append((code, self._is_place(begin, stop, readings)))
        return found

    def _is_place(self, begin: int, stop: int, readings: Sequence[Reading]) -> bool:
        types = {reading.type for reading in readings}
        if not types & {"place", "capital", "country"} and not ("demonym" in types and _TOWN.match(self._text, stop)):
            return False
        return _WHERE.search(self._text, max(0, begin - 40), begin) is not None


def _code(readings: Sequence[Reading]) -> str | None:
    """The country that a name tells, or None where it may be two, or a person or an outlet."""
    if any(reading.type in ("person", "outlet", "title") for reading in readings):
        return None
    known = [r.known for r in readings if r.known is not None and r.type in _NAMING and r.known.type in ("country", "place")]
    return _only([k.affiliation for k in known if k.affiliation])


def _only(codes: Sequence[str]) -> str | None:
    """The one code of a list that holds no other."""
    return codes[0] if codes and len(set(codes)) == 1 else None
