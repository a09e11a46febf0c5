"""JSON Lines to documents, a line at a time. Called by `facts.read.inputs`.

A record has `text` and may have `id`, `date`, `title`, `url`, `source`; its other keys are kept as metadata. A bad line is one error
and the next one is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from facts.errors import InputError
from facts.model import Document
from facts.read.bytes import MAX_SIZE
from facts.read.days import parse_day
from facts.read.lines import parse_object, read_lines, string_at

_OWN_KEYS = frozenset({"id", "date", "title", "url", "source", "text"})
# What programs write for a missing value: no date, and no reason to lose the document.
_NO_DAY = frozenset({"none", "null", "nan", "nat", "n/a", "unknown", "undated"})
# Archives know some documents by month alone. That is no error and no day: the document has no date, and what was written is metadata.
_MONTH_OR_YEAR = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)


def read_records(
    stream: BinaryIO, identity: str, date: str | None, bad_line: Callable[[int, InputError], None], max_size: int = MAX_SIZE
) -> Iterator[Document]:
    """The documents of a stream of JSON Lines, in its order; `date` is for records that give none.

    A record without an id is `identity:LINE`. `bad_line` gets the number of each line that is no record or
    has more than `max_size` bytes, from 1.
    """
    for number, line in read_lines(stream, bad_line, max_size):
        try:
            yield _document(line, f"{identity}:{number}", date)
        except InputError as error:
            bad_line(number, error)


def _document(line: str, fallback_id: str, date: str | None) -> Document:
    record = parse_object(line)
    text = string_at(record, "text")
    if text is None:
        raise InputError("record without text; its document belongs under the key 'text'")
    if not text.strip():
        raise InputError("record whose text is empty")
    written = (string_at(record, "date") or "").strip()
    metadata = {key: value for key, value in record.items() if key not in _OWN_KEYS}
    if written.lower() in _NO_DAY:
        written = ""
    if _MONTH_OR_YEAR.fullmatch(written):
        metadata["date"], written, date = written, "", None
    return Document(
        id=_identity(record) or fallback_id,
        text=text,
        date=parse_day(written) if written else date,
        title=string_at(record, "title"),
        url=string_at(record, "url"),
        source=string_at(record, "source"),
        metadata=metadata,
    )


def _identity(record: dict[str, Any]) -> str | None:
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else string_at(record, "id")
