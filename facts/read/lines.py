"""Files of lines, one JSON object each. Called by `facts.read.records` for documents and by `facts.score` for gold facts and exports."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from facts.errors import InputError
from facts.read.bytes import BROKEN_STREAM, MAX_SIZE, decode, first_bytes, is_utf16, too_large, unpacked

STANDARD_INPUT = "-"
_PIECE = 1 << 20


def read_objects(path: str, report: Callable[[InputError], None]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a file of JSON Lines (or its gzip; "-" is standard input), each with where it stands: `file:line`.

    `report` gets an InputError for each line that is no object. Raises InputError for a file that cannot be read.
    """
    where = "standard input" if path == STANDARD_INPUT else path
    try:
        with sys.stdin.buffer if path == STANDARD_INPUT else Path(path).open("rb") as raw:
            yield from _objects(unpacked(raw), where, report)
    except BROKEN_STREAM as error:
        raise InputError(f"{where}: broken gzip file ({error}); compress it again") from None
    except OSError as error:
        raise InputError(f"{where}: {error.strerror or error}") from None


def _objects(stream: BinaryIO, where: str, report: Callable[[InputError], None]) -> Iterator[tuple[str, dict[str, Any]]]:
    def bad_line(number: int, error: InputError) -> None:
        report(InputError(f"{where}:{number}: {error}"))

    for number, line in read_lines(stream, bad_line):
        try:
            found = parse_object(line)
        except InputError as error:
            bad_line(number, error)
        else:
            yield f"{where}:{number}", found


def read_lines(stream: BinaryIO, bad_line: Callable[[int, InputError], None], max_size: int = MAX_SIZE) -> Iterator[tuple[int, str]]:
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


def parse_object(line: str) -> dict[str, Any]:
    """The JSON object of a line. Raises InputError that says what it is instead."""
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
        raise InputError(f"{type_name(record)} where a JSON object is wanted; each line must be one record")
    return record


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def string_at(record: dict[str, Any], key: str) -> str | None:
    """The string at a key; None where there is none. Raises InputError for another value, and for a string that no database stores."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f"{key!r} is {type_name(value)}; it must be a string")
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


def type_name(value: object) -> str:
    """What a value of JSON is called."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
