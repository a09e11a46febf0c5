"""What scoring has to know of kinds. Used by `facts.score.claims` and `facts.cli.score`."""

from __future__ import annotations

from collections.abc import Iterable

from facts.model import Kind

# By definition, whether or not a grammar reads them: gold may hold kinds that nothing here extracts.
SYMMETRIC = frozenset({"meeting", "call", "agreement", "cooperation"})
UNSCORED = frozenset({"statement"})


def symmetric_kinds(kinds: Iterable[Kind]) -> frozenset[str]:
    """Kinds whose parties are equal: those of the definition, and those that grammars add."""
    return SYMMETRIC | {kind.name for kind in kinds if kind.direction == "symmetric"}
