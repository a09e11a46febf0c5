"""What scoring has to know of kinds. Used by `facts.score.claims` and `facts.cli.score`."""

from __future__ import annotations

from functools import cache

from facts.match.grammars import load_kinds
from facts.model import Kind

# By definition, whether or not a grammar reads them: gold may hold kinds that nothing here extracts.
_SYMMETRIC = frozenset({"meeting", "call", "agreement", "cooperation"})
UNSCORED = frozenset({"statement"})


@cache
def symmetric_kinds() -> frozenset[str]:
    """Kinds whose parties are equal: those of the definition, and those of the grammars, which may add kinds."""
    return _SYMMETRIC | {kind.name for kind in _kinds() if kind.direction == "symmetric"}


@cache
def known_kinds() -> frozenset[str]:
    """Kinds that the grammars read."""
    return frozenset(kind.name for kind in _kinds())


@cache
def _kinds() -> tuple[Kind, ...]:
    return load_kinds()
