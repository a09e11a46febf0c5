"""What a word in front of "that" makes of a clause: a noun, an adjective or a verb of thinking. The base of `facts.clause.clauses`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.nonfinite import Nonfinite

_SEEMING = frozenset("be seem look appear remain become sound".split())
_OUGHT = frozenset(
    "important vital essential crucial imperative critical necessary urgent paramount indispensable desirable advisable preferable incumbent mandatory better "
    "best time".split()
)
_OPEN = frozenset("possible unlikely conceivable plausible doubtful questionable uncertain unclear improbable impossible thinkable feasible unsure".split())
_LIKELY = frozenset("likely probable inevitable".split())
_FALSE = ("false", "untrue", "incorrect")
_TRUE = ("true", "certain", "correct")
# Verbs by which somebody takes something for so, or not, and what they make of it.
THINKING = {"doubt": "possible", "suspect": "alleged", "fear": "possible", "dispute": "alleged"}


class Told(Nonfinite):
    """Reads what stands in front of "that"."""

    def _telling(self, clause: Clause) -> str | None:
        """What a noun or adjective in front of its "that" makes of a clause: "the allegation that", "it is possible that"; None where there is none."""
        start = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
        if self._is_high_time(start):
            return "unreal"
        if self._words[start - 1] != "that" or start < 2:
            return None
        noun = start - 2
        deemed = self._deemed(clause, noun)
        if deemed:
            return deemed
        while noun > 0 and (self._types[noun] in "WRI" or (self._types[noun - 1] == "I" and not self._is_told(noun))):
            noun -= 1  # "the announcement last week that", "the announcement by Ivanov that"
        if self._types[noun] != "NP":
            return None
        base = self._phrases[noun].base
        frame = self._lexicon.frames.get((self._units.lowers[base[1] - 1], "told"))
        none = self._units.lowers[base[0]] in ("no", "any", "little")
        return frame[0] or ("possible" if none else "") if frame is not None else None

    def _is_high_time(self, start: int) -> bool:
        """ "It is time that France withdrew", "it is high time they left"."""
        at = start - 1 - (self._words[start - 1] == "that")
        plain = at > 0 and self._types[at] == "NP" and self._units.lowers[self._phrases[at].first : self._phrases[at].end] in (["time"], ["high", "time"])
        if not plain or self._types[at - 1] != "VG":
            return False  # "it was the first time they had met"
        being = self._clause_at(at - 1)
        return being.verb.lemma == "be" and being.subject is not None and self._units.lowers[being.subject.first] == "it"

    def _deemed(self, clause: Clause, at: int) -> str:
        """ "It is vital that X withdraw", "it is possible that X left": what an adjective makes of the clause behind it; "" where it takes it for so."""
        verb = self._left(at)
        being = self._clause_at(verb) if self._types[at] == "J" and self._types[verb] == "VG" else None
        if being is None or being.verb.lemma not in _SEEMING or being.subject is None or self._units.lowers[being.subject.first] != "it":
            return ""
        word, denied = self._units.lowers[self._phrases[at].end - 1], being.verb.negated
        if word in _OUGHT:
            return "unreal" if self._units.tags[clause.verb.main] in "vz" or clause.verb.modal else ""  # but "it is important that X has left"
        if word in _LIKELY:
            return "possible"
        return "possible" if word in _OPEN else "negated" if (word in _FALSE) != (denied and word in _TRUE) else ""
