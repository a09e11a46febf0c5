"""Whom a text has told of by an office or calling alone: "the Kenyan foreign minister arrived", "a Kenyan general met", then "the minister", "the general".

Kept by `facts.resolve.discourse`, asked by `facts.resolve.offices`.
"""

from __future__ import annotations

from collections import deque

from facts.lexicon import Role
from facts.resolve.actor import Actor

_REMEMBERED = 12
_NEAR = 900  # characters between "the Kenyan general" and "the general"


class Incumbents:
    """Persons of one document whose country is known, by the words that it has for what they are."""

    def __init__(self) -> None:
        self._told: deque[tuple[str, str, Actor]] = deque(maxlen=_REMEMBERED)

    def keep(self, role: Role, actor: Actor) -> None:
        """Take in somebody whom a phrase calls by a role and no name."""
        self._told.append((role.noun, role.office, actor))

    def called(self, role: Role, before: int) -> Actor | None:
        """The only one near of whom a role was said: "the minister" is "the foreign minister", "the premier" the prime minister."""
        near = [(noun, office, actor) for noun, office, actor in self._told if 0 < before - actor.end < _NEAR]
        same = [actor for noun, office, actor in near if noun.split()[-1] == role.noun.split()[-1] or (office and office == role.office)]
        return same[-1] if len({(actor.affiliation, actor.type == "person" and actor.name) for actor in same}) == 1 else None
