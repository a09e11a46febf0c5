"""Agreements and talks called by where they were held or what they settle: "the Paris climate accord", "the Sudanese peace talks".

Used by `facts.phrase.compounds`.
"""

from __future__ import annotations

from facts.tag import Units

_AGREED = frozenset(
    "agreement agreements accord accords treaty deal pact protocol convention declaration talks negotiations summit conference process framework format".split()
)
_ISSUES = frozenset("peace nuclear climate grain truce ceasefire prisoner".split())


def is_settlement(unit: int, end: int, units: Units) -> bool:
    """Whether a name in front of a noun is the town where others agreed, or the nation whose troubles they settle: neither of them does it alone."""
    if units.lowers[end - 1] not in _AGREED or units.tags[unit + 1 : unit + 2] in ("-", "S"):
        return False
    settling = units.tags[unit] == "D" and units.lowers[end - 1] != "process"  # who backs "the Libyan peace process" backs Libya
    return units.tags[unit] == "K" or (settling and end - unit > 2 and units.lowers[end - 2] in _ISSUES)
