"""Forces called by a common noun in capitals: "the Kenyan Army", "Kenya's Army", "the Armed Forces of Kenya". Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

from facts.lexicon import Lexicon, Role
from facts.phrase.compounds import role_head
from facts.tag import Units

_NAMES = "DCKLOE"
_LANDS = "CK"
_NATIONAL = frozenset("federal national state military border royal".split())


def force_name(begin: int, end: int, units: Units, lexicon: Lexicon) -> Role | None:
    """The role of units `[begin, end)` where they name a force behind a country, people, place or group; written small it is the same force."""
    national = end - begin == 2 and units.lowers[begin] in _NATIONAL and units.words[begin][0].isupper()  # "Federal Police"
    if units.tags[end - 1] != "P" or not (national or _is_owned(begin, end, units) or any(tag in _NAMES for tag in units.tags[begin : end - 1])):
        return None
    role = role_head(begin, end, units, lexicon)
    return role if role is not None and (role.type == "force" or (national and role.type == "body")) else None


def _is_owned(begin: int, end: int, units: Units) -> bool:
    """Whether a country or a pronoun stands in front that has the force, or a country behind "of"."""
    before, behind = units.tags[max(0, begin - 2) : begin], units.tags[end : end + 2]
    owned = before[1:] == "S" and before[0] in _LANDS
    return owned or units.tags[begin] == "q" or (units.lowers[end : end + 1] == ["of"] and behind[1:] in tuple(_LANDS))
