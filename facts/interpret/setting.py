"""The country that a sentence is set in: whose "the police" and "the court" are. Used by `facts.interpret.belongings`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
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
_DATELINE = re.compile(r"^[ \t]*([A-Z][A-Z’'. -]{2,}(?:, [A-Z][\w. ]+)?)[^\n]{0,25}? ?(?:-{1,2}|[–—_]|:) ?", re.MULTILINE)  # "BEIRUT, Lebanon (AP) _"
_NEAR = 400  # characters before a sentence that names no country, in which one still says where it is set


class Setting:
    """Where the sentences of one document are set, by the names in them and in front of them."""

    def __init__(self, text: str, scan: Scan, lexicon: Lexicon) -> None:
        self._text = text
        self._scan = scan
        self._lexicon = lexicon
        self._known: dict[tuple[int, int], tuple[str | None, str | None]] = {}
        self._homes: dict[tuple[int, int], str | None] = {}
        self._datelines: list[tuple[int, str]] | None = None

    def country(self, start: int, end: int, *, place_only: bool) -> str | None:
        """The one country of the sentence at `[start, end)`: of the places in it, else that it names, else that the text before it names."""
        if (start, end) not in self._known:
            named = self._named(start, end)
            place = _only([code for code, is_place in named if is_place])
            self._known[start, end] = (place, _only([code for code, _ in named]) if named else self._before(start))
        place, wider = self._known[start, end]
        return place if place_only or place is not None else wider

    def home(self, at: int) -> str | None:
        """The country that the report around `at` is of: at least half of what it names, or its dateline's where that is a third of it."""
        begin, end, dated = self._report(at)
        if (begin, end) not in self._homes:
            counts = Counter(code for code, _ in self._named(begin, end))
            most = max(counts, key=lambda code: counts[code], default=None)
            all_ = counts.total()
            by_dateline = dated if dated is not None and counts[dated] * 3 >= all_ else None
            self._homes[begin, end] = by_dateline or (most if most is not None and counts[most] * 2 >= all_ > 2 else None)
        return self._homes[begin, end]

    def _report(self, at: int) -> tuple[int, int, str | None]:
        """Where the report at `at` begins and ends, and the country of its dateline: a column of briefs holds several."""
        if self._datelines is None:
            found = ((match.start(), self._named(match.start(1), match.end(1))) for match in _DATELINE.finditer(self._text))
            self._datelines = [(begin, named[0][0]) for begin, named in found if named]
        before = [(begin, code) for begin, code in self._datelines if begin <= at][-1:]
        begin, code = before[0] if before else (0, None)
        return begin, next((other for other, _ in self._datelines if other > at), len(self._text)), code

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
        return _only([code for code, _ in named])

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
