"""Datelines: where the reports of a text begin, and the town and land that each is written in. Used by `facts.resolve.setting`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from facts.lexicon import Known, Lexicon

# "BEIRUT, Lebanon (AP) _ ", "Khartoum (AP) - "
_DATELINE = re.compile(r"^[ \t]*([A-Z][A-Z’'. -]{2,}(?:, [A-Z][\w. ]+)?)(?![a-z])[^\n]{0,25}?(?:[ )](?:-{1,2} |_ |[–—])|: )", re.MULTILINE)
_DATED_TOWN = re.compile(r"^[ \t]*((?:[A-Z][\w’']+ ?){1,3}(?:, [A-Z][\w. ]+)?)(?:\([^)\n]{2,30}\)|,)? ?(?:-{1,2}|[–—_]) ", re.MULTILINE)
# "Quito, Mar 3 (EFE).- ", "MOSCOW, April 19. /TASS/. ", "New Delhi, Sep 21 (PTI) ", "Cairo, June 28 (MENA) - "; a town on a line of its own
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_DAYED_TOWN = re.compile(rf"^[ \t]*([A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+)?)(?:/[A-Z][A-Za-z’'-]+)?, {_DAY}(?:\. | ?(?=[(/-])|,? \d{{4}})[^\n]", re.MULTILINE)
_LONE_DAY = re.compile(r"\A[ \t]*()\d{1,2} [A-Z][a-z]{2,8} \d{4} ?[–—-]")  # "27 June 2006 – The Secretary-General"
_LONE_TOWN = re.compile(r"\A[ \t]*([A-Z][A-Z’'. -]{2,}(?:, [A-Z][a-z]+)?)[ \t]*\n")
_MARKS = frozenset("-–—_:/(\n0123456789")  # of which every dateline has one
_DATELINES = (_LONE_DAY, _DATED_TOWN, _DATELINE, _DAYED_TOWN, _LONE_TOWN)


class Dateline(NamedTuple):
    """Where a dateline begins and ends and where its town stands, the town as a text writes towns, and the land behind it, or an empty string."""

    start: int
    end: int
    at: int
    town: str
    land: str

    @property
    def words(self) -> tuple[int, int]:
        """The characters of the town's name."""
        return self.at, self.at + len(self.town)


def datelines(text: str) -> list[Dateline]:
    """The datelines of a text, in order: "BEIRUT, Lebanon (AP) _", "MOSCOW, April 19. /TASS/."."""
    if _MARKS.isdisjoint(text):
        return []
    found = {match.start(): match for line in _DATELINES for match in line.finditer(text)}
    return [_read(found[start]) for start in sorted(found)]


def _read(line: re.Match[str]) -> Dateline:
    town, _, land = line[1].partition(",")
    return Dateline(line.start(), line.end(), line.start(1), town.strip(" .").title() if town.isupper() else town.strip(" ."), land.strip())


def reports(lines: Sequence[Dateline], country: Callable[[str], str | None]) -> list[tuple[int, str | None]]:
    """Where the reports of a text begin, each with the country that its dateline names, else of its town; `country` tells that of a name."""
    named = ((line.start, next(filter(None, (country(line.land), country(line.town))), None)) for line in lines)  # no state is short for a country: "ERIE, Pa."
    dated = [(start, code) for start, code in named if code is not None]
    return [*([] if dated and dated[0][0] == 0 else [(0, None)]), *dated]


def town_of(line: Dateline, lexicon: Lexicon) -> Known | None:
    """The town of a dateline, where the lexicon knows it as one."""
    return next((reading.known for reading in lexicon.names.get(line.town, ()) if reading.type == "place"), None)
