"""Adverbs joined in front of a verb. Called by `facts.tag.context`."""

from __future__ import annotations

from collections.abc import Sequence

_JOINING = frozenset("and but yet".split())
_BOUNDS = frozenset(",;:.&sw-~(")
_AUXILIARIES = frozenset("mbho")
_VERBS = frozenset("vzdngtmbho")


def joins_adverbs(lowers: Sequence[str], tags: Sequence[str], options: Sequence[str], index: int) -> bool:
    """Whether the conjunction at `index` joins two adverbs of one verb: "strongly and unequivocally condemned", no "left quickly and finally settled"."""
    pair = lowers[index] in _JOINING and index + 2 < len(options) and tags[-1:] == ["R"] and options[index + 1] == "R"
    if not pair or not (lowers[index - 1].endswith("ly") and lowers[index + 1].endswith("ly") and (_VERBS | {"J"}).intersection(options[index + 2])):
        return False
    last = next((tag for tag in reversed(tags) if tag not in "RX"), "")
    if last in _AUXILIARIES:
        return True
    clause = next((tag for tag in reversed(tags) if tag in _BOUNDS or tag in _VERBS), "")
    return last != "" and clause not in _VERBS
