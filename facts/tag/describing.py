"""Participles that open a stretch and describe its subject: "Warring factions signed", "developing countries have". Called by `facts.tag.settling`."""

from __future__ import annotations

_DESCRIBING = frozenset(
    "developing emerging industrialising industrializing warring feuding competing opposing neighbouring neighboring leading ruling governing visiting "
    "participating attending arriving returning departing retreating advancing invading occupying attacking defending withdrawing fleeing surviving "
    "remaining surrendering defecting dissenting striking protesting demonstrating marching rioting rampaging mourning contributing donating "
    "guaranteeing mediating sending receiving exporting importing producing".split()
)
_KINDS = frozenset(
    "countries nations states powers economies governments factions sides parties groups tribes clans militias troops forces soldiers rebels fighters "
    "militants gunmen insurgents armies units ministers leaders officials delegates lawmakers members monarchs kings presidents diplomats envoys workers "
    "unions students protesters demonstrators crowds mobs residents villagers civilians refugees migrants families nationals companies banks allies "
    "neighbours neighbors police people".split()
)
_INSIDE = "JDN0"
_VERBS = "hbdvm"  # "has" and "says" have another subject: "leading countries out of poverty takes time"
_ANY_VERB = "hbdvmzgI.,s"
_REACH = 4
_LIST = 8


def settle_describing(lowers: list[str], tags: list[str]) -> None:
    """A participle in front of persons or states that a verb follows is an adjective, where it opens the stretch, and "then" of "the then-president";
    changes `tags`."""
    for at in range(1, len(tags) - 2) if "then" in lowers else ():
        if lowers[at] == "then" and (tags[at + 1] == "-" or (tags[at - 1] == "a" and tags[at + 1] in "TN")):
            tags[at] = "J"
    for at in range(len(tags) - 2) if not _DESCRIBING.isdisjoint(lowers) else ():
        if tags[at] != "g" or lowers[at] not in _DESCRIBING or (at and tags[at - 1] not in 's"&'):
            continue
        head = next((index for index in range(at + 1, min(at + _REACH, len(tags) - 1)) if tags[index + 1] not in _INSIDE), 0)
        if not head or lowers[head] not in _KINDS or any(tag not in _INSIDE for tag in tags[at + 1 : head + 1]):
            continue
        end = min(head + (_LIST if tags[head + 1] == "&" else _REACH), len(tags))  # "Developing countries and the United States have"
        behind = (tags[index] for index in range(head + 1, end) if tags[index] != "R")
        verb = next((tag for tag in behind if tag in _ANY_VERB or tags[head + 1] != "&"), "")
        if verb and verb in _VERBS:
            tags[at] = "J"
