"""Parties and parliaments of which many countries have one: "the Labour Party", "the Congress". Called by `facts.tag.units` for a document's names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from facts.lexicon import Lexicon, Reading

Name = tuple[int, int, tuple[Reading, ...]]

# Names that stand in the lexicon for the body of the country that is most often meant.
_COMMON = frozenset(
    {"Democratic Party", "Republican Party", "Labour Party", "Labor Party", "Conservative Party", "Liberal Democratic Party"}
    | {"Workers' Party", "Workers’ Party", "People's Democratic Party", "People’s Democratic Party", "National Front"}
)
_CONGRESS = "Congress"
_CONGRESS_MEN = ("party", "leader", "leaders", "president", "spokesman", "spokesperson", "chief", "workers")


def at_home(text: str, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a text, where a party that goes by a common name is no country's of which the text says nothing, and India's Congress is its own."""
    common = [name for name in names if text[name[0] : name[1]] in _COMMON or text[name[0] : name[1]] == _CONGRESS]
    if not common:
        return names
    told = [(name[0], code) for name in names if name not in common for code in _countries(name[2])]
    return [_read(text, name, told, lexicon) if name in common else name for name in names]


def _read(text: str, name: Name, told: list[tuple[int, str]], lexicon: Lexicon) -> Name:
    start, end, readings = name
    codes = Counter(code for _, code in told)
    if text[start:end] == _CONGRESS:
        return (start, end, lexicon.names["Indian National Congress"]) if _is_indian(text, start, end, codes) else name
    if all(begin > start for begin, _ in told) or any(code in codes for code in _own(readings)):
        return name
    return start, end, tuple(reading._replace(known=reading.known and reading.known._replace(affiliation=None)) for reading in readings)


def _is_indian(text: str, start: int, end: int, told: Counter[str]) -> bool:
    """Whether a text that is about India more than about any other calls a party so, and no parliament: "the Congress", "a Congress spokesman"."""
    article = text.endswith(("the ", "The "), 0, start)
    return bool(told) and told.most_common(1)[0][0] == "IND" and (article or text[end:].lstrip().lower().startswith(_CONGRESS_MEN))


def _own(readings: Iterable[Reading]) -> set[str]:
    return {reading.known.affiliation for reading in readings if reading.known is not None and reading.known.affiliation}


def _countries(readings: tuple[Reading, ...]) -> set[str]:
    """Of which one country a name tells, be it a place, a body or a person."""
    found = _own(readings)
    return found if len(found) == 1 else set()
