"""The verb that a relative clause parts from its subject: "France and Chad, which have sent troops, support the plan". Called by `facts.tag.settling`."""

from __future__ import annotations

from facts.tag.predicate import OBJECT_STARTS
from facts.tag.stretches import ends_stretch, is_finite, is_plural, stretch_start

_RELATIVES = frozenset("who which whose".split())
_DESCRIBING = frozenset("aqJNTDCLOKPIS")
_SUBJECTS = frozenset("CEHKOMPNLT")


def settle_behind_relatives(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """What may be a noun is the verb of the subject in front of a relative clause between commas, where that subject has none; changes `tags`."""
    for at in range(2, len(tags) - 3) if "w" in tags and tags.count(",") > 1 else ():
        if lowers[at] not in _RELATIVES:
            continue
        comma = at - 1 if tags[at - 1] == "," else _opening_apposition(at, tags)
        if comma > 0 and tags[comma - 1] in _SUBJECTS and not _has_verb(at - 1, lowers, tags):
            verb = _verb_behind(at, comma - 1, lowers, options, tags)
            if verb is not None:
                tags[verb[0]] = verb[1]


def _opening_apposition(relative: int, tags: list[str]) -> int:
    """The comma behind a name that opens what its bearer is: "Jan Kowalski, the envoy who has resigned, calls for help"."""
    at = relative - 1
    while at > 0 and tags[at] in _DESCRIBING:
        at -= 1
    return at if tags[at] == "," and tags[relative - 1] in "NT" and tags[at - 1] in "CHKOP" else 0


def _has_verb(comma: int, lowers: list[str], tags: list[str]) -> bool:
    """Whether what stands in front of a comma has a finite verb already, and so is more than a subject."""
    return any(is_finite(at, lowers, tags) for at in range(stretch_start(comma, lowers, tags), comma))


def _verb_behind(relative: int, subject: int, lowers: list[str], options: list[str], tags: list[str]) -> tuple[int, str] | None:
    """The unit behind the comma that closes a relative clause, and the verb that it may be: it agrees with its subject, and has an object."""
    plural = is_plural(subject, lowers, tags)
    wanted = "v" if plural else "z"
    for at in range(relative + 2, len(tags) - 2):
        if tags[at] in ";:." or (at > relative + 2 and tags[at] in "sw"):
            return None
        calling = lowers[at + 1] in ("call", "calls") and lowers[at + 2] in ("for", "on")
        completed = tags[at + 2] in OBJECT_STARTS | frozenset("s") or calling
        if tags[at] != "," or tags[at + 1] not in "NJR" or wanted not in options[at + 1] or not completed:
            continue
        inside = any(is_finite(unit, lowers, tags) for unit in range(relative + 1, at))
        end = next((unit for unit in range(at + 2, len(tags)) if ends_stretch(unit, lowers, tags)), len(tags))
        if inside and not any(is_finite(unit, lowers, tags) for unit in range(at + 2, end)):
            return at + 1, wanted
    return None
