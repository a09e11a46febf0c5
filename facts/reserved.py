"""Names that no SQL view may have: words of SQLite and PostgreSQL, and our own tables. Asked when grammars are read and when views are made."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_NAME = re.compile(r"[a-z][a-z_]{0,62}")  # PostgreSQL cuts names at 63 bytes
_SYSTEM = ("sqlite_", "pg_")


@cache
def reserved_words() -> frozenset[str]:
    """The words of `reserved.tsv`."""
    lines = (Path(__file__).parent / "reserved.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("\t")[0] for line in lines if not line.startswith("#"))


def may_name_a_view(word: str) -> bool:
    """Whether a view can be called by this word, and asked without quotation marks."""
    return bool(_NAME.fullmatch(word)) and word not in reserved_words() and not word.startswith(_SYSTEM)
