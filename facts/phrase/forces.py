"""Forces called by a common noun in capitals: "the Kenyan Army", "Punjab Police". Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

from facts.lexicon import Lexicon, Role
from facts.phrase.compounds import role_head
from facts.tag import Units

_NAMES = "DCKLOE"
_NATIONAL = frozenset("federal national state military border royal".split())


def force_name(begin: int, end: int, units: Units, lexicon: Lexicon) -> Role | None:
    """The role of units `[begin, end)` where they name a force behind a country, people, place or group; written small it is the same force."""
    national = end - begin == 2 and units.lowers[begin] in _NATIONAL and units.words[begin][0].isupper()  # "Federal Police"
    if units.tags[end - 1] != "P" or not (national or any(tag in _NAMES for tag in units.tags[begin : end - 1])):
        return None
    role = role_head(begin, end, units, lexicon)
    return role if role is not None and (role.type == "force" or (national and role.type == "body")) else None
