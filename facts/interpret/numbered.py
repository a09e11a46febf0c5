"""Whom "the two", "the pair", "both", "all three" and "the latter" stand for. Used by `facts.interpret.actors`."""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.discourse import Discourse
from facts.phrase import Phrase
from facts.phrase.compounds import BANDS, NUMBERS, ONE_OF_TWO
from facts.tag import Units

_FAR = 1000  # characters between a group and what stands for it
_COUNTED = r"(?i)(?<!the )(?<!these )(?<!those )\b{}\s+(?!of\b)[a-z]"  # "two soldiers" are nearer than a pair named before
_WORDS = {size: word for word, size in NUMBERS.items()}
_PARTIES = ("person", "country", "organisation", "group")


def some(phrase: Phrase, discourse: Discourse, units: Units) -> list[Actor]:
    """The last group of that number which the document makes by a list, or by two parties of one act; the first or second of two."""
    begin, end = phrase.base
    words, start, stop = units.lowers[begin:end], units.starts[begin], units.ends[end - 1]
    last = words[-1]
    size = 2 if last == "both" or last in ONE_OF_TWO else NUMBERS.get(last) or BANDS[last]
    groups = (*discourse.groups, *discourse.pairs)
    near = (g for g in groups if g[-1].end <= start and start - g[-1].end < _FAR)
    known = [g for g in near if all(a.type in _PARTIES for a in g) and len({a.type == "person" for a in g}) == 1]  # no "Ivanov thanked Greece"
    found = max((g for g in known if len(g) == size or last in ONE_OF_TWO), key=lambda g: g[-1].end, default=[])
    if len(found) != size:
        return []
    if re.search(_COUNTED.format(_WORDS[size]), discourse.text[found[-1].end : start]):
        return []
    chosen = [found[ONE_OF_TWO[last]]] if found and last in ONE_OF_TWO else found
    return [replace(actor, start=start, end=stop, resolved_by=f"group: {' '.join(words)}") for actor in chosen]
