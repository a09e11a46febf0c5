"""Nouns for persons who are somebody in a list alone: "the minister and his son", "a man and two women".

Used by `facts.phrase`, `facts.clause`, `facts.match` and `facts.resolve`.
"""

from __future__ import annotations

from facts.phrase.phrase import Phrase
from facts.tag import Units

_RELATIVES = frozenset(
    "wife husband spouse son sons daughter daughters brother brothers sister sisters father mother parents nephew nephews niece nieces cousin cousins "
    "uncle aunt grandson grandsons granddaughter grandfather grandmother fiancée fiancé girlfriend boyfriend".split()
)
# Of whom or what they are said a participle behind tells: "the wife of a Chadian jailed in Mali", "the death of a nurse kidnapped in Chad".
SAID_OF = frozenset(
    "family families wife widow husband father mother parents son daughter brother sister relatives lawyer lawyers friends death deaths body bodies remains "
    "funeral murder murders killing killings abduction kidnapping capture arrest release freeing rescue trial conviction extradition deportation fate plight "
    "disappearance destruction".split()
)
_BEREAVED = frozenset("widow widower orphan".split())
_ANYBODY = frozenset("man men boy boys girl girls teenager toddler baby".split())


def is_kin(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase is somebody's relative, or somebody of whom no more is told."""
    word, opener = units.lowers[phrase.base[1] - 1], units.tags[phrase.base[0]]
    told = opener in "q0" or bool(phrase.owners)
    return (word in _RELATIVES and told) or (word in _ANYBODY and opener in "a0")


def is_relative(phrase: Phrase, units: Units) -> bool:
    """Whether a noun phrase is one relative of somebody, whose name may follow: "his wife, Nell Millwood,", "the widow, Nell Millwood"."""
    word, opener = units.lowers[phrase.base[1] - 1], units.tags[phrase.base[0]]
    whose = opener == "q" or bool(phrase.owners) or (word in _BEREAVED and units.lowers[phrase.base[0]] == "the")
    return whose and (word in _BEREAVED or (word in _RELATIVES and not word.endswith(("sons", "ters", "ers", "ces", "ins", "ents"))))
