"""What the day decides: whom "the leader" of a country means, which states there were, which coalition fought. Called by `facts.lexicon.build`;
`of_its_day` by `facts.tag`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from facts.lexicon.entries import Known, Reading
from facts.lexicon.tables import Tables, values

_SEATS = ("capital", "seat")
Leaders = dict[tuple[str, str], list[tuple[str, list[str]]]]


class FormerState(NamedTuple):
    """A state that a text of the day `until` or before may mean by names of today's: columns of `former_states.tsv`."""

    state: str
    until: str
    seats: frozenset[str]
    names: frozenset[str]
    parts: frozenset[str]
    places: frozenset[str]


class Coalition(NamedTuple):
    """A military coalition in one of its wars: columns of `coalitions.tsv`. A day is in the war from `since` on and before `until`."""

    name: str
    leaders: tuple[str, ...]
    since: str
    until: str
    foes: tuple[str, ...]
    lands: tuple[str, ...]


def coalitions(tables: Tables) -> tuple[Coalition, ...]:
    """The rows of `coalitions.tsv`."""
    rows = tables.rows("coalitions.tsv", ("coalition", "leaders", "since", "until", "foes", "lands"))
    return tuple(Coalition(name, tuple(values(led)), since, until, tuple(values(foes)), tuple(values(lands))) for name, led, since, until, foes, lands in rows)


def leaders(tables: Tables) -> Leaders:
    """("leader", country) -> first days, and the offices of whom it is said from then on."""
    found: Leaders = {}
    for nouns, countries, offices, start in tables.rows("leaders.tsv", ("nouns", "countries", "offices", "from")):
        for noun in values(nouns):
            for country in values(countries) or [""]:
                found.setdefault((noun, country), []).append((start, values(offices)))
    return found


def former_states(tables: Tables, capitals: dict[str, Known]) -> tuple[FormerState, ...]:
    """The rows of `former_states.tsv`, by day; the capital of a former state is added to `capitals`."""
    rows = tables.rows("former_states.tsv", ("state", "until", "seats", "names", "parts", "places"))
    found = tuple(FormerState(state, until, *(frozenset(values(cell)) for cell in cells)) for state, until, *cells in rows)
    for former in found:
        for country in former.seats:
            capitals.setdefault(former.state, capitals[country]._replace(affiliation=former.state))
    return tuple(sorted(found, key=lambda former: former.until))


def of_its_day(readings: tuple[Reading, ...], states: Iterable[FormerState], countries: Mapping[str, Known]) -> tuple[Reading, ...]:
    """What a name means where `states` were still there: "Moscow" is the Soviet Union, Prague is in Czechoslovakia."""
    return tuple(_then(reading, states, countries) for reading in readings)


def _then(reading: Reading, states: Iterable[FormerState], countries: Mapping[str, Known]) -> Reading:
    known = reading.known
    if known is None or known.affiliation is None or known.type not in ("country", "place"):
        return reading
    for former in states:
        if known.type == "place":
            if known.affiliation in former.places:
                return reading._replace(known=known._replace(affiliation=former.state))
        elif known.affiliation in (former.seats if reading.type in _SEATS else former.names):
            return reading._replace(known=countries[former.state])
        elif known.affiliation in former.parts:
            return reading._replace(known=known._replace(affiliation=former.state))
    return reading
