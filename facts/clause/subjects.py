"""The subject of a finite verb: to its left, across insertions, or shared with another clause. The base of `facts.clause.governors`."""

from __future__ import annotations

from facts.clause.antecedents import SETTING_APART, Antecedents
from facts.clause.asked import NAMING
from facts.clause.clause import Clause
from facts.clause.walk import BREAKS, CLAUSE_PREPOSITIONS
from facts.phrase import Phrase

_PRONOUNS = frozenset("i he she we they him them us me".split())  # "he met", "the man who freed him signed": none that a participle describes
_WHERE = frozenset("from in at near on outside off".split())
_SINGULAR = frozenset("has is was does".split())  # "Israel and Hamas, which has refused"


class Subjects(Antecedents):
    """Finds subjects of finite clauses."""

    def _finite(self, clause: Clause) -> None:
        if clause.verb.lemma == "read" and self._types[self._left(clause.at)] == "," and self._is_paper(self._right(clause.at)):
            clause.verb.lemma = "say"  # "..., read a statement"
            self._take(clause, self._right(clause.at))
            return
        first = self._coordinate(clause)
        if first is not None:
            self._share(clause, first)
            clause.form = first.form
            clause.statuses += first.statuses
            clause.links += first.links
            clause.verb.modal, clause.verb.negated = first.verb.modal, clause.verb.negated or first.verb.negated
            return
        self._find_subject(clause)
        if clause.subject_at is not None and self._is_asked(clause, clause.subject_at):
            clause.statuses.append("unreal")

    def _coordinate(self, clause: Clause) -> Clause | None:
        """The infinitive or the verb behind a modal that a base form continues ("to attack X and seize Y", "will meet X, visit Y", "did not")."""
        bare = self._units.tags[clause.verb.main] == "v" or self._units.lowers[clause.verb.main] in ("have", "be")
        if not bare or clause.verb.modal or self._phrases[clause.at].end - self._phrases[clause.at].first > 1:
            return None
        if self._types[self._left(clause.at)] not in ("&", ",") or not self._clauses:
            return None
        first = next((c for c in reversed(self._clauses) if c.form not in ("gerund", "participle")), self._clauses[0])
        if any(self._types[at] in BREAKS or self._types[at] in "sw" for at in range(first.at + 1, clause.at)):
            return None
        asked = first.form == "finite" and "unreal" in first.statuses and self._units.tags[first.verb.main] == "v"  # "demanded that X go and fetch them"
        plain = asked or first.verb.modal or (first.verb.negated and self._units.tags[first.verb.main] == "v")
        return first if (first.form == "infinitive" and not self._speaks_on(clause, first)) or plain else None

    def _find_subject(self, clause: Clause) -> None:
        at = self._left(clause.at)
        then = self._units.lowers[self._phrases[clause.at].first - 1] == "then"
        if then and self._types[at] not in ("&", ",") and self._units.tags[clause.verb.main] in "dz":
            last = self._previous("finite")
            if last is not None and last.subject is not None and self._types[last.at + 1] == "NP":
                self._share(clause, last)  # "raided the village then burnt it"
                return
        inverted = self._right(clause.at)
        addressed = clause.verb.lemma == "thank" and self._units.tags[clause.verb.main] == "v" and self._words[inverted] == "you"
        if addressed and self._units.tags[self._phrases[clause.at].first - 1] == ",":
            return  # "Minister Ivanov, thank you"
        if self._is_say(clause) and self._types[at] in (",", ".", "?", "") and self._types[inverted] == "NP" and self._is_inverted(clause, inverted):
            self._take(clause, inverted)
            return
        while self._types[at] == "I" and self._types[at + 1] == "W":
            at = self._left(at)  # "the envoy that met Putin on Friday left"
        first = self._described_by(at)
        other = self._described_by(first) if first is not None else None
        pair = self._pair(other, first) if other is not None and first is not None else None
        if pair is not None:
            clause.subject, clause.subject_at = pair, other
            return
        self._walk(clause, at)

    def _described_by(self, at: int) -> int | None:
        """Where it stands whom a participle and "by" in front of `at` describe: "a team led by Ivanov"."""
        at -= self._types[at] == ","
        verb = self._left(at - 1)
        if self._types[at] != "NP" or self._words[at - 1] != "by" or self._types[verb] != "VG" or self._clause_at(verb).form != "participle":
            return None
        noun = verb - 1 - (self._types[verb - 1] == ",")
        return noun if self._types[noun] == "NP" else None

    def _pair(self, first: int, at: int) -> Phrase | None:
        """Two who are each described by a participle: "a team led by Ivanov and envoys headed by Petrov met"."""
        one, listed = self._phrases[first], self._phrases[at]
        if len(listed.members) < 2 or one.members:
            return None
        other = listed.members[-1]
        return Phrase("NP", one.first, other.end, other.base, one.word, members=[one, other])

    def _walk(self, clause: Clause, at: int) -> None:
        """Search the subject to the left of phrase `at` (included)."""
        steps, crossed = 0, False
        while at >= 0 and steps < 12:
            steps += 1
            type_ = self._types[at]
            if type_ == "NP":
                before = at - 1 if self._types[at - 1] == "W" else self._left(at)
                if self._types[before] == "," and self._within(at, before):
                    self._walk(clause, self._left(self._left(before - 1)))  # "a fire in Porterville, California kills"
                    if clause.subject is None:
                        self._take(clause, at)
                    return
                if self._types[before] == "I" and not self._opens_clause(before, at, clause):
                    at = self._left(before)
                    continue
                nonfinite = self._types[before] == "VG" and self._phrases[before].verb is not None and self._clause_at(before).form != "finite"
                opening = nonfinite and steps == 1 and self._phrases[at].apposition is not None and self._previous("finite") is None
                if opening:
                    self._take(clause, at)  # "After becoming prime minister, X resigned": the comma was read as that of an apposition
                    return
                if nonfinite and not (steps == 1 and (self._reports(self._clause_at(before)) or self._demanding(clause, before))):
                    at = self._left(before)
                    continue
                if steps > 1 and self._types[before] == "VG" and self._participial(clause) and not self._reports(self._clause_at(before)):
                    return  # "kills ten in response to rockets fired at a base": the object of another verb fired nothing
                asked = self._types[before] == "VG" and self._demanded_of(clause, self._clause_at(before))
                if self._types[before] == "VG" and not asked and self._within_relative(self._clause_at(before), self._is_say(clause)):
                    self._take_antecedent(clause, self._clause_at(before))  # "a man who attacked police fled"
                    return
                if crossed and self._types[before] == "VG" and not self._reports(self._clause_at(before)):
                    self._share(clause, self._clause_at(before))  # "X visited Kyiv, where he met Y, and left": no object does another deed
                    return
                named = before - 1
                if self._types[before] == "," and (named == 0 or (self._is_say(clause) and self._types[named - 1] == ",")) and self._describes(named, at):
                    at = named  # "X, an adviser to President Y quits": the second comma is missing
                self._take(clause, at)
                return
            if type_ == "w":
                self._relative(clause, at)
                return
            if type_ == "s":
                if self._words[at] == "that" and self._types[self._left(at)] == "NP" and steps == 1:
                    self._relative(clause, at)
                return
            if type_ == "&" and {self._left(at), at + 1} <= {other.at for other in self._clauses if other.form == "participle"}:
                at = self._left(at)  # "rebels trained and equipped by Chad attacked"
                continue
            if type_ == "&":
                self._share(clause, self._coordinated(clause))
                return
            if type_ in SETTING_APART and self._types[at - 1] in ("NP", "VG", "J", "I", ")", "W", "R"):
                skipped = self._parenthesis(at)
                listed = self._listed(clause, skipped) if steps == 1 else None
                if listed is not None:
                    self._share(clause, listed)
                    return
                if skipped is None and self._stray_comma(at) and not self._spoken_to(clause):
                    self._take(clause, at - 1)
                if skipped is None:
                    return
                at, crossed = skipped, True
                continue
            if type_ in ("I", "J", "VG") and type_ != "VG":
                at = self._left(at)
                continue
            if type_ == "VG" and self._clause_at(at).form in ("infinitive", "participle", "gerund"):
                at = self._left(at)
                continue
            if type_ == "VG":
                self._take_antecedent(clause, self._clause_at(at))
            return

    def _active(self, at: int, before: int) -> bool:
        """Whether a past form is no participle: "went", "said", "the refugees I met"."""
        word = self._units.lowers[self._phrases[at].first]
        then = self._units.lowers[self._phrases[at].first - 1] == "then"  # "raided a village then abducted ten women"
        if then or word in self._lexicon.pasts or (self._lexicon.verb_lemma(word), "active") in self._lexicon.frames:
            return True
        if before >= 0 and self._commits_itself(at, before):
            return True
        return self._types[before] == "NP" and self._words[before] in _PRONOUNS

    def _participial(self, clause: Clause) -> bool:
        """A past form without auxiliary, subject or object: "In a statement issued on Monday", "a system, aimed at"."""
        bare = self._phrases[clause.at].end - self._phrases[clause.at].first == 1 and self._units.tags[clause.verb.main] == "d"
        before = self._left(clause.at)
        return bare and self._types[before] in ("NP", ",", "") and self._types[self._right(clause.at)] in ("I", "W", ",", ".", "&", "")

    def _describes(self, name: int, at: int) -> bool:
        """Whether a noun phrase behind a name and a comma says who that is."""
        first, role = self._phrases[name], self._lexicon.roles.get(self._units.lowers[self._phrases[at].base[1] - 1])
        named = first.type == "NP" and self._units.tags[first.base[1] - 1] in "HP"
        opened = self._units.lowers[self._phrases[at].base[0]] in ("a", "an", "the") or self._phrases[at].complement is not None  # "leader of the party"
        return named and role is not None and role.type == "person" and not role.plural and opened

    def _coordinated(self, clause: Clause) -> Clause | None:
        """The clause whose subject a verb after "and" shares: the last one, or the one that reports it where things are its subject
        ("Lin said the mission was illegal and urged Manila")."""
        last = self._gone_back_to(clause) or self._past_contact(clause) or self._told_before(clause)
        if last is not None and last.at == self._left(self._left(clause.at)) and last.subject is not None:
            return last  # "said that troops killed or arrested rebels"
        if last is not None and "relative" in last.links:
            above = next((c for c in reversed(self._clauses) if c.at < last.at and c.form == "finite" and "relative" not in c.links), last)
            if self._disagrees(clause, last) or self._goes_on_from(above, clause, last):
                return above
        outer = self._outside_place(clause, last)
        if outer is not None:
            return outer
        person = last is not None and last.subject is not None and self._units.tags[last.subject.base[1] - 1] not in "N"
        if clause.passive or last is None or person or last.links:
            return last  # else a thing, or "firing shots was wrong"
        outer = next((c for c in reversed(self._clauses) if c.at < last.at and c.form == "finite" and c.subject is not last.subject), None)
        named = outer is not None and outer.subject is not None and (outer.subject.apposition or self._units.tags[outer.subject.base[1] - 1] in "HPTCK")
        uttered = (clause.verb.lemma, "utter") in self._lexicon.frames and last.passive and self._is_in_time_clause(last)
        return outer if outer is not None and named and (self._is_say(outer) or uttered) else last

    def _is_in_time_clause(self, clause: Clause) -> bool:
        """ "Visited the town since it was freed and called for calm"."""
        return clause.subject_at is not None and self._words[clause.subject_at - 1] in CLAUSE_PREPOSITIONS

    def _opens_clause(self, preposition: int, noun: int, clause: Clause) -> bool:
        """ "after Putin met Xi": these prepositions also open clauses, when the noun phrase stands right before the verb."""
        if self._words[preposition] not in CLAUSE_PREPOSITIONS:
            return False
        if self._left(clause.at) == noun:
            return True
        behind = self._types[noun + 1]
        if behind == "VG" and noun + 1 < clause.at and self._clause_at(noun + 1).form in ("gerund", "participle"):
            return True
        if behind in SETTING_APART and self._parenthesis(self._left(clause.at)) == noun:
            return True
        # "after talks between the two fail": at the beginning, or where what stands in front has its verb
        told = any(other.form == "finite" and other.at < preposition and "relative" not in other.links for other in self._clauses)
        return behind == "I" and (preposition == 0 or told)

    def _came_from(self, at: int) -> bool:
        """Whether people stand in front of "from" and a body or group: "hostages from Boko Haram who were kidnapped"; but "word from Hamas, who"."""
        freed = self._left(self._left(at))
        role = self._lexicon.roles.get(self._units.lowers[self._phrases[freed].base[1] - 1]) if self._types[freed] == "NP" else None
        people = role is not None and role.plural and role.type != "body"
        return people and self._types[at] == "NP" and self._units.tags[self._phrases[at].base[1] - 1] == "O"

    def _relative(self, clause: Clause, at: int) -> None:
        before = self._left(at)
        apart = self._types[before] in SETTING_APART
        if apart:
            before = self._left(before)
        while self._types[before] == "I":
            before = self._left(before)
        if apart:
            before = self._beyond_town(before) if self._words[at] == "which" else self._backed_by(self._before_age(before))
        preposition = self._left(before)
        that = self._words[at] in ("that", "which")
        placed = (self._words[at] == "who" or (that and not apart)) and self._words[preposition] in _WHERE
        freed = self._words[at] == "who" and not apart and self._words[preposition] == "from" and self._came_from(before)
        named = that and self._named_alone(before) and self._types[preposition] == "I" and self._words[preposition] != "like"
        person = self._words[at] == "which" and self._units.tags[self._phrases[before].base[1] - 1] == "H"  # "a summit with Xi, which was held in Oslo"
        named = named and (person or not (apart and self._is_one(clause)))
        if (named or freed or (placed and self._types[before] == "NP" and self._is_place(before))) and self._types[self._left(preposition)] == "NP":
            before = self._left(preposition)  # "the bombing of a shrine in Bangkok that killed 20", "the war on Hamas that France backed"
        if self._types[before] == "NP" and not self._issued(clause, before):
            described, first = self._phrases[before], self._phrases[clause.at].first
            group = described if described.members or described.complement is None else described.complement
            verb = self._units.lowers[first] in _SINGULAR or self._units.tags[first] == "z"
            last = self._words[at] == "who" and bool(group.members) and self._units.tags[group.members[-1].base[0]] == "a"  # "X and the general who"
            singular = group.members and (verb if apart else last)
            found = group.members[-1] if singular else self._predicated(before) or self._apposed(before) or self._agreeing(described, at, clause)
            clause.subject, clause.subject_at = found, at
            clause.links.append("relative")

    def _goes_on_in_list(self, clause: Clause) -> bool:
        """Whether a past form behind a comma is the second of three verbs, and the last has an object: "X left, called for talks and closed the port"."""
        at = next((at for at in range(clause.at + 1, len(self._phrases)) if self._types[at] in ("&", ",", ";", "s", "w", "VG")), clause.at)
        at += self._types[at] == ","
        third = self._right(at)
        verb = self._phrases[third].verb if self._words[at] == "and" and self._types[third] == "VG" else None
        if (
            verb is None
            or self._units.tags[self._phrases[third].first : self._phrases[third].end] != "d"
            or "by" in self._words[clause.at + 1 : third]
            or self._words[self._right(third)] == "by"
        ):
            return False
        named = verb.lemma in NAMING  # "a book, based on letters and titled Home"
        urging = (verb.lemma, "utter") in self._lexicon.frames and self._types[self._right(third)] == "I"  # "and called upon the rebels to leave"
        return not named and (urging or self._active(third, -1) or self._types[self._right(third)] == "NP")

    def _listed(self, clause: Clause, opened: int | None) -> Clause | None:
        """The clause whose subject a verb right behind a comma shares: "They fought in Iraq, trained in Syria and died", "X left, visited Y, ..."."""
        last = self._previous("finite")
        reporting = self._gone_back_to(clause)
        if reporting or last is None or last.subject is None or last.passive or clause.passive or "relative" in last.links or clause.verb.modal:
            return reporting
        if self._is_say(last) and last.parent is None:
            return None
        if opened is not None and not self._is_opening(opened) and (last.at < opened or last.parent is None):
            return None  # the comma closes an insertion
        if self._goes_on_in_list(clause):
            return last
        told = self._right(clause.at)
        spoken = self._is_say(clause) and self._types[told] == "NP" and not self._is_thing(told)  # but "announced the expulsion of"
        return last if not spoken and (not self._participial(clause) or self._active(clause.at, -1)) else None
