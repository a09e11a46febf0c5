"""Whether what an infinitive tells was done, left undone or only permitted, by the verb above it. The base of `facts.clause.infinitives`."""

from __future__ import annotations

from facts.clause.asked import CALLING_OFF
from facts.clause.clause import Clause
from facts.clause.governors import Governors
from facts.phrase import Phrase

_RULES = frozenset(
    "law laws rule rules policy bill act legislation regulation regulations decree provision system which that measure measures deal agreement treaty accord "
    "pact convention constitution charter protocol clause article ruling".split()
)
_ALLOWING = ("allow", "permit", "let", "authorise", "authorize", "empower", "oblige", "compel")
_IN_COURT = frozenset("face answer testify hear plead deny".split())
_MUCH = frozenset(("most", "much", "more", "lot"))
_OPEN = frozenset("whether when where".split())  # questions of what may come; "how" and "what" tell of none
_COMPELLING = frozenset("force persuade get convince compel induce oblige cause lead prompt push inspire goad coerce coax".split())
_AIMS = frozenset(("planned", "possible"))
_MISSING = frozenset("miss lose squander waste forgo reject spurn".split())
_LITTLE = frozenset("little nothing much more something anything less enough".split())
_CAUSING = ("have", "get", "want", "see")
_SUPPOSING = frozenset("suppose fear judge deem rule reckon consider imagine guess estimate".split())
_SUCCEEDING = ("succeed", "fail")
# What somebody has or takes who does what an infinitive behind it tells.
_DARING = frozenset("trouble courage audacity temerity effrontery gall nerve guts decency courtesy foresight wisdom misfortune boldness bravery".split())
_HAD = frozenset("chance opportunity occasion privilege".split())
_TAKEN = frozenset("time opportunity liberty initiative lead".split())


class Outcomes(Governors):
    """Tells what was done from what was not."""

    def _done_before(self, governor: Clause, clause: Clause) -> str:
        """What a passive verb says of what somebody is to have done: "was found to have attacked" (occurred), "is feared to have attacked" (alleged)."""
        perfect = "have" in self._units.lowers[self._phrases[clause.at].first : clause.verb.main]
        known = (governor.verb.lemma, "chain") in self._lexicon.frames or (governor.verb.lemma, "accuse") in self._lexicon.frames
        if not perfect or known or not governor.passive:
            return ""
        return "alleged" if governor.verb.lemma in _SUPPOSING else "occurred"

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
        told = clause.passive or (governor.verb.lemma in _ALLOWING and not governor.verb.past)  # "the bill allows police to hold them"
        ruled = told and governor.subject is not None and self._is_rule(governor.subject)
        now = self._units.lowers[self._phrases[governor.at].first] in ("is", "are", "be")
        return ruled or bool(governor.verb.modal) or (governor.passive and now and not governor.verb.negated)

    def _is_rule(self, phrase: Phrase) -> bool:
        return self._units.lowers[phrase.base[1] - 1] in _RULES

    def _is_undone(self, clause: Clause, governor: Clause) -> bool:
        """ "Has yet to visit", "was to have visited": what was not done, or not yet."""
        words = self._units.lowers[self._phrases[governor.at].first : self._phrases[clause.at].end]
        past = words[0] in ("was", "were") and "have" in words and clause.verb.past
        return governor.verb.lemma in ("have", "be") and (past or "yet" in words)

    def _in_question(self, clause: Clause, at: int) -> bool:
        """ "Debated when to strike", "has not decided whether to": what is only asked; a negation in front is not its own. True where it is so."""
        word, asking = self._words[at], self._previous("finite", "infinitive", "gerund")
        if self._types[at] != "w" and word != "whether":
            return False
        somebodys = word == "whether" or (word in _OPEN and self._types[self._left(at)] != "I")  # but "no say in decisions about when to strike"
        clause.statuses.append("possible" if somebodys else "unreal")
        if asking is not None:
            self._share(clause, asking)
            clause.statuses += [status for status in asking.statuses if status != "negated"]
            clause.links.append("upheld")
        return True

    def _is_only_aimed_at(self, governor: Clause, control: str) -> bool:
        """ "In order to force him to resign", "wants to persuade Kyiv to withdraw": what another shall be brought to is not told of him."""
        aimed = governor.form in ("infinitive", "gerund") and not _AIMS.isdisjoint(governor.statuses)
        return control == "object" and aimed and governor.verb.lemma in _COMPELLING

    def _dared(self, obj: Phrase, opening: int) -> Clause | None:
        """The verb by which somebody did what an infinitive tells: "had the courage to meet", "took the time to visit"."""
        word, governor = self._units.lowers[obj.base[1] - 1], self._clause_at(opening) if self._types[opening] == "VG" else None
        if governor is None or governor.passive or not (governor.verb.past or self._units.lowers[governor.verb.main] == "had"):
            return None
        taken = governor.verb.lemma == "take" and word in _TAKEN and self._units.lowers[obj.base[0]] == "the"
        one = self._units.lowers[obj.base[0]] in ("a", "an", "the", "my", "our", "his", "her", "their")  # "had a chance to tour it", but "had no chance"
        had = word in _HAD and one and self._units.lowers[governor.verb.main] == "had" and not governor.verb.negated
        return governor if taken or had or (word in _DARING and governor.verb.lemma in ("have", "take", "find", "show")) else None

    def _comes_to_nothing(self, clause: Clause, opening: int) -> bool:
        """ "Abandoned plans to send troops", "overturned a decision to ban it", "dropped the idea of leaving": what is called off is not to come."""
        governor = self._clause_at(opening) if self._types[opening] == "VG" else None
        if governor is not None and governor.verb.lemma in CALLING_OFF and governor.verb.negated:
            clause.links.append("upheld")
        return governor is not None and self._drops(governor)

    def _misses(self, opening: int) -> bool:
        """ "Failed to take the opportunity to disarm", "missed a chance to disarm"."""
        return self._types[opening] == "VG" and ("negated" in self._clause_at(opening).statuses or self._clause_at(opening).verb.lemma in _MISSING)

    def _giver_up(self, opening: int) -> Clause | None:
        """Who is to give something up that was his: "urged France to abandon plans to leave"; None where that is whom the sentence is about."""
        governor = self._clause_at(opening) if self._types[opening] == "VG" else None
        return governor if governor is not None and governor.form != "finite" and governor.verb.lemma in CALLING_OFF else None

    def _succeeds(self, clause: Clause, at: int, governor: Clause | None) -> bool:
        """ "Will succeed in capturing", "did not succeed in capturing": as far as the verb above was done. True where it is so."""
        if governor is None or self._words[at] != "in" or self._left(at) != governor.at or governor.verb.lemma not in _SUCCEEDING:
            return False
        self._share(clause, governor)
        failed = governor.verb.negated != (governor.verb.lemma == "fail")
        clause.statuses += [*governor.statuses, *(["negated"] if failed else [])]
        if governor.verb.modal:
            clause.statuses.append("planned" if governor.verb.modal in ("will", "shall") else "possible")
        return True

    def _has_little(self, clause: Clause, at: int) -> bool:
        """ "Has little new to offer": what is there to be offered is not offered."""
        at = self._left(at) if self._types[at] == "J" and self._types[self._left(at)] in ("NP", "J") else at  # "little new"
        verb = self._left(at)
        begins = at >= 0 and self._units.lowers[self._phrases[at].first] in _LITTLE
        if self._types[at] not in ("NP", "J") or not begins or self._types[verb] != "VG" or self._clause_at(verb).verb.lemma != "have":
            return False
        self._share(clause, self._clause_at(verb))
        clause.statuses.append("unreal")
        return True

    def _caused(self, clause: Clause, at: int) -> None:
        """ "Seeks to have the island added", "wants him extradited": as real as the verb whose object a participle tells of."""
        verb = self._left(at)
        if self._types[at] != "NP" or self._types[verb] != "VG" or self._clause_at(verb).verb.lemma not in _CAUSING or self._clause_at(verb).passive:
            return
        causing = self._clause_at(verb)
        clause.statuses += causing.statuses
        if causing.verb.lemma == "want" or causing.verb.modal:
            clause.statuses.append("possible")
