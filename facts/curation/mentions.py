"""Mentions of office-holders by office, country and name: "Armenian Prime Minister X", "the President of Iraq, X", "X, the Iraqi president". Used by
`facts.curation.contradictions`, which takes only what stands close together: few of all, but what they say is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from facts.lexicon import Lexicon, Role
from facts.resolve.countries import known_at
from facts.tag import Units

_PAST = frozenset(
    "former ex then late ousted deposed exiled onetime one-time past old longtime outgoing previous impeached jailed imprisoned assassinated murdered slain "
    "overthrown detained removed dead deceased".split()
)
_ONLY_HOPED = frozenset(
    "candidate nominee hopeful contender designate elect designated future incoming next would-be deputy vice assistant self-proclaimed rival".split()
)
_LINKS = frozenset("of for".split())
_BETWEEN = frozenset("new current interim acting caretaker newly-elected incumbent".split())
_POWERS = ("country", "organisation", "group")
_PAST_WORDS = 4  # units in front in which "former" stands


class Mention(NamedTuple):
    """An office, whose it is, the name that a text gives its holder, and whether the text says that this is past."""

    office: str
    affiliation: str
    name: str
    past: bool


def mentions(units: Units, lexicon: Lexicon) -> Iterator[Mention]:
    """The mentions in a sentence's units."""
    for at in range(len(units.words)):
        role = _title(units, at)
        if role is None or not role.office or role.plural or role.office in lexicon.shared_offices:
            continue
        before, affiliation = _owner_before(units, at)
        front = range(max(0, before - _PAST_WORDS), at)
        if any(units.lowers[unit] in _ONLY_HOPED for unit in front) or (at + 1 < len(units.words) and units.lowers[at + 1] in _ONLY_HOPED):
            continue
        past = any(units.lowers[unit] in _PAST or units.lowers[unit].startswith("ex-") for unit in front)
        after, behind = _owner_behind(units, at + 1)
        whose = affiliation or behind or (role.scope if not _of_another(units, before) else None)
        if whose is None or (affiliation and behind and affiliation != behind) or _of_somebodys(units, before):
            continue
        name = _name(units, after) or (_name(units, after + 1) if behind and _is(units, after, ",") else "") or _name_before(units, before)
        if name and (" " in name or name.lower() not in lexicon.nouns):  # "the Premier League"
            yield Mention(lexicon.office(role, whose), whose, name, past)


def _title(units: Units, at: int) -> Role | None:
    """The title that a unit is, with nothing of a longer one around it."""
    if units.tags[at] != "T" or (at + 1 < len(units.words) and units.tags[at + 1] in "TN") or (at and units.tags[at - 1] == "T"):
        return None
    return next((reading.role for reading in units.readings.get(at, ()) if reading.role is not None), None)


def _owner_before(units: Units, at: int) -> tuple[int, str | None]:
    """Where the words begin that say whose an office is, "Armenian" or "Armenia's", and the country."""
    first = at
    while first and units.lowers[first - 1] in _BETWEEN:
        first -= 1
    owner = first - 2 if first > 1 and units.tags[first - 1] == "S" else first - 1
    known = known_at(owner, units) if owner >= 0 and units.tags[owner] in "CDO" else None
    return (owner, known.affiliation) if known is not None and known.type in _POWERS else (first, None)


def _owner_behind(units: Units, at: int) -> tuple[int, str | None]:
    """Where the words "of Armenia" end, and the country."""
    owner = at + 1 + _is(units, at + 1, "the")
    if at < len(units.words) and units.lowers[at] in _LINKS and owner < len(units.words) and units.tags[owner] in "CO":
        known = known_at(owner, units)
        if known is not None and known.type in _POWERS:
            return owner + 1, known.affiliation
    return at, None


def _of_another(units: Units, at: int) -> bool:
    """Whether a place stands in front of a title that is a country's elsewhere: "Georgia Secretary of State"."""
    return at > 0 and units.tags[at - 1] in "LP"


def _of_somebodys(units: Units, at: int) -> bool:
    """Whether the office is not the name's own: "adviser to the U.S. President X", "spokesman of the President of Russia X"."""
    return at > 1 and units.lowers[at - 1] == "the" and units.lowers[at - 2] in ("of", "to")


def _is(units: Units, at: int, word: str) -> bool:
    return at < len(units.words) and units.lowers[at] == word


def _name(units: Units, at: int) -> str:
    """The name that begins at a unit: a known one, or all the capitals that follow one another."""
    end = at
    while units.tags[end : end + 1] == "P":
        end += 1
    return " ".join(units.words[at : end if end > at else at + (units.tags[at : at + 1] == "H")])


def _name_before(units: Units, before: int) -> str:
    """The name in front of an apposition: "X, the Iraqi president"; none in a list."""
    comma = before - 1 - _is(units, before - 1, "the") if before else -1
    if comma > 0 and _is(units, comma, ",") and units.tags[comma - 1] == "H" and not (comma > 1 and units.tags[comma - 2] in ",&T"):
        return units.words[comma - 1]
    return ""
