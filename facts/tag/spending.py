"""What somebody spends time or money on: "spent two days meeting officials". Called by `facts.tag.settling`."""

from __future__ import annotations

_SPENDING = frozenset("spend spends spent spending".split())
_BETWEEN = frozenset("0aqJNRLCK")  # how much, and of what
_SPENT = frozenset("hour hours day days night week weeks month months year years decade decades time weekend much life lives million billion money".split())
_REACH = 7


def settle_spent(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """An -ing form behind time or money that is spent is what its spender does; changes `tags`."""
    for at in range(len(tags)) if not _SPENDING.isdisjoint(lowers) else ():
        if lowers[at] not in _SPENDING:
            continue
        for doing in range(at + 2, min(at + _REACH, len(tags) - 1)):
            if lowers[doing - 1].split()[-1] in _SPENT and lowers[doing].endswith("ing") and "g" in options[doing]:
                tags[doing] = "g"
                break
            if tags[doing - 1] not in _BETWEEN:
                break
