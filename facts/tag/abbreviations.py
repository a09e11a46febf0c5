"""Abbreviations that a text introduces itself, "the Lebanese Internal Security Forces (ISF)": from there on they are names of that body.

Called by `facts.tag.units` once a document. The lexicon's own meaning of the letters gives way: "Iran's Petrochemical Commercial Company (PCC)".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from facts.lexicon import Known, Lexicon, Reading

Name = tuple[int, int, tuple[Reading, ...]]
_INTRODUCED = re.compile(r" \(([A-Z][A-Za-z&-]{0,6}[A-Z])\)")
_REACH = 110  # characters that a full name may be long
_WORD = re.compile(r"[^\s()\[\],;:.]+")
_SMALL = frozenset("of the and for on in to de la du & against".split())
_NAMED = ("organisation", "body", "group")
_OWNING = re.compile(r"(?:['’]s?)? (?:\w+ly )?$")  # "Nigeria's", "the Lebanese", "Iran’s"
_BODIES = frozenset("corps service bureau guard".split())  # beside those that the lexicon knows as nouns of bodies
_RISING = frozenset("liberation resistance jihad revolutionary insurgent".split())  # bodies that are of no state


def introduced(text: str, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a text, with those that its abbreviations stand for behind where it explains them."""
    found: list[Name] = []
    for match in _INTRODUCED.finditer(text):
        letters = match[1]
        begin = _full_name(text, match.start(), letters)
        known = _meant(text, begin, match.start(), names, lexicon) if begin is not None else None
        listed = {r.known.affiliation for r in lexicon.names.get(letters, ()) if r.known is not None}
        if known is None or known.affiliation in listed:
            continue
        readings = (Reading(known.type, known=known),)
        again = re.compile(rf"(?<![\w-]){re.escape(letters)}(?![\w-])")
        found += [(later.start(), later.end(), readings) for later in again.finditer(text, match.end())]
    return _instead(names, found) if found else names


def _instead(names: list[Name], found: Iterable[Name]) -> list[Name]:
    """Names in order, where two begin alike the latter ones."""
    return sorted(({name[0]: name for name in names} | {name[0]: name for name in found}).values())


def _full_name(text: str, end: int, letters: str) -> int | None:
    """Where the words begin in front of `end` whose first letters an abbreviation is made of."""
    wanted = re.sub("[^A-Z]", "", letters)
    begin, made = None, ""
    for word in reversed(list(_WORD.finditer(text, max(0, end - _REACH), end))):
        if not (word[0][0].isupper() or word[0].lower() in _SMALL):
            break
        if word[0][0].isupper():
            made = word[0][0] + made
        if made == wanted and word[0][0].isupper():
            begin = word.start()
        if len(made) > len(wanted):
            break
    return begin


def _meant(text: str, begin: int, end: int, names: list[Name], lexicon: Lexicon) -> Known | None:
    """Who the full name at `[begin, end)` is: a name of the lexicon, or a body of the country that stands in it or in front of it."""
    first = bisect_left(names, (begin,))
    whole = next((name for name in names[first:] if name[0] >= begin), None)
    if whole is not None and whole[0] == begin and whole[1] == end:
        return next((r.known for r in whole[2] if r.type in _NAMED and r.known is not None), None)
    words = text[begin:end].split()
    roles = (lexicon.roles.get(word.lower()) for word in (words[-1], *words))
    role = next((role for role in roles if role is not None), None)
    acting = words[-1].lower() in _BODIES or (role is not None and role.type in ("body", "force"))
    if not acting or _RISING.intersection(word.lower() for word in words):
        return None
    inside = [_state(readings) for start, _, readings in names[first:] if begin <= start < end]
    state = next((known for known in inside if known is not None), None)
    if state is None and first and _OWNING.fullmatch(text, names[first - 1][1], begin):
        state = _state(names[first - 1][2])
        adjective = lexicon.demonyms.get(state.affiliation or "", state.name) if state is not None else ""
        words = [adjective, *words]
    return Known("body", " ".join(words), state.affiliation) if state is not None and state.affiliation else None


def _state(readings: tuple[Reading, ...]) -> Known | None:
    """The one country that a name or adjective tells."""
    found = {r.known for r in readings if r.known is not None and r.type in ("country", "demonym") and r.known.type == "country"}
    return found.pop() if len(found) == 1 and all(r.type in ("country", "demonym", "people") for r in readings) else None
