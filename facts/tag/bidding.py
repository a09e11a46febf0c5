"""What somebody is asked to do: "demanded Petrov step down", "Chad's request that Mali stop selling arms". Called by `facts.tag.settling`."""

from __future__ import annotations

HANDING = frozenset("hand hands handed handing turn turns turned turning sign signed take took taken taking".split())  # with "over"
_BIDDING = frozenset("demand demands demanded demanding request requests requested requesting recommend recommends recommended recommending".split())
_SOMEBODY = frozenset("CEHKOMPT")
_BODIES = frozenset("government parliament army opposition police court council".split())
_PARTICLES = frozenset("down aside away back".split())


def settle_bidden(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "Demanded Petrov step down", "Chad's demand that Petrov step down": what a name is asked to do, with or without "that"; changes `tags`."""
    for at in range(1, len(tags) - 2) if not _BIDDING.isdisjoint(lowers) else ():
        if lowers[at] in _BIDDING and tags[at] in "vzdg":
            _settle_asked(at + 1, lowers, options, tags)
        elif lowers[at] in _BIDDING and tags[at] == "N":
            owner = next((unit for unit in range(at + 1, len(tags)) if tags[unit] not in "IaDCKOHPNTE"), at + 1) if lowers[at + 1] == "of" else at + 1
            if lowers[owner : owner + 1] == ["that"]:
                _settle_asked(owner + 1, lowers, options, tags)


def _settle_asked(name: int, lowers: list[str], options: list[str], tags: list[str]) -> None:
    """What the one whose name begins at a unit is asked to do is a verb, where it may be one; changes `tags`."""
    name += tags[name : name + 1] == ["a"]
    while name + 2 < len(tags) and tags[name] in "DTJP" and tags[name + 1] in _SOMEBODY:
        name += 1
    doing = name + 1
    if doing + 1 >= len(tags) or (tags[name] not in _SOMEBODY and lowers[name] not in _BODIES) or tags[doing] != "N" or "v" not in options[doing]:
        return
    behind, mostly = tags[doing + 1], options[doing][0] == "v"
    particle = lowers[doing + 1] in _PARTICLES or (lowers[doing] in HANDING and lowers[doing + 1] == "over")
    halting = lowers[doing] in ("stop", "halt", "start") and behind in "gCDEHOKTJN0"  # "demanded Chad stop selling arms"
    if particle or halting or behind in "aqp" or (mostly and behind in "CDEHOKTJN0"):
        tags[doing] = "v"
