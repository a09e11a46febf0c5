"""Where the reports of a text begin, by their datelines: "BEIRUT, Lebanon (AP) _ ". Used by `facts.interpret.setting`."""

from __future__ import annotations

import re
from collections.abc import Callable

# "BEIRUT, Lebanon (AP) _ ", "Khartoum (AP) - "
_DATELINE = re.compile(r"^[ \t]*([A-Z][A-Z’'. -]{2,}(?:, [A-Z][\w. ]+)?)(?![a-z])[^\n]{0,25}?(?:[ )](?:-{1,2} |_ |[–—])|: )", re.MULTILINE)
_DATED_TOWN = re.compile(r"^[ \t]*((?:[A-Z][\w’']+ ?){1,3}(?:, [A-Z][\w. ]+)?)(?:\([^)\n]{2,30}\)|,)? ?(?:-{1,2}|[–—_]) ", re.MULTILINE)
# "Quito, Mar 3 (EFE).- ", "MOSCOW, April 19. /TASS/. ", "New Delhi, Sep 21 (PTI) ", "Cairo, June 28 (MENA) - "; a town on a line of its own
_DAYED_TOWN = re.compile(r"^[ \t]*([A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+)?), [A-Z][a-z]{2,8}\.? \d{1,2}(?:\. | ?(?=[(/-])|,? \d{4})[^\n]", re.MULTILINE)
_LONE_TOWN = re.compile(r"\A[ \t]*([A-Z][A-Z’'. -]{2,}(?:, [A-Z][a-z]+)?)[ \t]*\n")
_DATELINES = (_DATED_TOWN, _DATELINE, _DAYED_TOWN, _LONE_TOWN)


def find_reports(text: str, country: Callable[[str], str | None]) -> list[tuple[int, str | None]]:
    """Where the reports of a text begin, each with the country of its dateline; `country` tells that of a name."""
    found = {match.start(): _dated(match, country) for line in _DATELINES for match in line.finditer(text)}
    dated = sorted((begin, code) for begin, code in found.items() if code is not None)
    return [*([] if dated and dated[0][0] == 0 else [(0, None)]), *dated]


def _dated(line: re.Match[str], country: Callable[[str], str | None]) -> str | None:
    """The country of a dateline: as it names it behind the town ("BEIRUT, Lebanon"), else of the town, however that is written ("MOSCOW (AP) _")."""
    town, _, land = line[1].partition(",")
    names = (land.strip(), town.strip(" .").title() if town.isupper() else town.strip(" ."))
    return next((code for code in map(country, names) if code is not None), None)  # no state is short for a country: "ERIE, Pa."
