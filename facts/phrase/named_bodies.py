"""Bodies that are named behind the noun that says what they are: "the Norwegian charity Open Hands". Used by `facts.match` and `facts.resolve`."""

from __future__ import annotations

from facts.lexicon import Lexicon, Role
from facts.phrase.compounds import role_head
from facts.tag import Units

_NATIONAL = "DCK"
_PRESS = frozenset("newspaper daily weekly magazine tabloid broadcaster network channel station agency outlet website".split())  # who reports is no party
_FORCES = frozenset("militia army brigade battalion regiment faction".split())


def named_body(begin: int, end: int, units: Units, lexicon: Lexicon) -> tuple[int, Role] | None:
    """Where the name of a body begins in the noun group `[begin, end)`, and what it is; only behind a country and a common noun."""
    first = end
    while first > begin and units.tags[first - 1] == "P" and lexicon.roles.get(units.lowers[first - 1]) is None:
        first -= 1
    if first == end or first - begin < 2 or not any(tag in _NATIONAL for tag in units.tags[begin : first - 1]):
        return None
    role = role_head(begin, first, units, lexicon)
    if units.lowers[first - 1] in _PRESS:
        return None
    common = units.tags[first - 1] == "N" or units.words[first - 1] == "NGO"
    several = role is not None and (role.type == "body" or role.noun in _FORCES)  # but "the Chechen rebel Basayev", "the Peruvian frigate Lima"
    return (first, role) if role is not None and several and not role.plural and common else None
