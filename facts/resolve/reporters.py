"""Who is reported to speak, sentence by sentence: whom "it said" and "the official added" go on from. Kept by `facts.resolve.discourse`."""

from __future__ import annotations

import re
from collections import deque

from facts.resolve.actor import Actor

_REMEMBERED = 12
_HEAD_ENDS = re.compile(r" (?:of|for|at|in|with|from|to|familiar|close)\b")  # "source familiar with the matter", "spokesman for the army"
_NEAR = 700  # characters between "it said" and who spoke before
_FAR = 2500  # and between "the official" and who was called so


class Reporters:
    """The speakers of one document so far, media among them."""

    def __init__(self) -> None:
        self._told: deque[Actor] = deque(maxlen=_REMEMBERED)

    def keep(self, actor: Actor) -> None:
        """Take in who spoke in the main clause of a sentence, or by whose account it is told."""
        self._told.append(actor)

    def thing(self, before: int) -> Actor | None:
        """Whom "it said" goes on from: the last that spoke, which is no person."""
        last = self._told[-1] if self._told else None
        several = last is not None and last.plural and last.name.endswith("s")  # but "the army"
        return last if last is not None and not (last.is_somebody or several) and before - last.end < _NEAR else None

    def called(self, noun: str, before: int) -> Actor | None:
        """Who "the official" or "the ministry" is that speaks on: the last speaker without a name who was called so."""
        named = (actor for actor in reversed(self._told) if actor.type in ("unnamed", "body") and before - actor.end < _FAR)
        return next((actor for actor in named if _HEAD_ENDS.split(actor.name.lower())[0].split()[-1] == noun), None)
