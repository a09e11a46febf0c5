"""Whose words stand between quotation marks, and so who "I" and "we" are there. Used by `facts.interpret.interpreter` and `facts.extract`.

The speaker is often named behind the words ("...," he said), so a pronoun inside a quotation becomes a stand-in that is replaced when the
document is read (`facts.resolve.voices`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from facts.resolve.actor import Actor
from facts.tag import QuoteSpan

STAND_IN = "voice"  # the type of such an actor
OF_STATE = "our"  # what the name of one begins with that stands for the speaker's state: "our government"
_GAP = 160  # characters of "he said." between two quotations of one speaker
_TAG = 60  # characters of a sentence that only says who spoke the quotation before it
_EARLIER = 8  # reports of one sentence
_APART = 3  # and between the two
_SINGULAR = frozenset("i me my myself".split())
_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Report:
    """That somebody does something, mostly speak: at which character, in the sentence that begins where, who, and whether it is a verb of saying."""

    verb: int
    sentence: int
    actors: list[Actor]
    says: bool


class Quotations:
    """The quotations of one document and who speaks them."""

    def __init__(self, spans: list[QuoteSpan]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        self._voices: dict[int, tuple[tuple[bool, int], list[Actor]]] = {}
        self._reports: list[_Report] = []
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
        begin = start - _APART if end - start < _TAG else start
        return any(number not in self._voices and begin <= self._spans[number].end <= end + 1 for number in self._awaited)

    def report(self, actors: list[Actor], verb: int, start: int, end: int, *, says: bool, pronoun: bool = False) -> None:
        """Take in that `actors` do something together, mostly to speak (`says`), by a verb at character `verb` of the sentence at `[start, end)`.

        Nobody says it where it is told who speaks and that is not known: "We are glad," the campaigners' leaflet said.
        """
        if self.at(verb) is not None or (pronoun and any(report.sentence == start and report.says and report.actors for report in self._reports[-_EARLIER:])):
            return  # "Ivanov was dismayed: ..., he said, ..." is Ivanov, whoever else "he" might be
        self._reports.append(_Report(verb, start, actors, says))
        if says and end - start < _TAG:
            start -= _APART  # "Why is he there?" Ivanov said.
        for number in range(max(bisect_right(self._starts, start) - 1, 0), bisect_right(self._starts, end)):
            span = self._spans[number]
            if span.end < start or span.start > end:
                continue
            rank = (not says, min(abs(span.start - verb), abs(span.end - verb)))  # who speaks goes before who does something nearer
            if number not in self._voices or rank < self._voices[number][0]:
                self._voices[number] = (rank, actors)

    def speakers(self, number: int, text: str) -> list[Actor]:
        """Who speaks a quotation: whom its sentence names, else who spoke the one before it, else who was last said to speak; nobody where that is unknown."""
        seen = number
        while seen >= 0:
            if seen in self._voices:
                return self._voices[seen][1]
            if seen == 0 or self._spans[seen].start - self._spans[seen - 1].end > _GAP:
                break
            between = [report for report in self._reports if self._spans[seen - 1].end <= report.verb < self._spans[seen].start]
            if between:
                return _speaking(between)  # "..." said Ivanov. Prices rose, said Petrov. "..."
            seen -= 1
        start = self._spans[number].start
        before = [report for report in self._reports if report.verb < start]
        near = bool(before) and len(_BREAK.findall(text, before[-1].verb, start)) <= 1 and start - before[-1].verb < 3 * _GAP
        return _speaking(before) if near else []


def _speaking(reports: list[_Report]) -> list[Actor]:
    """Who speaks of those that are told of: in the last sentence whoever says something, else the only one that it tells of."""
    last = [report for report in reports if report.sentence == reports[-1].sentence]
    said = next((report.actors for report in last if report.says), None)
    if said is not None:
        return said
    return last[0].actors if len({tuple(actor.name for actor in report.actors) for report in last}) == 1 else []
