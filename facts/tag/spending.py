"""What somebody spends time or money on, or begins to do: "spent two days meeting officials", "began shipping oil". Called by `facts.tag.settling`."""

from __future__ import annotations

_SPENDING = frozenset("spend spends spent spending".split())
_BETWEEN = frozenset("0aqJNRLCK")  # how much, and of what
_SPENT = frozenset("hour hours day days night week weeks month months year years decade decades time weekend much life lives million billion money".split())
_REACH = 7
_BEGINNING = frozenset("began begin begins begun start starts started stop stops stopped resume resumes resumed continue continues continued".split())
_OBJECTS = frozenset("aqDCKHOETP0")
# What is done again and again, and has a noun for what it is done with in front of it: "began training exercises".
_COMPOUNDS = frozenset(
    "exercise exercises raid raids camp camps mission missions operation operations campaign campaigns talks session sessions round rounds service services "
    "work drill drills course courses spree programme programmes program programs project projects ceremony season process match matches activities".split()
)


def settle_spent(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """An -ing form behind time or money that is spent is what its spender does, and behind a verb of beginning what is begun; changes `tags`."""
    for at in range(len(tags) - 2) if not _BEGINNING.isdisjoint(lowers) else ():
        begun = lowers[at] in _BEGINNING and tags[at] in "dzv" and tags[at + 1] == "N" and lowers[at + 1].endswith("ing") and "g" in options[at + 1]
        if begun and (tags[at + 2] in _OBJECTS or (tags[at + 2] in "NJ" and _COMPOUNDS.isdisjoint(lowers[at + 2 : at + 4]))):
            tags[at + 1] = "g"
    for at in range(len(tags)) if not _SPENDING.isdisjoint(lowers) else ():
        if lowers[at] not in _SPENDING:
            continue
        for doing in range(at + 2, min(at + _REACH, len(tags) - 1)):
            if lowers[doing - 1].split()[-1] in _SPENT and lowers[doing].endswith("ing") and "g" in options[doing]:
                tags[doing] = "g"
                break
            if tags[doing - 1] not in _BETWEEN:
                break
