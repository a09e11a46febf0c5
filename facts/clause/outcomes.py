"""Whether what an infinitive tells was done, left undone or only permitted, by the verb above it. The base of `facts.clause.infinitives`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.governors import Governors
from facts.phrase import Phrase

_RULES = frozenset("law laws rule rules policy bill act legislation regulation regulations decree provision system which that measure measures".split())
_IN_COURT = frozenset("face answer testify hear plead deny".split())
_MUCH = frozenset(("most", "much", "more", "lot"))


class Outcomes(Governors):
    """Tells what was done from what was not."""

    def _has_gone(self, governor: Clause, clause: Clause) -> bool:
        """Whether somebody went or came somewhere, and so did what for: "went there to thank him", "travelled to Mali to fight"; but "was going to"."""
        plain = self._units.tags[self._phrases[governor.at].first : self._phrases[governor.at].end].strip("RX") == "d"
        gone = governor.verb.lemma in ("go", "come") or (clause.verb.lemma == "fight" and (governor.verb.lemma, "motion") in self._lexicon.frames)
        return gone and plain and governor.form == "finite" and not governor.verb.negated

    def _was_forced(self, governor: Clause, clause: Clause) -> bool:
        """Whether somebody had to do something, and nobody only says that he had to."""
        had = governor.verb.lemma == "have" and governor.at == clause.at - 1 and self._units.lowers[self._phrases[governor.at].first] == "had"
        opening = self._left(governor.subject_at) if governor.subject_at else 0
        reported = self._words[opening] == "that" or self._types[opening] in ("VG", "s")
        return had and governor.form == "finite" and set(governor.links) <= {"relative"} and not reported

    def _has_done(self, governor: Clause, clause: Clause) -> bool:
        """ "Has done the most to support them", "did much to help": they were helped."""
        much = self._units.lowers[self._phrases[clause.at - 1].end - 1] in _MUCH
        return much and governor.verb.lemma == "do" and governor.verb.past and not governor.verb.negated and clause.at <= governor.at + 3

    def _has_appeared(self, governor: Clause, clause: Clause) -> bool:
        """ "Appears in court to face charges" and "appears on television to urge calm" does; "appears to face them" seems to."""
        where = self._words[governor.at + 1]
        return governor.verb.lemma == "appear" and (where in ("before", "at", "on") or (where == "in" and clause.verb.lemma in _IN_COURT))

    def _only_permits(self, clause: Clause, governor: Clause) -> bool:
        """ "The law allows suspects to be held", "would allow it to strike", "is now allowed to open fire": nobody is said to do so."""
        ruled = clause.passive and governor.subject is not None and self._is_rule(governor.subject)
        now = self._units.lowers[self._phrases[governor.at].first] in ("is", "are", "be")
        return ruled or bool(governor.verb.modal) or (governor.passive and now and not governor.verb.negated)

    def _is_rule(self, phrase: Phrase) -> bool:
        return self._units.lowers[phrase.base[1] - 1] in _RULES

    def _is_undone(self, clause: Clause, governor: Clause) -> bool:
        """ "Has yet to visit", "was to have visited": what was not done, or not yet."""
        words = self._units.lowers[self._phrases[governor.at].first : self._phrases[clause.at].end]
        past = words[0] in ("was", "were") and "have" in words and clause.verb.past
        return governor.verb.lemma in ("have", "be") and (past or "yet" in words)
