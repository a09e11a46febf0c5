"""Of whom a text says something by the words in front of his name or behind it: "the soldier Jan Kowalski", "Jan Kowalski, 24, a British soldier".

The base of `facts.resolve.discourse`, which keeps it for each thing asked about; used by `facts.resolve.called` and `facts.interpret.homes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf

_LONGEST = 60  # characters of a word of a name that are looked at
_WORD, _LAST_WORD, _EDGE = re.compile(r"\w*"), re.compile(r"\w*\Z"), re.compile(r"\b")


class Said:
    """Where words of some patterns stand in a text, found in one pass, so that no name is searched for in all of it.

    `in_front`: patterns of words that end where a name may begin; `behind`: one of words that begin where a name may end.
    """

    def __init__(self, text: str, in_front: Sequence[str], behind: str) -> None:
        self._text = text
        self._before: dict[str, list[tuple[int, int]]] = {}  # first word of a name -> where the words and the name begin
        self._after: dict[str, list[tuple[int, int]]] = {}  # last word of a name -> where the name and the words end
        for pattern in in_front:
            for told in re.finditer(pattern, text):
                self._before.setdefault(_first_word(text, told.end()), []).append(told.span())
        for told in re.finditer(f"(?=({behind}))", text):
            self._after.setdefault(_last_word(text, told.start()), []).append(told.span(1))

    def first(self, name: str) -> float:
        """Where it ends that this is said of a name for the first time."""
        return min(self._of(name), default=(inf, inf))[1]

    def _of(self, name: str) -> Iterator[tuple[float, float]]:
        """Where words begin and end that say it of a name."""
        for begin, at in self._before.get(_first_word(name, 0), ()):
            if self._text.startswith(name, at) and self._is_edge(at + len(name)):
                yield begin, at + len(name)
        for at, end in self._after.get(_last_word(name, len(name)), ()):
            if self._text.endswith(name, 0, at) and self._is_edge(at - len(name)):
                yield at - len(name), end

    def _is_edge(self, at: int) -> bool:
        """Whether a word begins or ends at a character."""
        return _EDGE.match(self._text, at) is not None


def _first_word(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    return word[0] if word is not None else ""


def _last_word(text: str, end: int) -> str:
    word = _LAST_WORD.search(text, max(0, end - _LONGEST), end)
    return word[0] if word is not None else ""
