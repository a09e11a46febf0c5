"""Terms as spans of days: what is certain of a start or end that is known to the month or year. Used by the other modules of this folder."""

from __future__ import annotations

import re
from datetime import date

from facts.lexicon import Office

_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")
_ALWAYS, _NEVER = "0000", "9999-99-99"


def is_day(text: str) -> bool:
    """Whether text is a day, month or year of the calendar, as ISO writes them."""
    try:
        date.fromisoformat((text + "-01-01")[: max(len(text), 10)] if len(text) < 10 else text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None


def overlap(one: Office, other: Office) -> bool:
    """Whether two terms are certain to share more than a day; an empty start or end is open."""
    start = max(_latest(one.start), _latest(other.start))
    end = min(_earliest(one.end), _earliest(other.end))
    return start < end


def _latest(start: str) -> str:
    return start + "-12-31"[len(start) - 4 :] if start else _ALWAYS


def _earliest(end: str) -> str:
    return end + "-01-01"[len(end) - 4 :] if end else _NEVER


def when(term: Office) -> str:
    """A term's days in words: "2001-02 to 2005", "since 2019", "until 1993"."""
    if term.start and term.end:
        return f"{term.start} to {term.end}"
    return f"since {term.start}" if term.start else f"until {term.end}" if term.end else "at times not known"
