"""A fact in the making. Filled by `facts.interpret.drafting`, merged by `facts.interpret.merging`.

Its date may still hang on another event, and it may turn out to be a second mention of one that is known.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.dates import DateMention
from facts.match.matches import Match
from facts.model import Mention, Place, Quantity, Status
from facts.resolve.actor import Actor

OF_PLACE = "country of the place"  # how the resolution of an unnamed actor ends that has its country from there
COUNTED = "counted people"  # how those are resolved of whom nothing but their number is told
OF_MISSION = "embassy of a country"  # how the resolution of a state ends whose embassy is meant
NOBODIES = frozenset("people person persons others civilians residents men women children villagers".split())  # who suffers, not who takes part


@dataclass(slots=True)
class Draft:
    """A fact in the making. `status` None: a noun that says nothing of it. `implied`: parties still missing, to be found by merging."""

    match: Match
    sentence: int
    status: Status | None
    agents: list[Actor]
    targets: list[Actor]
    others: list[tuple[str, Actor]]
    speakers: list[Actor]
    outlets: list[str]
    trigger: Mention
    start: int
    end: int
    date: DateMention | None = None
    date_event: tuple[int, int] | None = None  # the words of the event that the date counts from
    date_ahead: bool | None = None  # whether the date's own verb looks forward, where that is another than the event's
    date_base: DateMention | None = None  # and that event's own date
    place: Place | None = None
    topic: Mention | None = None
    object: Mention | None = None
    condition: Mention | None = None
    quote: Mention | None = None
    quantities: list[Quantity] = field(default_factory=list)
    events: list[tuple[int, int]] = field(default_factory=list)  # where its slots name other events
    implied: bool = False
    owner_pronoun: bool = False
    refers: bool = True  # whether an attack that tells no target may be one told before
    said: tuple[int, int] = (0, 0)  # the characters of its sentence

    @property
    def parties(self) -> list[Actor]:
        """Agents and targets."""
        return [*self.agents, *self.targets]


def is_anybody(actor: Actor) -> bool:
    """Whether an actor is just people, or people of no country that is known."""
    return actor.type == "unnamed" and (actor.affiliation is None or actor.name.split()[-1] in NOBODIES)
