"""The name that a text says somebody goes by: "a militia known as Free Kachin", "an armed group called Desert Dawn".

The base of `facts.phrase.titles`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.phrase.origins import Origins
from facts.phrase.phrase import Phrase

CALLED = ("known", "called", "named", "dubbed")
_BANDS = ("body", "force", "crowd")  # types of roles that several are


class Called(Origins):
    """Reads the name behind "known as" and its like."""

    def _goes_by(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """The group that is named behind what it is; and where the next phrase begins."""
        apart = self._types[at] == ","
        at += apart
        at += apart and self._types[at] == "R"  # ", also known as"
        if self._words[at] not in CALLED or self._types[at] != "VG" or phrase.owners:
            return None
        start = at + 1 + (self._words[at + 1] == "as")
        role = self._lexicon.roles.get(self._units.lowers[phrase.base[1] - 1])
        if role is None or role.type not in _BANDS or self._types[start] != "NP" or (self._words[at] == "known" and start == at + 1):
            return None
        name, end = self._base[start], start + 1
        if self._units.tags[name.base[1] - 1] != "O" or self._types[end] == "S" or (apart and self._types[end] not in ",."):
            return None
        return replace(name, first=phrase.first, word=phrase.word), end + (apart and self._closed(end))
