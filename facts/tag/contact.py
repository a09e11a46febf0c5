"""Nouns that a clause without a pronoun describes, and words that only stress or complete others. Called by `facts.tag.settling`."""

from __future__ import annotations

_SUBJECTS = frozenset("it he she they we i".split())
_FINITE = frozenset("zdhmbo")
_IN_SUBJECT = frozenset("aqJN0DCEKOHTPLS-")
_ASKS_FOR_VERB = frozenset("tmpw")  # what stands in front of a verb rather than of a noun
# Verbs, nouns too, behind which a clause is what is said or thought ("the group claims it killed").
_TELLING = frozenset(
    "claim report state demand fear hope note rule show promise vow pledge bet guess order request wish doubt worry signal forecast estimate remark comment "
    "reply answer tweet command warrant judge feel sense figure reason concern account view bill trust grant like "
    "need want help swear charge mean read hold cause".split()
)
_STRESSED = frozenset("himself herself itself themselves".split())
_SHOT = frozenset("shoot shoots shot shooting".split())
_MAKING = frozenset("make makes made making".split())
_COMPLETING = {"dead": _SHOT, "available": _MAKING}
_BEARERS = frozenset("NPHCKOELT")


def settle_contact(lowers: list[str], options: list[str], tags: list[str]) -> None:
    """ "The embargo it imposed", "of the guards the bloc had sent": what such a clause describes is no verb; changes `tags`."""
    for at in range(1, len(tags) - 2) if "v" in tags or "z" in tags else ():
        if tags[at] in "vz" and "N" in options[at] and tags[at - 1] not in _ASKS_FOR_VERB and lowers[at].removesuffix("s") not in _TELLING:
            if _has_clause_behind(at, lowers, tags):
                tags[at] = "N"


def _has_clause_behind(at: int, lowers: list[str], tags: list[str]) -> bool:
    if tags[at + 1] == "p":
        return lowers[at + 1] in _SUBJECTS and tags[at + 2] in _FINITE
    end = at + 1
    while end < len(tags) and tags[end] in _IN_SUBJECT:
        end += 1
    return at + 1 < end < len(tags) and tags[end] in "hm"


def settle_stress(lowers: list[str], tags: list[str]) -> None:
    """ "Ivanov himself called", "the king himself": right behind a noun such a word names nobody else; changes `tags`."""
    for at in range(1, len(tags)) if not _STRESSED.isdisjoint(lowers) else ():
        if lowers[at] in _STRESSED and tags[at - 1] in _BEARERS:
            tags[at] = "R"


def settle_completed(lowers: list[str], tags: list[str]) -> None:
    """ "Shot dead two settlers", "made available 5 million euros": what only completes the verb is none of its object; changes `tags`."""
    if _COMPLETING.keys().isdisjoint(lowers):
        return
    for at in range(1, len(tags) - 1):
        verbs = _COMPLETING.get(lowers[at])
        if verbs is not None and lowers[at - 1] in verbs and tags[at - 1] in "dvzgn" and tags[at + 1] in "0aqNDCEJ":
            tags[at] = "R"
