"""What a grammar file becomes, from the user's cache where the same text was compiled before. Called by `facts.match.grammars`.

Lark is imported only where a file is compiled anew: what is kept are plain values.
"""

from __future__ import annotations

import hashlib
import pickle
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from facts import __version__
from facts.cache import recalled
from facts.match.metadata import Metadata
from facts.match.tables import Tables

_NO_WORD = re.compile(r"\W")
_STEM = 40  # letters of a file's name in that of its cached form


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a file's text becomes: what its comments say, patterns in order, trigger lemmas by terminal, function words -> terminals, every terminal that is
    read, the triggers where each pattern begins, the terminals that each of its sequences needs, those that name a deed; and the tables to read by, packed
    until a pattern is tried. `key` tells the file's text and name.
    """

    metadata: Metadata
    starts: tuple[str, ...]
    triggers: dict[str, tuple[str, ...]]
    words: dict[str, str]
    terminals: frozenset[str]
    anchors: dict[str, tuple[str, ...]]
    needs: dict[str, tuple[frozenset[str], ...]]
    deeds: frozenset[str]
    packed: bytes
    key: str = ""

    def tables(self) -> Tables:
        """What all patterns are read by."""
        return _unpacked(self.packed)


@lru_cache(maxsize=64)
def _unpacked(packed: bytes) -> Tables:
    tables = pickle.loads(packed)
    assert isinstance(tables, Tables)
    return tables


@lru_cache(maxsize=64)
def compiled_grammar(text: str, prelude: str, file: str) -> Compiled:
    """Metadata, patterns, triggers and tables of a file, for reading only: the same text gives the same object. Raises GrammarError with every mistake."""
    key = digest(version("lark"), file, prelude, text)
    return recalled(f"grammar-{_NO_WORD.sub('_', Path(file).stem)[:_STEM]}", key, Compiled, lambda: replace(_compile(text, prelude, file), key=key))


def _compile(text: str, prelude: str, file: str) -> Compiled:
    from facts.match.compile import compile_grammar

    return compile_grammar(text, prelude, file)


def digest(*values: str) -> str:
    """A key for what this version makes of some values."""
    return hashlib.sha256("\0".join((_checks(), *values)).encode()).hexdigest()[:16]


@cache
def _checks() -> str:
    """What tells this version of the checks from others: a file that passed under one may fail under the next."""
    stats = [(path.name, path.stat()) for path in sorted(Path(__file__).parent.glob("*.*"))]
    return " ".join([__version__, *(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)])
