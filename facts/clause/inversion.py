"""Subjects behind their verb of saying: "..., said the minister"; and who is only told. The base of `facts.clause.subjects`."""

from __future__ import annotations

from facts.clause.asked import Asked
from facts.clause.clause import Clause

_HEARD = frozenset("tell inform assure remind".split())
_QUOTING = ("say", "add")
_WARNING = ("warn", "caution", "advise")
_OF_WHAT = ("against", "of", "about", "not")


class Inversion(Asked):
    """Tells who speaks behind a verb from who hears it."""

    def _is_inverted(self, clause: Clause, noun: int) -> bool:
        """ "..., said the minister": nobody is told anything, and no content follows ("X, warned the crowd that")."""
        behind = self._right(noun)
        after = self._phrases[behind] if behind < len(self._phrases) else None
        content = after is not None and after.verb is not None and after.verb.form == "finite"
        if clause.verb.lemma in _WARNING and (self._words[behind] in _OF_WHAT or (after is not None and after.type == "VG") or self._is_warned(noun)):
            return False  # "X, which tested a missile, warned Y against holding drills"
        if clause.verb.lemma not in _QUOTING and self._closes_insertion(clause):
            return False  # "Chad, in a rare move, recalled its ambassador"
        speaks = clause.verb.lemma not in _HEARD and not content and not self._is_thing(noun)
        return speaks and not (self._words[behind] == "that" and self._without_verb(clause.at))

    def _closes_insertion(self, clause: Clause) -> bool:
        """Whether the comma in front of a verb closes an insertion behind a noun phrase that opens the sentence and has no verb yet."""
        comma = self._left(clause.at)
        if self._types[comma] != "," or self._types[0] != "NP" or any(c.form == "finite" and "relative" not in c.links for c in self._clauses):
            return False
        named = self._units.tags[self._phrases[0].base[1] - 1] in "CKOHPE"
        return (named or self._types[2] != "NP") and self._parenthesis(comma) == 0

    def _is_warned(self, noun: int) -> bool:
        """ "Warned Israel of consequences": a name has nothing else behind "of"."""
        phrase = self._phrases[noun]
        return phrase.complement is not None and self._units.tags[phrase.base[1] - 1] in "CKHPO" and not phrase.members
