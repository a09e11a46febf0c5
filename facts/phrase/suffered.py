"""Deeds whose noun names with "of" whom they befell: "the shelling of a Kenyan village" is not Kenya's. Used by `facts.match.reading`."""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase.compounds import owner_of
from facts.phrase.phrase import Phrase
from facts.tag import Units

_BEFALLING = frozenset(
    "bombing bombardment shelling ambush storming hijacking massacre killing murder assassination execution beheading lynching stabbing shooting slaughter "
    "invasion strafing siege blockade ransacking looting torching sinking downing abduction kidnapping".split()
)


def whose(phrase: Phrase, units: Units, lexicon: Lexicon) -> Phrase | None:
    """Who owns what a noun phrase is about, however it says so; nobody whom it befell and who only stands behind it."""
    owner, inner = owner_of(phrase, units), phrase.complement
    if owner is None or inner is None or phrase.members or owner.first < inner.first or units.lowers[inner.first - 1] != "of":
        return owner
    return None if lexicon.noun_lemma(units.lowers[phrase.base[1] - 1]).rpartition(" ")[2] in _BEFALLING else owner
