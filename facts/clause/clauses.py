"""Verb groups to clauses. Called by `facts.extract` with the phrases of one sentence.

A clause knows its subject (found to the left, or shared with the verb that governs or precedes it), the phrases that may complete it, and the
chain of words above an infinitive ("was scheduled to meet"), which decides how real the event is.
"""

from __future__ import annotations

from facts.clause.appositives import name_subjects
from facts.clause.asked import ASKING
from facts.clause.clause import Clause
from facts.clause.frames import has_content
from facts.clause.told import THINKING, Told
from facts.clause.walk import BREAKS, CHARGED, CLAUSE_PREPOSITIONS, SKIPPED
from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.tag import Units

_CONDITIONAL = frozenset("if unless whether".split())
_PARTICLES = frozenset("away back down out up".split())
# What stands right behind a participle: "killed by", "two men held hostage (arrived)"; "took hostages" has the plural.
_BEHIND_PARTICIPLES = frozenset("by hostage captive prisoner".split())
_UNSURE = frozenset("allege claim believe report suggest".split())  # "it is alleged that"
_THINKING = frozenset("think feel hope wish guess assume presume realise realize know conclude".split())
_CONFIRMING = frozenset("confirm verify establish prove".split())
_GUESSING = frozenset("warn suggest deny believe predict speculate estimate caution theorize hypothesize hint".split())


def build_clauses(phrases: list[Phrase], units: Units, lexicon: Lexicon) -> list[Clause]:
    """The clauses of a sentence, in order of their verb groups."""
    return _Builder(phrases, units, lexicon).build()


class _Builder(Told):
    """One pass over the verb groups, left to right."""

    def build(self) -> list[Clause]:
        for at, phrase in enumerate(self._phrases):
            if phrase.type == "VG" and phrase.verb is not None:
                clause = Clause(at, phrase.verb, phrase.verb.form, phrase.verb.passive)
                self._settle_form(clause)
                self._attach(clause)
                self._clauses.append(clause)
        for number, clause in enumerate(self._clauses):
            clause.limit = self._limit(number)
        self._late_subjects()
        self._reported()
        name_subjects(self._clauses, self._phrases, self._units, self._lexicon)
        return self._clauses

    def _settle_form(self, clause: Clause) -> None:
        """A bare participle after a noun phrase ("talks hosted by X", "troops deployed in X fired")."""
        verb, phrase = clause.verb, self._phrases[clause.at]
        tags = self._units.tags[phrase.first : phrase.end]
        if verb.parted or tags[0] not in "dn" or not all(tag in "dnRX" for tag in tags):
            return
        following = self._right(clause.at)
        before = self._left(clause.at)
        if self._shares_passive(before, following):
            clause.form, clause.passive, verb.past = self._clauses[-1].form.replace("gerund", "finite"), True, True
            return
        perfect = self._continued_perfect(clause.at)
        if perfect is not None:
            clause.form, verb.past, verb.negated = "finite", True, perfect.verb.negated
            return
        last = self._phrases[before].base[1] - 1
        named = self._types[before] == "NP" and (self._units.tags[last] in "CHKOP" or self._units.lowers[last] in self._lexicon.roles)  # "he mediated between"
        active = {(verb.lemma, "active"), (verb.lemma, "chain")} & self._lexicon.frames.keys() == {(verb.lemma, "active")}  # "fighting erupted between the two"
        shared = self._words[following + (self._types[following] == "W")] == "between" and not named and not active
        pronoun = self._left(before)
        led = self._words[pronoun] == "which" and self._types[self._left(pronoun)] == "I" and self._types[following] == "VG"  # "for which X fought is"
        fronted = self._words[pronoun] == "whom" or led or self._has_object_in_front(before, following)
        doer = shared or self._has_doer_behind(following) or (verb.lemma, self._words[following]) in CHARGED
        if fronted or (self._active(clause.at, before) and not (doer and self._types[before] == "NP")):
            return
        if (
            clause.form == "participle"
            or doer
            or self._gives_name(clause.verb.lemma, before, following)
            or (self._words[following] in _BEHIND_PARTICIPLES and self._types[following + 1] != "VG")  # but "hit back by firing"
            or self._object_before(before)
            or (self._types[before] in ("NP", ",") and self._verb_ahead(clause.at))
        ) and (self._types[before] in ("NP", ",", "&", "VG", "I", "") or clause.form == "participle"):
            clause.form, clause.passive = "participle", True
        verb.past = True

    def _has_object_in_front(self, subject: int, following: int) -> bool:
        """ "The law that France criticised was passed", "the law France criticised", "rebels it accused of": the object stands in front of the subject."""
        pronoun = self._left(subject)
        noun = self._left(pronoun)
        noun -= self._words[pronoun] == "which" and self._types[noun] == ","  # "a state, which France accused of lying, left"
        bare = pronoun == subject - 1 and self._types[pronoun] == "NP" and self._units.tags[self._phrases[subject].base[1] - 1] in "CKPHOp"
        relative = self._types[subject] == "NP" and (bare or (self._words[pronoun] in ("that", "which") and self._types[noun] == "NP"))
        if not relative or self._types[following] not in ("VG", ".", "I") or self._words[following] == "by":
            return False
        return bare or self._words[pronoun] == "which" or not has_content(self._phrases[: noun + 1], self._units, self._lexicon)

    def _shares_passive(self, before: int, following: int) -> bool:
        """ "was arrested and jailed": a participle that "and" joins to a passive verb, without an object of its own."""
        joined = self._types[before] == "&" or (self._types[before] == "," and self._types[following] in (",", "&"))
        if not joined or not self._clauses or not self._clauses[-1].passive:
            return joined and self._charged_before(following)
        last = self._left(before)
        last = self._left(last) if self._types[last] == "J" else last  # "was found guilty and sentenced"
        adjacent = last == self._clauses[-1].at and self._types[following] != "NP"
        return adjacent or self._words[following] == "by"  # but "was elected in May and resigned in June"

    def _object_before(self, at: int) -> bool:
        """Whether the noun phrase at `at` is the object of a finite verb that reports no words ("heads a group called X")."""
        verb = self._left(at)
        apart = verb == at - 2 and self._types[at - 1] == "R" and self._words[at - 1] in _PARTICLES  # "took back rebels held by X"
        if self._types[at] != "NP" or not (verb == at - 1 or apart) or self._types[verb] != "VG":
            return False
        governor = self._clause_at(verb)
        if self._is_inverted_had(verb):
            return False
        if (governor.form != "finite" and self._previous("finite") is None) or self._describes_subject(governor):
            return False  # "Attempts to seize the town failed": the sentence still wants its verb
        thinks = governor.verb.lemma in _THINKING or governor.verb.lemma in THINKING
        return not self._is_say(governor) and not thinks and (governor.verb.lemma, "cite") not in self._lexicon.frames

    def _verb_ahead(self, at: int) -> bool:
        """Whether a finite verb follows that has no subject of its own: then the verb at `at` was a reduced relative."""
        opened, opening, at = at, self._left(at), self._right(at)
        apart = self._types[opening] == "," or (opening >= 0 and self._phrases[opening].apposition is not None)
        inserted = self._types[opening] == "NP" and (self._types[opening - 1] == "~" or (opening == 2 and self._types[0:2] == ["NP", ","]))
        if self._types[at] == "&" and self._types[at + 1] == "VG" and self._units.tags[self._phrases[at + 1].first] in "dn":
            at = self._right(at + 1)  # "an activist arrested and jailed in Chad, was"
        inside = deep = False
        while at < len(self._phrases):
            type_ = self._types[at]
            if type_ == "I":
                if self._words[at] in CLAUSE_PREPOSITIONS and self._types[at + 1] != "W" and not self._is_gerund(at + 1):  # "jailed after attacking"
                    return False
                inside = True
            elif type_ == "NP":
                if not inside:
                    return False
                inside = False
            elif type_ == "VG":
                verb = self._phrases[at].verb
                helped = verb is not None and self._types[at - 1] == "VG" and self._is_helped(at)
                if verb is not None and (verb.form != "finite" or helped or (inserted and self._words[at + 1] == "by")):
                    inside = deep = True  # "the man accused of killing the envoy was", "a plan intended to help them is"
                    at += 1
                    continue
                last = self._left(at)
                behind = last == opened or deep or self._types[at - 1] == "W" or (self._types[last] == "NP" and self._types[last - 1] == "I")
                return behind and not self._is_another(at, deep)
            elif (type_ == "," and (apart or inserted)) or (type_ == "~" and inserted):
                verb = self._phrases[at + 1].verb if at + 1 < len(self._phrases) else None
                return verb is not None and verb.form == "finite"
            elif type_ not in SKIPPED:
                return False
            at += 1
        return False

    def _is_another(self, at: int, deep: bool) -> bool:
        """Whether a verb ahead is itself a participle behind its noun ("moved on a town held by rebels"), or inverted ("should it refuse")."""
        phrase = self._phrases[at]
        if self._words[at] in ("should", "had", "were") and self._types[at + 1] == "NP" and phrase.end - phrase.first == 1:
            return True
        parted = phrase.verb is not None and phrase.verb.parted
        if phrase.end - phrase.first > 1 or self._units.tags[phrase.first] not in "dn" or parted or self._active(at, -1):
            return False
        return self._words[at + 1] == "by" or (deep and self._types[self._right(at)] != "NP")

    def _attach(self, clause: Clause) -> None:
        if self._is_inverted_should(clause.at):
            return
        governor = self._bare_governor(clause) if clause.form == "finite" else None
        finding = self._finding(clause)
        if finding is not None:
            clause.form, clause.passive, clause.verb.past = finding.form, True, True
            self._share(clause, finding)
            clause.statuses += [*finding.statuses, self._lexicon.frames[finding.verb.lemma, "finding"][0]]
        elif governor is not None:
            clause.form = "infinitive"
            self._govern(clause, *governor)
        elif clause.form == "finite":
            self._finite(clause)
            if clause.subject is None and self._is_sole(clause):
                clause.subject_at = self._left(self._left(clause.at))
                clause.subject = self._phrases[clause.subject_at]
            elif clause.subject is None and self._participial(clause) and not self._active(clause.at, -1):
                clause.form, clause.passive = "participle", True
                self._participle(clause)
        elif clause.form == "infinitive":
            self._infinitive(clause)
        elif clause.form == "gerund":
            self._gerund(clause)
        else:
            self._participle(clause)

    def _finding(self, clause: Clause) -> Clause | None:
        """The verb that tells in what state its subject was found or is: "was found murdered", "are feared killed", "stands accused"."""
        last = self._clauses[-1] if self._clauses else None
        if last is None or last.at != self._left(clause.at) or (last.verb.lemma, "finding") not in self._lexicon.frames:
            return None
        told, phrase = last.passive or last.verb.lemma == "stand", self._phrases[clause.at]
        return last if told and self._units.tags[phrase.first] in "dn" and phrase.end - phrase.first == 1 else None

    def _limit(self, number: int) -> int:
        """Where the complements of a clause end: at the subject of the next finite clause, or at a strong break."""
        clause = self._clauses[number]
        end = len(self._phrases)
        for other in self._clauses[number + 1 :]:
            if other.form == "finite":
                end = other.subject_at if other.subject_at is not None and other.subject_at > clause.at else other.at
                if self._is_object(clause, other):
                    end = other.at - (self._types[other.at - 1] == "NP")
                break
        for at in range(clause.at + 1, end):
            if self._types[at] in BREAKS or (self._types[at] == "s" and self._words[at] not in ("that", "whether")):
                return at
            if self._types[at] == "," and self._words[at + 1] == "with" and self._is_absolute(at + 2):
                return at
        return end

    def _reported(self) -> None:
        """What a reporting verb makes of its content: what is denied was not, "said it would" says that it will."""
        told: list[Clause] = []
        for clause in self._clauses:
            if clause.form == "finite" and clause.verb.modal == "would" and clause.subject_at is None and any(clause.parent is other for other in told):
                clause.links.append("foretold")  # "said he had not met X but would meet Y"
                continue
            reporter = self._reporter(clause) if clause.form == "finite" else None
            noun = self._telling(clause) if clause.form == "finite" else None
            if noun is not None:
                clause.statuses += [noun] if noun else ["planned"] if self._is_leaving(clause) else []
                clause.links += ["foretold"] if clause.verb.modal == "would" else []
            if reporter is None:
                if told and clause.form == "finite" and clause.verb.modal == "would" and self._goes_on(clause):
                    clause.links.append("foretold")
                continue
            told.append(clause)
            if self._is_leaving(clause):
                clause.statuses.append("planned")
            if reporter.verb.lemma == "deny":
                clause.statuses.append(self._upheld(clause, reporter, "negated"))
            elif reporter.verb.lemma in THINKING:
                clause.statuses += [THINKING[reporter.verb.lemma]] if not reporter.verb.negated else []
            elif self._told_as(clause, reporter):
                clause.statuses.append(self._told_as(clause, reporter))
            elif reporter.verb.negated and reporter.verb.lemma in _CONFIRMING:
                clause.statuses.append("possible")
            if reporter.passive and reporter.subject is not None and self._units.lowers[reporter.subject.first] == "it" and reporter.verb.lemma in _UNSURE:
                clause.statuses.append("alleged")
            conditional = any(word in _CONDITIONAL for word in self._words[clause.at : clause.limit + 1])
            if clause.verb.modal == "would" and reporter.verb.lemma not in _GUESSING and not conditional:
                clause.links.append("foretold")

    def _reporter(self, clause: Clause) -> Clause | None:
        """The reporting clause right in front of a clause, or behind its comma."""
        start = clause.subject_at if clause.subject_at is not None and clause.subject_at < clause.at else clause.at
        at = self._told_from(clause, start) - 1 if not self._is_meanwhile(start) else -1
        while at >= 0 and self._types[at] in ("R", "W", "NP", "I", "s") and self._words[at] not in _CONDITIONAL:
            at -= 1
        if at >= 0 and self._types[at] == "VG":
            before = self._clause_at(at)
            return before if self._is_say(before) or before.verb.lemma in ("hope", "mean", *THINKING) else None
        after = next((c for c in self._clauses if c.at > clause.at and c.form == "finite"), None)
        if after is None or after.subject_at is None or "relative" in after.links:  # "blamed Russia, who denied it"
            return None
        told = after.subject_at > clause.at and self._types[after.subject_at - 1] == "," and self._is_say(after)
        return after if told else None

    def _is_object(self, clause: Clause, other: Clause) -> bool:
        """Whether a later verb's supposed subject is this one's object, with more behind it: "took action against X over the way judges are named"."""
        subject = other.subject_at
        if subject is None or subject != self._right(clause.at) or other.at - subject < 3 or clause.passive:
            return False
        return not self._reports(clause) and clause.verb.lemma not in ASKING

    def _late_subjects(self) -> None:
        """An opening gerund or participle takes the subject of the clause after it ("Speaking in Brussels, Borrell said")."""
        for number, clause in enumerate(self._clauses):
            if clause.subject is None and clause.form in ("gerund", "participle") and clause.parent is None:
                behind = [c for c in self._clauses[number + 1 :] if c.form == "finite" and c.subject is not None]
                inserted = [c for c in behind if c.subject_at == clause.at - 2 and self._types[clause.at - 1] == ","]  # "Ivanov, addressing parliament, said"
                apart = (c for c in behind if c.subject_at and self._types[c.subject_at - 1] == "," and not c.links)
                later = next((c for group in (inserted, apart, behind) for c in group), None)
                attributed = later is not None and not inserted and self._types[clause.at - 1] == "," and self._types[0] == "NP" and self._reports(later)
                if attributed:
                    continue  # "The driver, mowing down ten people, the mayor said": not he
                if later is not None and later.subject_at is not None and (inserted or later.subject_at > clause.at):
                    clause.subject = later.subject
