"""Verbs that look like nouns: "meets", "demands", "call". Called by `facts.tag.context` when every unit of a sentence has its tag.

A stretch between subordinators and strong marks has a predicate. Where none was found, the noun behind its subject that may be a verb is one.
"""

from __future__ import annotations

from facts.tag.tags import NP_START

_NAMES = frozenset("CEHKOMP")
_SUBJECT_ENDS = _NAMES | frozenset("N,J")
_OPENERS = frozenset("sw;:.~?")
_FINITE = frozenset("zmbhod")
_OBJECT_STARTS = frozenset("aqCDEHKOTp")
# Prepositions that a noun takes ("talks between", "visits by"); "to" a verb takes only where its word is mostly a verb.
_OF_NOUNS = frozenset("of between by from among against".split())
_GROUPS = frozenset("people police troops forces military army government parliament cabinet opposition".split())


def settle_predicates(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """Turn nouns into verbs where a stretch has no finite verb and one stands behind its subject; changes `tags`."""
    at = 1
    while at < len(tags):
        option = options[at]
        if tags[at] == "N" and ("z" in option or "v" in option) and _behind_subject(at, lowers, options, tags):
            form = "z" if "z" in option else "v"
            if _takes_object(at, option, lowers, tags) and not _has_predicate(at, option, tags) and (form == "z" or _plural(at, lowers, tags)):
                tags[at] = form
        at += 1


def _behind_subject(at: int, lowers: list[str], options: list[str], tags: list[str]) -> bool:
    before = _left(at, tags)
    if before < 0 or tags[before] not in _SUBJECT_ENDS or (tags[before] == "J" and lowers[before] not in _GROUPS):
        return False
    if tags[before] == ",":
        return _opened(before, tags)
    return tags[before] in _NAMES or tags[before] == "J" or tags[at + 1 : at + 2] != ["N"]


def _left(at: int, tags: list[str]) -> int:
    at -= 1
    while at >= 0 and tags[at] in "RXW":
        at -= 1
    return at


def _opened(comma: int, tags: list[str]) -> bool:
    """Whether a comma closes an insertion behind a subject: a comma before it, behind a name or a noun, or none ("President X, makes ...")."""
    earlier = next((i for i in range(comma - 1, -1, -1) if tags[i] == "," or tags[i] in _OPENERS), -1)
    if earlier < 0 or tags[earlier] != ",":
        return tags[comma - 1] == "H" and tags[0] != "I"
    return earlier > 0 and (tags[earlier - 1] in _NAMES or tags[earlier - 1] == "N")


def _takes_object(at: int, option: str, lowers: list[str], tags: list[str]) -> bool:
    """Whether what follows may complete a verb."""
    following = tags[at + 1] if at + 1 < len(tags) else "."
    mostly = option[0] in "zv"
    if following in _OBJECT_STARTS or following == "s":
        return tags[_left(at, tags)] != "N" or mostly or following in "aqHCT"
    if following == "I":
        word = lowers[at + 1]
        return word not in _OF_NOUNS and mostly and (word != "to" or "z" in option)
    return mostly and following in NP_START | frozenset("RWt.")


def _has_predicate(at: int, option: str, tags: list[str]) -> bool:
    """Whether the stretch of a unit has a finite verb; one that "and" joins, or a participle behind a noun, speaks for another before it."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if tags[i] in _OPENERS), 0)
    for index in range(start, at):
        if _finite(index, tags) and not (tags[index] == "d" and tags[at - 1] == ","):
            return True
    for index in range(at + 1, len(tags)):
        if tags[index] in _OPENERS:
            return False
        if _finite(index, tags) and tags[_left(index, tags)] != "&":
            if not (option[0] in "zv" and tags[index] == "d" and tags[index - 1] == "N" and tags[index + 1 : index + 2] in (["I"], ["p"], ["W"], ["."], [","], ["t"])):
                return True
    return False


def _finite(at: int, tags: list[str]) -> bool:
    governed = tags[_left(at, tags)] in ("t", "m", "o", "b", "h") if at else False
    return (tags[at] in _FINITE or tags[at] == "v") and not governed


def _plural(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the subject in front of a base form is a plural or a list."""
    before = _left(at, tags)
    if tags[before] == "E" or (tags[before] in "NJ" and (lowers[before].endswith("s") or lowers[before] in _GROUPS)):
        return True
    start = next((i + 1 for i in range(before, -1, -1) if tags[i] in _OPENERS), 0)
    return "&" in tags[start:before] or any(tags[i] in "NT" and lowers[i].endswith("s") and tags[i + 1] == "I" for i in range(start, before))
