"""A town that somebody is of, with the land that it lies in, between commas: "the mayor of Mopti, Mali, was killed". No list of places.

Called by `facts.phrase.phrases` before phrases are joined.
"""

from __future__ import annotations

from dataclasses import replace

from facts.lexicon import Lexicon
from facts.phrase.phrase import Phrase
from facts.tag import Units

_ENDING = (",", ".", ";", ")")
_HOME = frozenset("of from".split())


def join_places(base: list[Phrase], units: Units, lexicon: Lexicon) -> list[Phrase]:
    """Base phrases, of which a town has what its region and country are called, and the comma behind them where a verb or "and" follows."""
    joined: list[Phrase] = []
    at = 0
    while at < len(base):
        last = _last(base, at, units, lexicon) if at and base[at - 1].word in _HOME else at
        if last == at:
            joined.append(base[at])
            at += 1
            continue
        after = [phrase.type for phrase in base[last + 1 : last + 3]]
        closed = after in ([",", "VG"], [",", "&"])
        joined.append(replace(base[at], end=base[last].end))
        at = last + 1 + closed
    return joined


def told_until(phrase: Phrase) -> int:
    """Where the words of a phrase end without the land of a town: "Mopti" of "Mopti, Mali"."""
    town = phrase.base[1] - phrase.base[0] == 1 and not (phrase.members or phrase.owners or phrase.complement is not None or phrase.apposition is not None)
    return phrase.base[1] if town else phrase.end


def _last(base: list[Phrase], at: int, units: Units, lexicon: Lexicon) -> int:
    """Where the chain that begins with a town at `at` ends: with the country that it lies in; `at` where it is none."""
    town, end = base[at], at
    while end + 2 < len(base) and base[end + 1].type == "," and _name(base[end + 2], units) in ("L", "C") and end < at + 4:
        end += 2
        if _name(base[end], units) == "C":
            break
    if end == at or _name(base[end], units) != "C" or _name(town, units) not in ("L", "K", "P"):
        return at
    if end + 1 < len(base) and base[end + 1].type not in _ENDING:
        return at  # "in Taipei, Taiwan said", "in Niamey, Niger's capital"
    sure = town if _name(town, units) != "P" else base[at + 2]  # a town that no table knows, in a region
    lies = _lands(sure, units, lexicon) & _lands(base[end], units, lexicon)
    return end if lies and sure is not base[end] else at


def _name(phrase: Phrase, units: Units) -> str:
    """The tag of a phrase of one unit."""
    return units.tags[phrase.first] if phrase.type == "NP" and phrase.end - phrase.first == 1 else ""


def _lands(phrase: Phrase, units: Units, lexicon: Lexicon) -> set[str]:
    readings = lexicon.names.get(units.words[phrase.first], ())
    return {reading.known.affiliation for reading in readings if reading.known is not None and reading.known.affiliation}
