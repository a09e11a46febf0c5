"""The value that references become. Used by everything in `facts.resolve` and `facts.interpret`."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

_SINGLE = ("unnamed person", "pronoun: he", "pronoun: she")  # how one person without a name is resolved
_ONES = tuple("man woman boy girl er or ist ant suspect hostage refugee detainee civilian pilot".split())  # how nouns for one person end
UNTOLD = frozenset("man boy girl".split())  # of whom nothing is said but that
STATE_LIKE = ("country", "organisation", "group")  # types that act as a state does, but for its bodies


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


def is_lone(actor: Actor, roles: Container[str]) -> bool:
    """Whether an actor without a name is one of a crowd or force, by one of the nouns of `roles`: "the man said he had been beaten"."""
    word = actor.name.split(" of ")[0].split()[-1].lower()
    return actor.type == "unnamed" and word.endswith(_ONES) and (word in roles or word in UNTOLD)


def sent_by(actor: Actor, sender: Actor) -> Actor:
    """Whom a state sends without saying whose envoy he is: its own."""
    if actor.affiliation is not None or actor.type != "unnamed":
        return actor
    return replace(actor, affiliation=sender.affiliation, resolved_by=f"{actor.resolved_by}; country of the sender")
