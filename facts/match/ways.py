"""Patterns by what they need: a tree in which one question is asked once for all that share it. Used by `facts.match.index` and `facts.match.matcher`.

What is needed are numbers of terminals. The rarest is asked for first, so that most questions end at the first answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet


class Ways:
    """Where some of what is needed has been found: the patterns that need no more, and what others need besides."""

    __slots__ = ("more", "patterns")

    def __init__(self) -> None:
        self.patterns: list[int] = []
        self.more: dict[int, Ways] = {}

    def add(self, needed: Sequence[int], pattern: int) -> None:
        """Take in a pattern by one of its sequences."""
        at = self
        for number in needed:
            at = at.more.setdefault(number, Ways())
        at.patterns.append(pattern)

    def fitting(self, present: AbstractSet[int]) -> list[int]:
        """The patterns for which all that one of their sequences needs is there, in order."""
        found = set(self._fitting(present))
        return sorted(found) if found else []

    def _fitting(self, present: AbstractSet[int]) -> list[int]:
        found = self.patterns
        for number, inner in self.more.items():
            if number in present:
                below = inner._fitting(present)
                if below:
                    found = found + below
        return found
