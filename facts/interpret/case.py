"""One reading of a match on its way to a draft, and why it gives none. Made by `facts.interpret.drafting`, read by `.parties` and `.refusals`."""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.interpret.attachment import Attachment
from facts.interpret.destinations import Slots
from facts.interpret.requirements import unmet
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Pattern, Place
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a reading gives no fact. `other`: another reading of the same words may give one."""

    reason: str
    other: bool = False


@dataclass(slots=True)
class Case:
    """A match in its sentence, the `index`th of the text, with its parties and place as far as they are known."""

    index: int
    sentence: Sentence
    match: Match
    resolver: Resolver
    attachment: Attachment
    slots: Slots = field(default_factory=Slots)
    place: Place | None = None

    @property
    def pattern(self) -> Pattern:
        """The pattern that matched; traps are never read."""
        assert self.match.pattern is not None
        return self.match.pattern

    @property
    def is_told(self) -> bool:
        """Whether the match itself tells who acts: of a noun's deed its clause may."""
        return self.match.noun is None or "agent" in self.match.slots or self.match.grammar.kind.direction == "symmetric"

    def unmet(self, discourse: Discourse) -> Refusal | None:
        """The first requirement of its pattern that the parties do not meet."""
        failed = unmet(self.pattern, self.slots, discourse)
        return Refusal(f"its requirement on {failed.role}.{failed.trait} is not met", other=True) if failed is not None else None
