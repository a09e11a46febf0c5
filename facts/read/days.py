"""A document's day, as the user wrote it. Called for text files, records and `--date`."""

from __future__ import annotations

import re
from datetime import date

from facts.errors import InputError

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?", re.ASCII)


def parse_day(written: str) -> str:
    """`written` as YYYY-MM-DD. A time of day behind it is dropped, never converted: the day is the one written.

    Raises InputError when it has another form or the calendar has no such day.
    """
    match = _DAY.fullmatch(written.strip())
    if match is None:
        raise InputError(f"date {written!r} is not of the form YYYY-MM-DD")
    try:
        return date.fromisoformat(match[1]).isoformat()
    except ValueError:
        raise InputError(f"date {written!r} is not in the calendar") from None
