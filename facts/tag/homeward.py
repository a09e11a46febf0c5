""" "Home" behind a noun: where somebody is fetched, or a noun of its own. Called by `facts.tag.context`."""

from __future__ import annotations

from collections.abc import Sequence

_FETCHING = frozenset("call calls called calling bring brings brought bringing send sends sent sending order orders ordered recall recalled".split())
_MANY = frozenset("people police troops forces government".split())
_REACH = 5  # words in front of "home" among which its verb stands


def is_homeward(last: str, lowers: Sequence[str], index: int) -> bool:
    """Whether the "home" at `index` says where whoever stands in front of it goes: "brought its soldiers home", "called its envoy home"."""
    several = lowers[index - 1].endswith("s") or lowers[index - 1] in _MANY
    return last in ("N", "E", "T") and (several or not _FETCHING.isdisjoint(lowers[max(0, index - _REACH) : index]))
