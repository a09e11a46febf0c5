"""JSON Lines to documents, a line at a time. Called by `facts.read.inputs`.

A record has `text` and may have `id`, `date`, `title`, `url`, `source`; its other keys are kept as metadata. A bad line is one error
and the next one is read.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, BinaryIO, NoReturn

from facts.errors import InputError
from facts.model import Document
from facts.read.bytes import MAX_SIZE, decode, first_bytes, is_utf16, too_large
from facts.read.days import parse_day

_OWN_KEYS = frozenset({"id", "date", "title", "url", "source", "text"})
_PIECE = 1 << 20
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
    for number, line in _lines(stream, bad_line, max_size):
        try:
            yield _document(line, f"{identity}:{number}", date)
        except InputError as error:
            bad_line(number, error)


def _lines(stream: BinaryIO, bad_line: Callable[[int, InputError], None], max_size: int) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, numbered from 1. In UTF-8 a line that does not decode is passed over, in UTF-16 it ends the file."""
    if is_utf16(first_bytes(stream, 2)):
        yield from _utf16_lines(stream, bad_line)
        return
    offset = 0
    for number, raw in enumerate(iter(partial(stream.readline, max_size + 1), b""), 1):
        if len(raw) > max_size:
            bad_line(number, InputError(too_large(max_size)))
            offset += len(raw) + _pass_line(stream, raw)
            continue
        try:
            line = decode(raw, offset)
        except InputError as error:
            bad_line(number, error)
        else:
            if line.strip():
                yield number, line
        offset += len(raw)


def _pass_line(stream: BinaryIO, raw: bytes) -> int:
    """Read on to the end of the line that begins with `raw`; the number of bytes passed."""
    passed = 0
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(_PIECE)
        passed += len(raw)
    return passed


def _utf16_lines(stream: BinaryIO, bad_line: Callable[[int, InputError], None]) -> Iterator[tuple[int, str]]:
    number = 0
    decoded = io.TextIOWrapper(stream, encoding="utf-16", newline="\n")
    try:
        for number, line in enumerate(decoded, 1):
            if line.strip():
                yield number, line
    except UnicodeDecodeError:
        bad_line(number + 1, InputError("not UTF-16 from here on; convert the file to UTF-8"))
    finally:
        decoded.detach()  # the stream is closed by whoever opened it


def _document(line: str, fallback_id: str, date: str | None) -> Document:
    record = _record(line)
    text = _string(record, "text")
    if text is None:
        raise InputError("record without text; its document belongs under the key 'text'")
    if not text.strip():
        raise InputError("record whose text is empty")
    written = (_string(record, "date") or "").strip()
    metadata = {key: value for key, value in record.items() if key not in _OWN_KEYS}
    if written.lower() in _NO_DAY:
        written = ""
    if _MONTH_OR_YEAR.fullmatch(written):
        metadata["date"], written, date = written, "", None
    return Document(
        id=_identity(record) or fallback_id,
        text=text,
        date=parse_day(written) if written else date,
        title=_string(record, "title"),
        url=_string(record, "url"),
        source=_string(record, "source"),
        metadata=metadata,
    )


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line.rstrip(), parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at").removesuffix(" starting")
        raise InputError(f"broken JSON at column {error.colno}: {what}; each line must be one JSON object") from None
    except RecursionError:
        raise InputError("broken JSON: nested too deeply") from None
    except ValueError as error:
        raise InputError(f"broken JSON: {error}") from None
    if not isinstance(record, dict):
        raise InputError(f"{_type_name(record)} where a JSON object is wanted; each line must be one record with a text")
    return record


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _identity(record: dict[str, Any]) -> str | None:
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(record, "id")


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f"{key!r} is {_type_name(value)}; it must be a string")
    # JSON can escape what no database stores as text.
    if "\0" in value or not (value.isascii() or _encodes(value)):
        raise InputError(f"{key!r} holds a NUL or half a surrogate pair, which is no text")
    return value


def _encodes(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _type_name(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
