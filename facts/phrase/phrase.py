"""A phrase of a sentence. Built by `facts.phrase.phrases`, read by every later stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facts.phrase.verbs import VerbGroup


@dataclass(slots=True)
class Phrase:
    """A phrase over units `[first, end)`. `base` is its own noun group without owner, complement and apposition.

    `type` is NP, VG, W (a date) or the tag of a single unit (I preposition, & conjunction, s subordinator, w wh-word, marks ...).
    """

    type: str
    first: int
    end: int
    base: tuple[int, int] = (0, 0)
    word: str = ""
    owners: Sequence[Phrase] = ()
    complement: Phrase | None = None
    apposition: Phrase | None = None
    members: Sequence[Phrase] = ()
    verb: VerbGroup | None = None
