"""What every reader of phrases shares: the document's memory, the sentence's units, and how an actor gets its words and offsets."""

from __future__ import annotations

import re

from facts.phrase import Phrase
from facts.phrase.place_chains import told_until
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.tag import Units

NAME_PARTS = frozenset("HP")
_NO_WORDS_OF_A_NAME = frozenset(
    "own more so then now thus yet even perhaps maybe often sometimes usually mostly mainly also still".split()
)  # that may open a noun group: "two more Kenyans", "so different countries"
_MARKS = re.compile('["“”«»]')


class Naming:
    """Base of the readers of one sentence's phrases."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon
        self._units = units

    def words(self, first: int, end: int) -> str:
        """The text of units `[first, end)`, blanks made single and quotation marks taken out."""
        return " ".join(_MARKS.sub("", self._discourse.text[self._units.starts[first] : self._units.ends[end - 1]]).split())

    def first_word(self, begin: int, end: int, skipped: str = "aq0R") -> int:
        """The first unit of a noun group that is no determiner, number or the like."""
        tags, lowers = self._units.tags, self._units.lowers
        aged = next((i + 1 for i in range(begin, end - 1) if lowers[i].endswith("year-old")), begin)  # "a 13-year-old girl"
        counted = {i for i in range(aged + 1, end) if tags[i - 1 : i + 2] == "0-0"}  # "10-15 armed men"
        first = next((i for i in range(aged, end) if tags[i] not in skipped and i not in counted and lowers[i] not in _NO_WORDS_OF_A_NAME), aged)
        if tags[first : first + 1] == "-" and begin < first < end - 1:
            return first + 2 if first + 2 < end and lowers[first + 1] == "member" else first - 1  # "a 7-member delegation", "the 63-year-old"
        return self.first_word(first + 2, end, skipped) if tags[first : first + 2] == "J0" and first + 2 < end else first  # "the last two Iranian ships"

    @staticmethod
    def name_end(phrase: Phrase) -> int:
        """Where the words end that name somebody unnamed: with the complement, "leaders of the Senate committees"; with the town of "Mopti, Mali"."""
        return phrase.base[1] if phrase.complement is None else min(told_until(phrase.complement), phrase.end)

    def actor(
        self,
        name: str,
        affiliation: str | None,
        type_: str,
        first: int,
        end: int,
        how: str,
        *,
        gender: str = "",
        plural: bool = False,
        start: int | None = None,
    ) -> Actor:
        """An actor at units `[first, end)`, or from `start`."""
        begin = self._units.starts[first if start is None else start]
        return Actor(name, affiliation, type_, begin, self._units.ends[end - 1], how, gender, plural)
