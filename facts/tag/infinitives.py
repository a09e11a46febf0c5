"""Whether a "to" is of an infinitive or a preposition, and whether a noun in -ing is a verb. Called by `facts.tag.context` and `facts.tag.gerunds`."""

from __future__ import annotations

from facts.tag.tags import NP_START

_WITH_TO = frozenset("due thanks prior owing according compared".split())
_THINGS = frozenset("war oil".split())  # nouns that are hardly ever infinitives
_ARMS = frozenset("air drone rocket ground shell mortar".split())  # in front of what they strike with
_BLOWS = frozenset(
    "strike strikes raid raids attack attacks fire assault assaults bombardment bombardments operation operations offensive offensives force forces "
    "defence defences defense defenses power".split()
)
_GONE_TO = frozenset("court port base camp trial".split())  # nouns behind "to" where nothing follows that could be an object
_FINITE = frozenset("is are was were has had does did will would may might could should".split())

OF_DOING = frozenset("keep admitted admits acknowledged acknowledges denied denies recalled recalls".split())  # "denied meeting with X"
_TO_DOING = frozenset(
    "admit admits admitted admitting confess confesses confessed confessing resort resorts resorted resorting forward object objects objected opposed "
    "committed dedicated close closer agree agrees agreed".split()
)  # behind whose "to" stands a deed
_ASSEMBLED = frozenset("meeting gathering convening".split())  # what opens a sentence


def tells_doing(lowers: list[str], index: int, following: str) -> bool:
    """ "Admitted to meeting X", "Meeting in Oslo, X and Y said": a word that may be a noun is what somebody does."""
    if not index:
        return lowers[0] in _ASSEMBLED and following[0] in "IRW" and lowers[1] not in ("of", "between") and "," in lowers[2:12]
    if lowers[index - 1] == "of" and lowers[index : index + 2] == ["meeting", "with"]:
        return True  # "accused Iran of meeting with"
    return lowers[index - 1] == "to" and lowers[index - 2] in _TO_DOING and (following[0] in NP_START or following[0] == "I")


def to_tag(lowers: list[str], options: list[str], index: int) -> str:
    """ "t" where the word is of an infinitive, "I" where it is a preposition. `options` are the tags that each word may have."""
    ahead, behind = [*options[index + 1 : index + 3], "", ""][:2]
    if index and lowers[index - 1] in _WITH_TO:
        going = behind[:1] in tuple("aqCEHOKPTIWR") or lowers[index + 2 : index + 3] == ["to"]
        due = lowers[index - 1] == "due" and (ahead[:1] in tuple("vbh") or ("v" in ahead and going))  # "is due to visit China"
        if not due:
            return "I"  # "due to flood fears"
    if lowers[index + 1 : index + 2] and lowers[index + 1] in _THINGS:
        return "I"  # "a commitment to war victims", "an end to oil imports"
    if _FINITE.intersection(lowers[index + 1 : index + 2]):
        return "I"  # "the plan that Chad objected to was dropped"
    if lowers[index + 1 : index + 2] and lowers[index + 1] in _GONE_TO and behind[:1] not in NP_START:
        return "I"  # "went to war with", "took them to court"
    if lowers[index + 1 : index + 2] and lowers[index + 1] in _ARMS and _BLOWS.intersection(lowers[index + 2 : index + 3]):
        return "I"  # "a halt to air strikes"
    following = options[index + 1 : index + 4]
    if following[:1] == ["Rv"] and any(option[0] in NP_START for option in following[1:2]):
        return "t"  # "refused to back the plan"
    if following[1:2] == ["&"] and following[0][0] == "J" and following[2:] and following[2][0] == "J":
        return "I"  # "leading to free and fair elections"
    for option in following:
        if option[0] not in "RX":
            return "t" if "v" in option or option in ("b", "h", "o") else "I"
    return "I"
