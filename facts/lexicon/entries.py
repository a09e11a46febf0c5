"""The entries that lexicon files become: tuples, as a hundred thousand of them are loaded at each start.

Built by `facts.lexicon.build`, read by `facts.tag` and `facts.resolve`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

KnownType = Literal["country", "organisation", "body", "group", "person", "outlet", "place"]
ReadingType = Literal["country", "demonym", "people", "capital", "seat", "organisation", "body", "group", "person", "outlet", "place", "title"]


class Known(NamedTuple):
    """Someone or something with a name of its own. `affiliation` is an ISO alpha-3 code, a short name, or None where only the day tells."""

    type: KnownType
    name: str
    affiliation: str | None
    latitude: float | None = None
    longitude: float | None = None
    gender: str = ""
    well_known: bool = False  # a person whom the surname alone means, a place that needs no country beside it


class Reading(NamedTuple):
    """One way to read a string of text: the entity it names, and as what. `office` and `scope` are for titles."""

    type: ReadingType
    known: Known | None = None
    role: Role | None = None


class Role(NamedTuple):
    """A title or office noun: the office it stands for, the country or organisation it implies, what it tells of gender and number."""

    noun: str
    office: str
    scope: str | None = None
    gender: str = ""
    plural: bool = False
    type: str = "person"


class Office(NamedTuple):
    """A person's time in an office, days as far as known: ISO text at day, month or year precision, or empty."""

    person: str
    office: str
    affiliation: str
    start: str
    end: str

    def covers(self, day: str | None) -> bool:
        """Whether the term may include an ISO day; unknown ends are open. With no day at all: whether it has no end."""
        if day is None:
            return not self.end
        return (not self.start or day[: len(self.start)] >= self.start) and (not self.end or day[: len(self.end)] <= self.end)
