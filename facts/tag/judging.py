"""Words in -ing by which something is judged, "called the law disappointing", and "offensive" where it is no attack. Called by `facts.tag.context`."""

from __future__ import annotations

_JUDGING = frozenset(
    "alarming appalling astounding baffling bewildering breathtaking chilling confusing daunting debilitating degrading dehumanising dehumanizing demeaning "
    "demoralising demoralizing depressing destabilising destabilizing devastating disappointing discouraging disgusting disheartening dismaying "
    "disquieting distressing disturbing embarrassing enraging exasperating frightening frustrating galling gratifying harrowing heartbreaking heartening "
    "horrifying humiliating infuriating inspiring insulting intimidating irritating misleading nauseating outstanding patronising patronizing "
    "perplexing puzzling reassuring repelling revolting saddening shocking sickening staggering startling stunning terrifying troubling "
    "unbecoming unconvincing unedifying unnerving unsettling upsetting worrying promising encouraging uplifting amazing "
    "astonishing damning damaging exciting interesting fascinating refreshing rewarding satisfying thrilling".split()
)
_CLOSING = frozenset("I.,&;:-stWR~")  # with an object behind it, it is what somebody does: "is damaging relations"
# Participles that say what is thought of a thing, behind "as": "described the letter as confused".
_THOUGHT = frozenset(
    "confused flawed misguided mistaken isolated divided deluded exaggerated overblown inflated biased rigged botched bungled outdated misplaced misconceived "
    "unjustified unwarranted unprovoked unfounded ill-advised misinformed prejudiced politicised politicized distorted twisted staged doomed ill-conceived "
    "justified measured balanced inspired needed overdue committed dedicated experienced respected".split()
)
_ENDS = ("", ".", ",")
_NOTHING_LESS = {"nothing": (("but",), ("short", "of"), ("less", "than")), "little": (("more", "than"), ("short", "of"), ("less", "than"))}


def settle_judging(lowers: list[str], tags: list[str]) -> None:
    """A verdict in -ing is an adjective where no object follows, and "nothing but" no object; changes `tags`."""
    for at, word in enumerate(lowers) if not _JUDGING.isdisjoint(lowers) or "offensive" in lowers else ():
        behind = tags[at + 1] if at + 1 < len(tags) else "."
        if word == "offensive":
            before = next((tags[back] for back in range(at - 1, -1, -1) if tags[back] not in "RX"), "")
            tags[at] = "J" if tags[at] == "N" and before == "b" and behind in _CLOSING else tags[at]
        elif tags[at] in "gN" and word in _JUDGING and behind in _CLOSING and at and tags[at - 1] not in "aqSJD0":
            tags[at] = "J"
    for at, word in enumerate(lowers) if "as" in lowers and not _THOUGHT.isdisjoint(lowers) else ():
        if (
            word in _THOUGHT
            and tags[at] in "dn"
            and at
            and lowers[at - 1] == "as"
            and "".join(tags[at + 1 : at + 2]) in _CLOSING
            and lowers[at + 1 : at + 2] != ["by"]
        ):
            tags[at] = "J"
    for at, word in enumerate(lowers) if "nothing" in lowers or "little" in lowers else ():
        for rest in _NOTHING_LESS.get(word, ()):
            end = at + 1 + len(rest)
            if lowers[at + 1 : end] == list(rest) and "".join(tags[end : end + 1]) not in _ENDS:
                tags[at:end] = "R" * (end - at)  # "was nothing short of blackmail", "had nothing but praise"
