"""The value that references become. Used by everything in `facts.interpret`."""

from __future__ import annotations

from dataclasses import dataclass

_SINGLE = ("unnamed person", "pronoun: he", "pronoun: she")  # how one person without a name is resolved


@dataclass(frozen=True, slots=True)
class Actor:
    """A resolved actor: `type` is person, country, organisation, body, group, outlet, or unnamed; offsets are of the words that stand for it."""

    name: str
    affiliation: str | None
    type: str
    start: int
    end: int
    resolved_by: str
    gender: str = ""
    plural: bool = False

    @property
    def is_somebody(self) -> bool:
        """Whether "he" or "she" may stand for the actor: a person, or one without a name ("a spokesman")."""
        return self.type == "person" or (self.type == "unnamed" and not self.plural and self.resolved_by.startswith(_SINGLE))
