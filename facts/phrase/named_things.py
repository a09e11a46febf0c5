"""Things that somebody has a name for: "what Iran called a raid" is a raid. Used by `facts.phrase.phrases`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.phrase.phrase import Phrase

_SEEMING = frozenset("appear seem say believe think claim suspect".split())
_CALLING = frozenset("call describe term label brand dub deem consider regard".split())


def called_thing(at: int, base: Sequence[Phrase], types: Sequence[str], words: Sequence[str]) -> int:
    """Where the thing begins that somebody has a name for, from "what" on: "what Iran called a raid", "what he described as a raid" are a raid; else `at`."""
    thing = at + 3 + (types[at + 1] == "NP")  # "what appeared to be a raid", "what is believed to be", "what Iran said was"
    if types[thing - 2 : thing + 1] == ["VG", "VG", "NP"] and _lemma(base[thing - 1]) == "be" and _lemma(base[thing - 2]) in _SEEMING:
        return thing
    if types[at + 1 : at + 3] != ["NP", "VG"]:
        return at
    verb = base[at + 2].verb
    thing = at + 3 + (words[at + 3] == "as")
    named = verb is not None and verb.lemma in _CALLING and not verb.passive and types[thing] == "NP"
    return thing if named else at


def _lemma(phrase: Phrase) -> str:
    return phrase.verb.lemma if phrase.verb is not None else ""
