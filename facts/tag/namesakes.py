"""Parties and parliaments of which many countries have one ("the Labour Party", "the Congress"), and persons called like a capital ("Lewis Hamilton").

Called by `facts.tag.units` for a document's names. Which names are shared is told by `facts/lexicon/data/namesakes.tsv`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from facts.lexicon import Lexicon, Reading

Name = tuple[int, int, tuple[Reading, ...]]

_PARTISANS = ("party", "leader", "leaders", "president", "spokesman", "spokesperson", "chief", "workers")  # what stands behind a party's name
_LONG = 20  # characters in front of a name that hold a first name
_TIMES = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas January February March April May June July August".split())
_AGE = re.compile(r", [1-9]\d[,.]")


def at_home(text: str, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a text, where a party that goes by a common name is no country's of which the text says nothing, and India's Congress is its own."""
    names = _without_surnames(text, names, lexicon)
    shared = [lexicon.namesakes.get(text[start:end].replace("’", "'")) for start, end, _ in names]
    if not any(shared):
        return names
    told = [(name[0], code) for name, common in zip(names, shared, strict=True) if common is None for code in _country(name[2])]
    return _read(text, names, shared, told, lexicon)


def _without_surnames(text: str, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a text without capitals that it tells to be somebody's surname: "Lewis Hamilton", and "Hamilton" where that was the first of it."""
    if not any(reading.type == "capital" for _, _, readings in names for reading in readings):
        return names
    ends, surnames, cities = {end for _, end, _ in names}, set[str](), set[str]()
    kept: list[Name] = []
    for start, end, readings in names:
        word = text[start:end]
        if " " not in word and any(reading.type == "capital" for reading in readings):
            first = text[max(start - _LONG, 0) : start].removesuffix(" ").split(" ")[-1]
            adjacent = text[start - 1 : start] == " " and start - 1 not in ends and first[:1].isupper() and first.isalpha()
            known = first in lexicon.given and first not in _TIMES
            surname = adjacent and not _goes_on(text, end) and (known or _AGE.match(text, end) is not None)
            if word not in cities and surname:
                surnames.add(word)
            if surname or word in surnames:
                continue
            cities.add(word)
        kept.append((start, end, readings))
    return kept


def _goes_on(text: str, end: int) -> bool:
    """Whether another capital follows: "George Washington University"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _read(text: str, names: list[Name], shared: list[tuple[str, str] | None], told: list[tuple[int, str]], lexicon: Lexicon) -> list[Name]:
    """The names with the shared ones read by the countries that are `told` of, each with the character where it is."""
    first = min((start for start, _ in told), default=len(text))
    codes = Counter(code for _, code in told)
    mostly = codes.most_common(1)[0][0] if codes else None
    found: list[Name] = []
    for (start, end, readings), common in zip(names, shared, strict=True):
        country, body = common or ("", "")
        if body:
            readings = lexicon.names[body] if mostly == country and _is_party(text, start, end) else readings
        elif common is not None and first <= start and _own(readings).isdisjoint(codes):
            readings = tuple(reading._replace(known=reading.known and reading.known._replace(affiliation=None)) for reading in readings)
        found.append((start, end, readings))
    return found


def _is_party(text: str, start: int, end: int) -> bool:
    """Whether a text calls a party so, and no parliament: "the Congress", "a Congress spokesman"."""
    article = text.endswith(("the ", "The "), 0, start)
    behind = end + 1  # behind the blank
    return article or text[behind : behind + len(max(_PARTISANS, key=len))].lower().startswith(_PARTISANS)


def _own(readings: Iterable[Reading]) -> set[str]:
    return {reading.known.affiliation for reading in readings if reading.known is not None and reading.known.affiliation}


def _country(readings: tuple[Reading, ...]) -> set[str]:
    """Of which one country a name tells, be it a place, a body or a person."""
    found = _own(readings)
    return found if len(found) == 1 else set()
