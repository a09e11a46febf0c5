"""Bytes to text: compression, byte-order marks, and a plain word about bytes that are no text. Called by the readers of this folder."""

from __future__ import annotations

import codecs
import gzip
import zlib
from typing import BinaryIO, cast

from facts.errors import InputError

_GZIP = b"\x1f\x8b"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Control characters but those that real text files hold: tab, line feed, vertical tab, form feed, carriage return, end of file, escape.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
MEGABYTE = 1_000_000
MAX_SIZE = 50 * MEGABYTE  # bytes of one document: beyond it is no article but a dump that should have been split
BROKEN_STREAM = (EOFError, zlib.error, gzip.BadGzipFile)


def unpacked(raw: BinaryIO) -> BinaryIO:
    """`raw`, or what a gzip stream in it holds. `raw` need not be seekable; it offers `peek`."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if first_bytes(raw, 2) == _GZIP else raw


def first_bytes(stream: BinaryIO, count: int) -> bytes:
    """The first bytes of a buffered stream that nothing was read from, left in it."""
    return cast(bytes, stream.peek(count)[:count])  # type: ignore[attr-defined]


def read_bounded(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of a stream. Raises InputError where they are more than `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(too_large(limit))
    return data


def too_large(limit: int) -> str:
    """What to say of a document of more bytes than `limit`."""
    return f"larger than {limit / MEGABYTE:g} MB; split it, or raise --max-size"


def is_utf16(start: bytes) -> bool:
    return start.startswith(_UTF16)


def decode(data: bytes, offset: int = 0) -> str:
    """`data` as text, without its byte-order mark and with its line ends as they are; `offset` is the byte of its file where it begins.

    Raises InputError that names the first byte that is no text.
    """
    if is_utf16(data):
        encoding, name, skip = "utf-16", "UTF-16", 0
    else:
        _refuse_binary(data, offset)
        encoding, name, skip = "utf-8", "UTF-8", len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + skip
        raise InputError(f"byte {offset + at + 1} (0x{data[at]:02X}) is not {name}; convert the file to UTF-8") from None
    if "\0" in text:
        raise InputError("binary data, not text; give its text as a .txt file")
    return text


def _refuse_binary(data: bytes, offset: int) -> None:
    zero = data.find(0)
    if zero >= 0:
        raise InputError(f"binary data, not text (byte {offset + zero + 1} is 0); give its text as a .txt file")
    head = data[:4096]
    if len(head) - len(head.translate(None, _CONTROLS)) > len(head) // 20:
        raise InputError("binary data, not text (it is full of control characters); give its text as a .txt file")
