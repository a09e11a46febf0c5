"""A text file to one document. Called by `facts.read.inputs`.

The first line may begin with `date YYYY-MM-DD`, blanks before it allowed. That prefix stays in the text, so that offsets are those of the
file, and `Document.body` tells where the document's own words begin.
"""

from __future__ import annotations

import re

from facts.errors import InputError
from facts.model import Document
from facts.read.bytes import decode
from facts.read.days import parse_day

# Wider than the form allowed, so that "date 2022-4-6" is reported rather than read as words of the document.
_PREFIX = re.compile(r"\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?!\S)[ \t]*", re.ASCII)


def read_text(data: bytes, identity: str, date: str | None) -> Document:
    """The document in the bytes of a file; `date` is for one that gives none.

    Raises InputError for what is no text, for an empty file and for a day that is none.
    """
    text = decode(data)
    prefix = _PREFIX.match(text)
    body = prefix.end() if prefix else 0
    if not text[body:].strip():
        raise InputError("nothing but a date line" if prefix else "empty file")
    return Document(id=identity, text=text, date=parse_day(prefix[1]) if prefix else date, body=body)
