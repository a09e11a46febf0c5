"""Nationals whom the adjective of their country names: "dozens of Sudanese", "two Chinese". Called by `facts.tag.context`."""

from __future__ import annotations

_NATIONALS = ("ese", "ench", "ish", "utch", "wiss", "elsh")
_MANY = frozenset("many several some most other few dozens hundreds thousands tens scores millions".split())
_NOUNS = frozenset("NJDEHOPTKC0-M")  # behind them it is an adjective: "20 Chinese soldiers"


def settle_nationals(lowers: list[str], tags: list[str]) -> None:
    """An adjective of a country behind a number, with no noun behind it, is so many of its people; changes `tags`."""
    for at in range(1, len(tags) - 1) if "D" in tags else ():
        paired = tags[at + 1] in "&," and tags[at + 2 : at + 3] == ["D"]  # "20 French and Chadian soldiers"
        if tags[at] != "D" or not lowers[at].endswith(_NATIONALS) or tags[at + 1] in _NOUNS or paired:
            continue
        counted = at - 2 if lowers[at - 1] == "of" and at > 1 else at - 1
        if tags[counted] == "0" or lowers[counted] in _MANY:
            tags[at] = "E"
