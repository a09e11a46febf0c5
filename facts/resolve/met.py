"""Whom somebody's "guest", "host" or "counterpart" is: whom the document has told that he met or called last. Used by `facts.resolve.actors`."""

from __future__ import annotations

from dataclasses import replace

from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.tag import Units

_MET = frozenset("guest host visitor interlocutor counterpart homologue".split())
_GREATEST = 2  # words of "her guest", "Merkel's guest"


def is_of_talks(phrase: Phrase, units: Units) -> bool:
    """Whether a phrase calls somebody only by what he is to another in their talks: "his guest"."""
    begin, end = phrase.base
    return units.lowers[end - 1] in _MET and end - begin <= _GREATEST and phrase.complement is None and (bool(phrase.owners) or units.tags[begin] == "q")


def whom_he_met(phrase: Phrase, owner: list[Actor], discourse: Discourse, units: Units) -> list[Actor]:
    """The other party of the last act between the owner and one other person of another country."""
    if len(owner) != 1 or owner[0].type != "person":
        return []
    start, end = units.starts[phrase.base[0]], units.ends[phrase.base[1] - 1]
    for pair in reversed(discourse.pairs):
        others = [actor for actor in pair if actor.name != owner[0].name]
        if len(pair) == 2 and len(others) == 1:
            other = others[0]
            apart = other.type == "person" and other.affiliation not in (None, owner[0].affiliation) and other.start <= start
            return [replace(other, start=start, end=end, resolved_by="whom he met")] if apart else []
    return []
