"""What a relative clause, an -ing form or a participle describes, and whether a verb behind it is said of that. The base of `facts.clause.subjects`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.commitments import Commitments
from facts.clause.walk import CLAUSE_PREPOSITIONS

_BELIEVING = frozenset("say believe think insist argue maintain contend allege suspect fear hope".split())  # verbs whose object is a clause, and nobody
_THINKING = _BELIEVING - {"fear", "hope", "suspect"} | {"add", "claim", "note"}  # and what they say is done is no deed of theirs
_OBJECT_CONTENT = frozenset("whether if because while when where".split())
SETTING_APART = (",", "~")


class Antecedents(Commitments):
    """Finds what stands in front of a clause that describes it."""

    def _reports(self, clause: Clause) -> bool:
        """Whether what stands behind a verb is somebody's words or thoughts ("saying Denmark was less competitive")."""
        frame = self._lexicon.frames.get((clause.verb.lemma, "chain"))
        return self._is_say(clause) or (frame is not None and frame[0] == "alleged")

    def _within_relative(self, inner: Clause, closing: bool) -> bool:
        """Whether a noun phrase behind a relative clause's verb is its object. `closing`: the verb to come is one of saying (", a man who saw it said")."""
        if inner.verb.lemma in _BELIEVING:
            return False  # "a man who said Israel had attacked"
        return "relative" in inner.links and (self._describes_subject(inner) or (closing and self._types[self._left(self._described(inner))] == ","))

    def _past_contact(self, clause: Clause) -> Clause | None:
        """The clause in front of a relative clause without its word, where a verb with its own object goes on: "rejects land X has seized and backs Y"."""
        last = self._told_before(clause)
        at = last.subject_at if last is not None and last.subject_at is not None else 0
        bare = at > 1 and self._types[at - 2 : at] == ["VG", "NP"]
        if last is None or not bare or "relative" in last.links or self._types[self._right(last.at)] == "NP" or self._types[self._right(clause.at)] != "NP":
            return None
        outer = self._clause_at(at - 2)
        return outer if outer.form == "finite" and outer.subject is not None and not self._reports(outer) and not outer.passive else None

    def _described(self, inner: Clause) -> int:
        """The noun phrase that a relative clause, an -ing form or a participle describes."""
        described = self._left(inner.subject_at) if "relative" in inner.links and inner.subject_at is not None else self._left(inner.at)
        return described - (self._types[described] == ",")

    def _describes_subject(self, inner: Clause) -> bool:
        """Whether what a relative clause, an -ing form or a participle describes is the subject of a verb still to come: "a man who attacked police fled"."""
        if inner.form == "finite" and "relative" not in inner.links:
            return False
        described = self._head(self._described(inner))
        opening = self._left(described)
        if self._types[described] != "NP" or inner.form == "infinitive":
            return False
        reported = self._types[opening] == "VG" and self._reports(self._clause_at(opening))
        return opening < 0 or self._types[opening] in ("s", "&") or reported or self._words[opening] in CLAUSE_PREPOSITIONS

    def _backed_by(self, before: int) -> int:
        """Whom "who" tells of behind a state by which something is done to them: "the rebels, armed and backed by Turkey, who have fled"; else `before`."""
        preposition = self._left(before)
        at = self._left(preposition)
        state = self._types[before] == "NP" and self._units.tags[self._phrases[before].base[1] - 1] in "CK"
        if not state or self._words[preposition] != "by" or self._types[at] != "VG" or self._clause_at(at).form != "participle":
            return before
        while self._types[at] in ("VG", "&", "R", "W") or self._words[at] == "until":
            at = self._left(at)
        at = self._left(at) if self._types[at] in SETTING_APART else at
        return at if self._types[at] == "NP" else before

    def _take_antecedent(self, clause: Clause, inner: Clause) -> None:
        """The verb behind a relative clause has the subject that the relative describes ("a man who fled to Syria said", "the towns they hold are")."""
        if "relative" in inner.links:
            described = self._described(inner)
            head = self._head(described)
            clause.subject = self._phrases[head] if self._types[head] == "NP" else inner.subject
            return
        before = self._left(inner.subject_at) if inner.subject_at is not None and inner.subject_at < inner.at else -1
        if before >= 0 and self._types[before] in ("w", "s"):
            before = self._left(before)
            before -= self._types[before] in SETTING_APART
        if before >= 0 and self._types[before] == "NP" and self._words[before + 1] not in _OBJECT_CONTENT:
            clause.subject, clause.subject_at = self._phrases[before], before

    def _is_content_subject(self, clause: Clause, at: int) -> bool:
        """Whether an -ing form behind phrase `at` is what a verb to come is said of: "he said bombing Iran would be a mistake"."""
        if at >= 0 and self._types[at] != "s" and not (self._types[at] == "VG" and self._reports(self._clause_at(at))):
            return False
        behind = clause.at + 1
        while self._types[behind] in ("NP", "I", "W", "R") or (self._types[behind] == "&" and self._types[behind + 1] == "I"):
            behind += 1
        verb = self._phrases[behind].verb if self._types[behind] == "VG" and behind > clause.at + 1 else None
        sure = at == clause.at - 1 and self._types[at] == "VG" and self._clause_at(at).verb.lemma in _THINKING  # "said bombing Iran helped Israel"
        past = self._units.tags[self._phrases[behind].first] in "dn" if verb is not None else False
        return verb is not None and ((verb.form == "finite" and not past) or (sure and past and verb.form != "infinitive"))

    def _is_sole(self, clause: Clause) -> bool:
        """Whether a past form behind the comma of an apposition is the one verb of its sentence: "Several leaders, including Petrov, also called"."""
        comma = self._left(clause.at)
        subject = self._left(comma)
        past = self._units.tags[clause.verb.main] == "d"
        if not past or self._types[comma] != "," or self._types[subject] != "NP" or self._types[self._left(subject)] not in ("", ",", "W"):
            return False
        verbs = [phrase for at, phrase in enumerate(self._phrases) if phrase.type == "VG" and at != clause.at]
        return all(phrase.verb is not None and phrase.verb.form != "finite" for phrase in verbs) and self._words[self._right(clause.at)] != "by"
