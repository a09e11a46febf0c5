"""Who somebody is, and who held an office, as the lexicon knows it. Called by `facts.cli.lexicon`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from facts.errors import QueryError
from facts.lexicon import Known, Lexicon, Office
from facts.lexicon.spelling import name_key

_SUGGESTED = 5  # names that are offered for one that is not known


class Found(NamedTuple):
    """One thing that a name stands for: of a person one term, of a country or organisation itself. `cow` and `gw` are the numbers of the country."""

    name: str
    type: str
    found_by: str
    office: str | None
    affiliation: str | None
    sector: str | None
    start: str | None
    end: str | None
    cow: int | None
    gw: int | None


class Holder(NamedTuple):
    """A term in an office."""

    name: str
    office: str
    affiliation: str
    start: str | None
    end: str | None


def find(lexicon: Lexicon, name: str, day: str | None = None) -> list[Found]:
    """What a name stands for: as it is written, in another spelling, or as a surname; with a day only what holds then.

    A person out of office on that day has one row without an office, of the country or organisation that is then taken for his. Raises QueryError where
    nothing is called so.
    """
    known = _known(lexicon, name.strip())
    if not known:
        close = get_close_matches(name, lexicon.persons, _SUGGESTED)
        raise QueryError(f"lexicon: nothing is called '{name}'" + (f"; like it are {', '.join(close)}" if close else "; give a name as a text would write it"))
    return [row for entry, how in known for row in _rows(lexicon, entry, how, day)]


def _known(lexicon: Lexicon, name: str) -> list[tuple[Known, str]]:
    exact = [reading.known for reading in lexicon.names.get(name, ()) if reading.known is not None]
    country = lexicon.countries.get(name)
    found = [(known, "name") for known in [*([country] if country else []), *exact, *_persons(lexicon, [name])]]
    found = found or [(known, "spelling") for known in _persons(lexicon, lexicon.keys.get(name_key(name), ()))]
    found = found or [(known, "surname") for known in _persons(lexicon, lexicon.surnames.get(name, ()))]
    return list(dict.fromkeys(found))


def _persons(lexicon: Lexicon, names: Iterable[str]) -> list[Known]:
    return [lexicon.persons[name] for name in names if name in lexicon.persons]


def _rows(lexicon: Lexicon, known: Known, how: str, day: str | None) -> Iterator[Found]:
    if known.type != "person":
        sector = {"organisation": "IGO", "country": "GOV", "outlet": "MED"}.get(known.type)
        yield Found(known.name, known.type, how, None, known.affiliation, sector, None, None, *_numbers(lexicon, known.affiliation))
        return
    terms = [term for term in lexicon.terms.get(known.name, ()) if day is None or term.covers(day)]
    for term in terms:
        days = (term.start or None, term.end or None)
        yield Found(known.name, "person", how, term.office, term.affiliation, lexicon.sector(term), *days, *_numbers(lexicon, term.affiliation))
    if not terms:
        affiliation = lexicon.affiliation(known.name, day)
        yield Found(known.name, "person", how, None, affiliation, None, None, None, *_numbers(lexicon, affiliation))


def _numbers(lexicon: Lexicon, country: str | None) -> tuple[int | None, int | None]:
    cow, gw = lexicon.state_numbers.get(country or "", ("", ""))
    return int(cow) if cow else None, int(gw) if gw else None


def holders(lexicon: Lexicon, office: str, whose: str, day: str | None = None) -> list[Holder]:
    """The terms in an office of a country, organisation or group, in their order; with a day those that cover it. Raises QueryError for what is not known."""
    wanted, affiliation = known_office(lexicon, office), known_affiliation(lexicon, whose)
    terms = [term for term in lexicon.holders.get((wanted, affiliation), ()) if day is None or term.covers(day)]
    return [Holder(term.person, term.office, term.affiliation, term.start or None, term.end or None) for term in sorted(terms, key=_by_time)]


def _by_time(term: Office) -> tuple[str, str, str]:
    return term.start, term.end or "9999", term.person


def known_office(lexicon: Lexicon, text: str) -> str:
    """The office that a title or the office's own name stands for. Raises QueryError."""
    wanted = " ".join(text.lower().split())
    role = lexicon.roles.get(wanted)
    if wanted in lexicon.offices:
        return wanted
    if role is not None and role.office:
        return role.office
    close = get_close_matches(wanted, lexicon.offices, _SUGGESTED)
    raise QueryError(f"lexicon: no office is called '{text}'" + (f"; like it are {', '.join(close)}" if close else "; say it as text does, 'foreign minister'"))


def known_affiliation(lexicon: Lexicon, text: str) -> str:
    """The code or short name of a country, organisation or group by any of its names. Raises QueryError."""
    if text in lexicon.countries:
        return text
    if text in lexicon.organisations:
        return text
    found = {
        reading.known.affiliation
        for reading in lexicon.names.get(text, ())
        if reading.known is not None and reading.known.affiliation and reading.type in ("country", "demonym", "people", "organisation", "body", "group")
    }
    if len(found) == 1:
        return found.pop()
    close = get_close_matches(text, [known.name for known in lexicon.countries.values()], _SUGGESTED)
    hint = f"like it are {', '.join(close)}" if close else "give its name or code, 'Armenia' or 'ARM'"
    raise QueryError(f"lexicon: no country, organisation or group is called '{text}'; {hint}")
