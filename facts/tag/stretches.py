"""Stretches: what stands between subordinators and strong marks, where one predicate is looked for. Used by `predicate`, `verbless`, `relatives` beside it."""

from __future__ import annotations

OPENERS = frozenset("sw;:.~?")
OPENING_WORDS = frozenset("as after before until since".split())  # prepositions that also open clauses
_FINITE = frozenset("zmbhodv")
_NOT_FINITE = frozenset("being been having".split())
_GOVERNORS = ("t", "m", "o", "b", "h")
_SAYING = frozenset("said says".split())  # what stands behind them may be a clause of its own: "said Russia bears responsibility"
NAMES = frozenset("CEHKOMP")
# Names that may have a plural verb: "the Taliban attack a base".
_SEVERAL = frozenset(("united states", "taliban", "houthis", "houthi", "philippines", "netherlands", "hezbollah", "hizbollah", "boko haram", "al-shabaab"))
# Of which one or several may be said.
GROUPS = frozenset("people police troops forces military army government parliament cabinet opposition electorate".split())


def left_of(at: int, tags: list[str]) -> int:
    """The nearest unit in front of another that is no adverb, negation or date; -1 where there is none."""
    at -= 1
    while at >= 0 and tags[at] in "RXW":
        at -= 1
    return at


def stretch_start(at: int, lowers: list[str], tags: list[str]) -> int:
    """Where the stretch of a unit begins: behind the nearest subordinator or strong mark."""
    opening = (i for i in range(at - 1, -1, -1) if tags[i] in OPENERS or lowers[i] in OPENING_WORDS or (lowers[i] in _SAYING and tags[i + 1] in NAMES))
    return next(opening, -1) + 1


def ends_stretch(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the stretch in front of a unit ends there."""
    if tags[at] == "&":
        return tags[at - 1] == "," or tags[at + 1 : at + 2] == ["p"]
    reporting = tags[at] == "g" and tags[at - 1] == ","  # ", saying that"
    return tags[at] in OPENERS or reporting or lowers[at] in OPENING_WORDS


def is_finite(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether a unit is a finite verb by itself: no participle behind an auxiliary."""
    return tags[at] in _FINITE and lowers[at] not in _NOT_FINITE and not (at and tags[left_of(at, tags)] in _GOVERNORS)


def first_stretch(lowers: list[str], tags: list[str]) -> tuple[int, int]:
    """Where a sentence's first stretch that is no heading begins and ends."""
    start = 1 if lowers[0] in OPENING_WORDS else 0
    ends = (at for at in range(start + 1, len(tags)) if ends_stretch(at, lowers, tags))
    verbs = [at for at in range(start, len(tags)) if is_finite(at, lowers, tags)]
    end = next((at for at in ends if not (lowers[at] == "and" and _lists(at, tags) and (not verbs or verbs[0] > at))), len(tags))
    if end < len(tags) and tags[end] == ":":
        start = end + 1
        end = next((at for at in range(start, len(tags)) if ends_stretch(at, lowers, tags)), len(tags))
    return start, end


def _lists(at: int, tags: list[str]) -> bool:
    """Whether the "and" behind a comma ends a list of names: "the leaders of Poland, Slovenia, and the Czech Republic travel"."""
    named = at + 2 < len(tags) and (tags[at + 1] in "CHOPT" or (tags[at + 1] == "a" and tags[at + 2] in "CHOPT"))
    return named and at > 2 and tags[at - 2] in NAMES and "," in tags[: at - 1]


def behind_preposition(at: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether a noun is what a preposition governs: "despite government demands that"."""
    while at > 0 and tags[at] in "NJDaq0":
        at -= 1
    return tags[at] == "I" and lowers[at] not in OPENING_WORDS


def amid(at: int, lowers: list[str], tags: list[str]) -> bool:
    """ "Despite US calls for restraint": behind these words only a noun stands, and whose it is."""
    while at > 0 and (tags[at - 1] in NAMES or tags[at - 1] in "Da"):
        at -= 1
    return at > 0 and lowers[at - 1] in ("despite", "amid", "amidst")


def is_plural(before: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether the subject in front of a base form is a plural or a list."""
    if tags[before] == "P" and lowers[before] == "forces":
        return True  # "the Syrian Armed Forces"
    if tags[before] == "E" or (tags[before] in "NJ0T" and (lowers[before].endswith(("s", "men", "children")) or lowers[before] in GROUPS)):
        return True
    if lowers[before] in _SEVERAL and tags[before] in NAMES and (not before or lowers[before - 1] == "the"):
        return True
    start = stretch_start(before, lowers, tags)
    heads = (i for i in range(start, before) if tags[i + 1] in "Ig" or (tags[i + 1] == "d" and lowers[i + 2] == "by"))  # "envoys led by Ivanov travel"
    return "&" in tags[start:before] or any(tags[i] == "E" or (tags[i] in "NT" and lowers[i].endswith("s")) for i in heads)


def opened_at(comma: int, tags: list[str]) -> bool:
    """Whether a comma closes an insertion behind a subject: a comma before it, behind a name or a noun, or none ("President X, makes ...")."""
    earlier = next((i for i in range(comma - 1, -1, -1) if tags[i] == "," or tags[i] in OPENERS), -1)
    if earlier < 0 or tags[earlier] != ",":
        return tags[comma - 1] == "H" and tags[0] != "I"
    return earlier > 0 and (tags[earlier - 1] in NAMES or tags[earlier - 1] in "NLT")
