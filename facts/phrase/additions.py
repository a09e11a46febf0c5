"""Who is added to a noun phrase without "and": "France as well as Italy", "the general, along with two aides,".

Called by `facts.phrase.phrases` for phrases and lists that are complete.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.phrase.phrase import Phrase

_ADDING = {
    "as": ("as", "well", "as"),
    "along": ("along", "with"),
    "together": ("together", "with"),
    "joined": ("joined", "by"),
    "alongside": ("alongside",),
}
_SET_APART = ("joined", "alongside")  # who is so added stands between commas
_OPENERS = "s;:~w,&"  # behind them, and at the beginning, a noun phrase is a subject
_PARTIES = ("by", "with", "against", "between")  # prepositions whose object may have companions


def addition_at(types: Sequence[str], words: Sequence[str], at: int) -> int:
    """Where the noun phrase begins that is added at phrase `at`, or 0."""
    comma = types[at] == ","
    at += comma
    words_of_it = _ADDING.get(words[at])
    if words_of_it is None or (words[at] in _SET_APART and not comma) or tuple(words[at : at + len(words_of_it)]) != words_of_it:
        return 0
    start = at + len(words_of_it)
    return start if types[start] == "NP" else 0


def may_join(word: str, before: Sequence[Phrase]) -> bool:
    """Whether what is added belongs to the noun phrase behind `before` rather than to whoever acts: "hit Iran together with its ally" does not tell."""
    last = before[-1] if before else None
    if word == "as" or last is None or last.type in _OPENERS:
        return True
    return word == "along" and (last.type == "VG" or (last.type == "I" and last.word in _PARTIES))
