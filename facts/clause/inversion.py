"""Subjects behind their verb of saying: "..., said the minister"; and who is only told. The base of `facts.clause.subjects`."""

from __future__ import annotations

from facts.clause.asked import Asked
from facts.clause.clause import Clause

_HEARD = frozenset("tell inform assure remind".split())
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
        speaks = clause.verb.lemma not in _HEARD and not content and not self._is_thing(noun)
        return speaks and not (self._words[behind] == "that" and self._without_verb(clause.at))

    def _is_warned(self, noun: int) -> bool:
        """ "Warned Israel of consequences": a name has nothing else behind "of"."""
        phrase = self._phrases[noun]
        return phrase.complement is not None and self._units.tags[phrase.base[1] - 1] in "CKHPO" and not phrase.members
