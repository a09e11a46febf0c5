"""Crowds that gather or besiege somebody, and what they demand by it. The base of `facts.clause.nonfinite`."""

from __future__ import annotations

from facts.clause.charged import Charged
from facts.clause.clause import Clause
from facts.phrase import Phrase

_GATHERINGS = frozenset("rally protest demonstration march riot strike vigil petition".split())
_BESIEGING = frozenset("surround storm besiege block blockade occupy enter picket fill take".split())


class Crowds(Charged):
    """Tells what crowds do together."""

    def _is_besieged(self, at: int) -> bool:
        """Whether a crowd has gathered at a place, and demands what follows: "protesters surrounded the embassy demanding"."""
        siege = self._clause_at(self._left(at)) if self._types[self._left(at)] == "VG" else None
        crowd = siege is not None and siege.form == "finite" and not siege.passive and siege.subject is not None and self._many(siege.subject)
        return bool(crowd) and siege is not None and siege.verb.lemma in _BESIEGING

    def _is_crowd_beside(self, clause: Clause) -> bool:
        """Whether what several do is told beside what somebody else does: "as protesters besieged"."""
        beside = clause.subject_at is not None and 0 < clause.subject_at < clause.at and self._words[clause.subject_at - 1] in ("as", "while")
        return beside and clause.subject is not None and self._many(clause.subject) is True

    def _is_gathering(self, at: int) -> bool:
        """Whether a noun phrase is people who gather to say something, no letter or place."""
        return self._lexicon.noun_lemma(self._units.lowers[self._phrases[at].base[1] - 1]) in _GATHERINGS

    def _is_crowd(self, at: int) -> bool:
        """Several persons behind "on" or "to", who act themselves: "a crackdown on protesters demonstrating against"."""
        role = self._lexicon.roles.get(self._units.lowers[innermost(self._phrases[at]).base[1] - 1])  # "fired on a convoy of troops entering"
        return role is not None and role.plural and role.type in ("crowd", "force") and self._words[self._left(at)] in ("on", "at")


def innermost(phrase: Phrase) -> Phrase:
    """What a noun phrase ends in: of "note of Trump's statement" the statement."""
    return phrase if phrase.members or phrase.complement is None else innermost(phrase.complement)
