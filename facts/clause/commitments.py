"""Who commits himself to do something, with a day or a place in between; what goes on behind a place. The base of `facts.clause.antecedents`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.inversion import Inversion


class Commitments(Inversion):
    """Tells a promise from a participle, and what goes on from what."""

    def _commits_itself(self, at: int, before: int) -> bool:
        """Whether somebody promises or agrees on a later day or elsewhere to do something: "Chad and Mali pledged in Rome on Friday to cut"."""
        main = self._phrases[at].verb
        if main is None or self._types[before] != "NP" or self._lexicon.frames.get((main.lemma, "chain")) != ("unreal", "subject"):
            return False
        last = self._phrases[before].base[1] - 1
        somebody = self._units.tags[last] in "CHKOP" or self._units.lowers[last] in self._lexicon.roles
        behind = at + 1
        while self._types[behind] == "W" or self._types[behind : behind + 2] == ["I", "NP"] or (self._types[behind] == "I" and self._types[behind + 1] == "W"):
            behind += 1 if self._types[behind] == "W" else 2
        verb = self._phrases[behind].verb if behind > at and self._types[behind] == "VG" else None
        return somebody and verb is not None and verb.form == "infinitive"

    def _outside_place(self, clause: Clause, last: Clause | None) -> Clause | None:
        """The clause that a verb behind ", and" goes on from where the last one tells of a place: "visited a camp where people sheltered, and demanded"."""
        joined = self._left(clause.at)
        if last is None or last.subject_at is None or self._types[joined - 1] != "," or self._words[self._left(last.subject_at)] != "where":
            return None
        return next((c for c in reversed(self._clauses) if c.at < last.subject_at and c.form == "finite" and c.subject is not None), None)
