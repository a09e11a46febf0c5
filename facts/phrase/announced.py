"""Where those are named whom other words announce: "allies such as Germany", "countries in the region, among them Chad". Used by `facts.phrase.appositions`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

NAMING = ("such", "including")
_NOTABLY = frozenset("notably particularly especially chiefly mainly".split())
_WHERE = frozenset("across in around throughout".split())
_REGIONS = frozenset("region world continent globe area spectrum hemisphere subcontinent".split())


def announced(types: Sequence[str], words: Sequence[str], head: Callable[[int], str], at: int) -> int:
    """Where they begin, from the phrase behind the others, behind the region where those are or not; 0 where no such words stand.

    `head` tells the last word of a noun phrase.
    """
    if types[at] == "I" and words[at] in _WHERE and list(types[at + 1 : at + 3]) == ["NP", ","] and head(at + 1) in _REGIONS:
        at += 2
    apart = types[at] == ","
    at += apart
    if list(words[at : at + 2]) == ["such", "as"] or (apart and list(words[at : at + 2]) == ["among", "them"]):
        return at + 2
    return at + 1 if words[at] == "including" or (apart and words[at] in _NOTABLY) else 0
