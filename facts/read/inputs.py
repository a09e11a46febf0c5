"""Files, folders and standard input to documents. Called by `facts.pipeline`.

What cannot be read is reported, one line each, and the rest is read. Files of records are read a line at a time, whatever their size.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from facts.errors import InputError
from facts.model import Document
from facts.read.bytes import BROKEN_STREAM, MAX_SIZE, decode, first_bytes, is_utf16, read_bounded, unpacked
from facts.read.lines import STANDARD_INPUT
from facts.read.paths import RECORD_SUFFIXES, TEXT_SUFFIXES, find_files, name_documents
from facts.read.records import read_records
from facts.read.text import read_text

_STDIN_ID = "stdin"
Report = Callable[[InputError], None]


def read_inputs(paths: Sequence[str], *, date: str | None = None, report: Report, max_size: int = MAX_SIZE) -> Iterator[Document]:
    """The documents behind `paths` in order; "-" is standard input. `date` (YYYY-MM-DD) is for documents that give none themselves.

    `report` gets an InputError for each path, file or record that cannot be read, or that is larger than `max_size` bytes; its message says
    where and what.
    """
    if STANDARD_INPUT in paths:
        yield from _read_stream(sys.stdin.buffer, "standard input", "", _STDIN_ID, date, report, max_size)
    files = find_files([path for path in paths if path != STANDARD_INPUT], report)
    for file, identity in zip(files, name_documents(files), strict=True):
        try:
            with file.path.open("rb") as raw:
                yield from _read_stream(raw, str(file.path), file.suffix, identity, date, report, max_size)
        except OSError as error:
            report(InputError(f"{file.path}: {error.strerror or error}"))


def _read_stream(raw: BinaryIO, where: str, suffix: str, identity: str, date: str | None, report: Report, max_size: int) -> Iterator[Document]:
    faults = 0

    def bad_line(number: int, error: InputError) -> None:
        nonlocal faults
        faults += 1
        report(InputError(f"{where}:{number}: {error}"))

    try:
        stream = unpacked(raw)
        if not _holds_records(stream, suffix):
            yield read_text(read_bounded(stream, max_size), identity, date)
            return
        count = 0
        for document in read_records(stream, identity, date, bad_line, max_size):
            count += 1
            yield document
        if not count and not faults:
            report(InputError(f"{where}: empty file"))
    except InputError as error:
        report(InputError(f"{where}: {error}"))
    except BROKEN_STREAM as error:
        report(InputError(f"{where}: broken gzip file ({error}); what was read before the break is kept"))


def _holds_records(stream: BinaryIO, suffix: str) -> bool:
    """Whether a stream holds JSON Lines: its suffix says, and where that says nothing (standard input), that it begins with `{`."""
    if suffix in RECORD_SUFFIXES or suffix in TEXT_SUFFIXES:
        return suffix in RECORD_SUFFIXES
    start = first_bytes(stream, 256)
    if is_utf16(start):
        start = start[: len(start) // 2 * 2]
    try:
        return decode(start).lstrip().startswith("{")
    except InputError:
        return start.lstrip().startswith(b"{")
