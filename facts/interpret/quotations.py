"""Whose words stand between quotation marks, and so who "I" and "we" are there. Used by `facts.interpret.interpreter` and `facts.extract`.

The speaker is often named behind the words ("...," he said), so a pronoun inside a quotation becomes a stand-in that is replaced when the
document is read (`facts.interpret.voices`).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from facts.interpret.actor import Actor
from facts.tag import QuoteSpan

STAND_IN = "voice"  # the type of such an actor
_GAP = 160  # characters of "he said." between two quotations of one speaker
_SINGULAR = frozenset("i me my myself".split())
_BREAK = re.compile(r"\n\s*\n")


class Quotations:
    """The quotations of one document and who speaks them."""

    def __init__(self, spans: list[QuoteSpan]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        self._voices: dict[int, tuple[int, list[Actor]]] = {}
        self._reports: list[tuple[int, list[Actor]]] = []
        self._awaited: set[int] = set()

    def stand_in(self, word: str, start: int, end: int) -> Actor | None:
        """The stand-in for a first person inside a quotation; None outside of one."""
        number = self.at(start)
        if number is None:
            return None
        self._awaited.add(number)
        form = "I" if word in _SINGULAR else "we"
        return Actor(f"{form} {number}", f"{STAND_IN} {number}", STAND_IN, start, end, f"quoted: {word}")

    def at(self, offset: int) -> int | None:
        """The number of the quotation that a character stands in."""
        last = bisect_right(self._starts, offset) - 1
        return last if last >= 0 and offset < self._spans[last].end else None

    def awaits(self, start: int, end: int) -> bool:
        """Whether the sentence at `[start, end)` may name the speaker of a stand-in: it holds the end of that quotation."""
        return any(number not in self._voices and start <= self._spans[number].end <= end + 1 for number in self._awaited)

    def report(self, actors: list[Actor], verb: int, start: int, end: int) -> None:
        """Take in that `actors` say something together, by a verb at character `verb` of the sentence at `[start, end)`."""
        if self.at(verb) is not None:
            return
        self._reports.append((verb, actors))
        for number in range(max(bisect_right(self._starts, start) - 1, 0), bisect_right(self._starts, end)):
            span = self._spans[number]
            if span.end < start or span.start > end:
                continue
            distance = min(abs(span.start - verb), abs(span.end - verb))
            if number not in self._voices or distance < self._voices[number][0]:
                self._voices[number] = (distance, actors)

    def speakers(self, number: int, text: str) -> list[Actor]:
        """Who speaks a quotation: whom its sentence names, else who spoke the one before it, else who was last said to speak; nobody where that is unknown."""
        seen = number
        while seen >= 0:
            if seen in self._voices:
                return self._voices[seen][1]
            if seen == 0 or self._spans[seen].start - self._spans[seen - 1].end > _GAP:
                break
            between = [actors for at, actors in self._reports if self._spans[seen - 1].end <= at < self._spans[seen].start]
            if between:
                return between[-1]  # "..." said Ivanov. Prices rose, said Petrov. "..."
            seen -= 1
        start = self._spans[number].start
        at, last = next(((at, actors) for at, actors in reversed(self._reports) if at < start), (0, list[Actor]()))
        near = len(_BREAK.findall(text, at, start)) <= 1 and start - at < 3 * _GAP
        return last if near else []
