"""Bodies that a text has named in full and calls by less from there on: "the Thai Election Commission", then "the Election Commission" and "the commission".

Kept by `facts.resolve.discourse`, asked by `facts.resolve.shortened`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from facts.resolve.actor import Actor

_REMEMBERED = 40
_NEAR = 1500  # characters between a body's name and its bare noun
_KINDS = ("body", "organisation", "group", "unnamed")  # "the Polish Border Guard" is no body of a table


class Recalled:
    """The bodies of one document that it has said whose they are."""

    def __init__(self) -> None:
        self._named: deque[tuple[tuple[str, ...], Actor]] = deque(maxlen=_REMEMBERED)

    def keep(self, actor: Actor) -> None:
        """Take in a body by its full name."""
        words = tuple(actor.name.lower().split())
        if actor.type in _KINDS and actor.affiliation is not None and len(words) > 1 and not any(known.start == actor.start for _, known in self._named):
            self._named.append((words, actor))

    def called(self, words: Sequence[str], start: int, end: int) -> Actor | None:
        """The body that words at `[start, end)` shorten the name of; none where bodies of two countries are near that they fit."""
        wanted, size = tuple(words), len(words)
        before = [(name, known) for name, known in self._named if known.end <= start]
        if size > 1:
            found = [known for name, known in before if name[-size:] == wanted]
        else:
            found = [known for name, known in before if start - known.end < _NEAR and _heads(wanted[0], name)]
        if not found or len({known.affiliation for known in found}) > 1:
            return None
        return replace(found[-1], start=start, end=end, resolved_by=f"named before: {' '.join(words)}")

    def opened_by(self, word: str, start: int, end: int) -> Actor | None:
        """The one body whose name begins with a word that is nobody's name: "Mahan Air", then "Mahan"."""
        found = {known.name: known for name, known in self._named if known.end <= start and name[0] == word and known.type in ("body", "organisation")}
        known = next(iter(found.values())) if len(found) == 1 else None
        return replace(known, start=start, end=end, resolved_by=f"named before: {word}") if known is not None else None


def _heads(noun: str, name: Sequence[str]) -> bool:
    """Whether a name is that of a body so called: "commission" of the Election Commission, "ministry" of the Ministry of Defence."""
    return name[-1] == noun or (noun in name and name[name.index(noun) + 1] in ("of", "for"))
