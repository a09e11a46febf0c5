"""Infinitives, gerunds and participles: whose act they are, and what the words above make of it. The base of `facts.clause.clauses`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.subjects import Subjects
from facts.phrase import Phrase

# Prepositions that say an -ing act was not done, or only warned against.
_UNDONE = {"against": ["unreal"], "without": ["negated"], "from": ["negated"], "to": ["unreal"], "toward": ["unreal"], "towards": ["unreal"], "at": ["unreal"]}
_HINDERING = frozenset(
    "refrain prevent stop bar ban keep abstain prohibit discourage dissuade block deter restrain exclude desist "
    "silence hinder scare inhibit forbid disqualify".split()
)
_WANTING = frozenset("expect want need wish require like believe".split())
_ACCUSED_OF = frozenset("of with for".split())
_ON_WHOM = frozenset("on upon to for".split())  # "called on X to do", "appealed to X to do"
_LINKS = frozenset("to from in at on near outside inside across".split())
HELPING = frozenset("help go come dare".split())
_SETTINGS = frozenset("during in on after before for".split())
_FIRST = frozenset("first second third last only latest".split())
# What comes of the act told right before: ", killing six".
_RESULTS = frozenset("kill wound injure maim leave destroy damage displace force hit strike burn demolish".split())
_ANSWERS = frozenset("response reaction objection opposition retaliation answer".split())
_CHARGES = frozenset("charge charges count counts criticism trial jail prison fine years months sentence term".split())
_DECISIONS = frozenset("decision ruling verdict judgment judgement vote".split())
_OF_NOUNS = frozenset("on of about against for".split())


class Nonfinite(Subjects):
    """Finds subjects and statuses of clauses without a finite verb."""

    def _infinitive(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == "&":
            self._share(clause, self._previous("infinitive"))
            clause.statuses += clause.parent.statuses if clause.parent else []
            return
        obj: Phrase | None = None
        if self._types[at] == "NP":
            obj = self._phrases[at]
            noun = self._governing(obj)
            opening = self._left(at)
            if self._types[opening] == "I" and self._words[opening] in ("by", "for", "on", "to") and self._asking(self._left(opening)):
                clause.subject = obj  # "a request by X to do", "calls for X to resign", "an invitation to X to come": it is X that would
                clause.statuses.append("unreal")
                return
            if self._words[opening] == "by" and self._types[self._left(opening)] == "NP":
                by = self._phrases[self._left(opening)]
                word = self._units.lowers[by.base[1] - 1]
                meant = self._lexicon.frames.get((word, "noun")) or self._lexicon.frames.get((word, "idea"))
                if meant is not None:
                    clause.subject = obj  # "a plan by X to do", "an attempt by X to do"
                    clause.statuses.append(meant[0])
                    return
            if _FIRST & set(self._units.lowers[obj.base[0] : obj.base[1]]):
                self._share(clause, self._previous("finite"))  # "the first to do it" did it
                return
            if noun:
                self._share(clause, self._previous("finite"))
                owner = self._owner(obj)
                if owner is not None:
                    clause.subject, clause.subject_at = owner, None
                    clause.links += ["decided"] if self._units.lowers[obj.base[1] - 1] in _DECISIONS else []
                clause.statuses.append("negated" if self._units.lowers[obj.base[0]] == "no" else noun[0])  # "no plans to leave"
                return
            if self._types[opening] == "I" and self._words[opening] in _SETTINGS and self._owner(obj) is not None:
                clause.subject, clause.subject_at = self._owner(obj), None  # "during his visit to mediate"
                clause.statuses.append("planned")
                return
            if self._sends_words(clause, self._left(opening) if self._types[opening] == "I" else at):
                return
            at = self._left(at)
            if self._types[at] == "I":
                beside = self._words[at] not in _ON_WHOM
                at = self._left(at)
                obj = None if beside else obj  # "spoke with X to thank him": it is not X that thanks
        elif self._types[at] == "J":
            adjective = self._lexicon.frames.get((self._words[at], "noun"))
            clause.statuses.append(adjective[0] if adjective else "possible")
            able = self._words[at] == "able" and self._units.lowers[self._phrases[self._left(at)].first] in ("was", "were")
            clause.statuses[-1] = "occurred" if able else clause.statuses[-1]  # "was able to bomb"
            at = self._left(at)
            if clause.statuses[-1] == "occurred" and self._types[at] == "VG":
                self._share(clause, self._clause_at(at))  # "was quick to praise": no "was to praise"
                clause.statuses += self._clause_at(at).statuses
                return
        governor = next((c for c in reversed(self._clauses) if c.at == at), None) or self._previous("finite", "infinitive", "gerund")
        if governor is not None:
            self._govern(clause, governor, obj)

    def _governing(self, obj: Phrase) -> tuple[str, str] | None:
        """What a noun makes of an infinitive behind it: "plans to leave", "has the right to leave"; but "was right to leave"."""
        word, alone = self._units.lowers[obj.base[1] - 1], obj.base[1] - obj.base[0] == 1 and not obj.owners
        entitled = self._lexicon.frames.get((word, "entitle")) if obj.complement is None and not alone else None
        return entitled or self._lexicon.frames.get((word, "noun"))

    def _sends_words(self, clause: Clause, at: int) -> bool:
        """ "Sent a letter to the king to thank him": what is written to be said is said."""
        governor = self._clause_at(self._left(at)) if self._types[at] == "NP" and self._types[self._left(at)] == "VG" else None
        if governor is None or governor.passive or (governor.verb.lemma, "issue") not in self._lexicon.frames:
            return False
        if (self._units.lowers[self._phrases[at].base[1] - 1], "message") not in self._lexicon.frames:
            return False
        self._share(clause, governor)
        clause.statuses += governor.statuses
        return True

    def _govern(self, clause: Clause, governor: Clause, obj: Phrase | None) -> None:
        before = self._left(clause.at)
        named = obj is not None and self._units.tags[obj.base[1] - 1] in "HPCKE" and self._types[self._left(before)] == "VG"
        unknown = ("planned", "object" if named else "subject")  # but "made a visit to Cairo to ask for help"
        status, control = self._lexicon.frames.get((governor.verb.lemma, "chain"), unknown)
        if self._is_purpose(clause, governor):
            clause.links.append("purpose")
        self._share(clause, governor)
        if obj is not None and clause.verb.form == "finite":
            status, control = self._lexicon.frames.get((governor.verb.lemma, "bare"), (status, control))
        if obj is not None and governor.verb.lemma in _WANTING:
            control = "object"  # "wanted Iran to stop": it is Iran that would
        thing = clause.passive and self._types[before] == "NP" and self._is_thing(before)
        if thing:
            obj, control = self._phrases[before], "object"  # "agreed to join negotiations to be held in Oslo"
        if governor.verb.lemma == "call" and obj is not None and self._phrases[governor.at + 1] is obj:
            status, control = "occurred", "subject"  # "called Macron to thank him": by telephone
        if control == "object" and obj is not None and (thing or not governor.passive):
            clause.subject, clause.subject_at = obj, None
        clause.statuses.append("negated" if self._is_undone(clause, governor) else status)
        clause.statuses += governor.statuses
        if governor.verb.negated or governor.verb.modal:
            clause.links.append("governed")

    def _is_purpose(self, clause: Clause, governor: Clause) -> bool:
        """ "Gathered in Delhi to denounce": an infinitive behind a past verb that governs none, and not behind its object ("stressed the need to")."""
        before = self._left(clause.at)
        behind_object = self._types[before] == "NP" and self._types[self._left(before)] == "VG"
        plain = (governor.verb.lemma, "chain") not in self._lexicon.frames and not self._is_say(governor)
        told = governor.verb.past or (governor.form == "finite" and self._units.tags[governor.verb.main] == "z")  # "holds talks with X to urge him"
        return plain and told and not governor.passive and not behind_object

    def _is_undone(self, clause: Clause, governor: Clause) -> bool:
        """ "Has yet to visit", "was to have visited": what was not done, or not yet."""
        words = self._units.lowers[self._phrases[governor.at].first : self._phrases[clause.at].end]
        past = words[0] in ("was", "were") and "have" in words and clause.verb.past
        return governor.verb.lemma in ("have", "be") and (past or "yet" in words)

    def _bare_governor(self, clause: Clause) -> tuple[Clause, Phrase | None] | None:
        """The verb of helping before a base form, and whom it helps: "would also help create", "to let them leave"."""
        at = self._left(clause.at)
        if self._units.tags[clause.verb.main] != "v" or clause.verb.modal or self._units.tags[self._phrases[clause.at].first] != "v":
            return None
        if self._types[at] == "NP" and self._types[self._left(at)] == "VG":
            governor = self._clause_at(self._left(at))
            return (governor, self._phrases[at]) if (governor.verb.lemma, "bare") in self._lexicon.frames and not governor.passive else None
        if self._types[at] != "VG":
            return None
        governor = self._clause_at(at)
        return (governor, None) if governor.verb.lemma in HELPING else None

    def _gerund(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == "&":
            self._share(clause, self._previous("gerund") or self._previous("finite"))
            if clause.parent is not None:
                clause.statuses += clause.parent.statuses
            return
        self._weighed(clause, at)
        if self._is_content_subject(clause, at):
            clause.statuses.append("unreal")
            return
        if self._types[at] == "VG" and self._clause_at(at).form == "infinitive" and at == clause.at - 1:
            self._share(clause, self._clause_at(at))  # "urged X to continue supporting Y"
            clause.statuses += self._clause_at(at).statuses
            return
        if self._types[at] == "I":
            before = self._left(at)
            other = self._previous("gerund") if self._types[before] == "&" else None
            if other is not None and self._words[other.at - 1] == self._words[at]:
                self._share(clause, other if other.subject is not None else None)  # "by asking for a truce and by demanding talks"
                return
            if self._types[before] == "s":
                return  # "said that after meeting X, Y left": the subject is still to come
            governor = next((c for c in reversed(self._clauses) if c.at < at), None)
            if self._words[at] == "of" and self._words[at - 1] in ("instead", "short"):  # "stopped short of condemning"
                clause.statuses.append("negated")
            if self._words[at] != "from" or (governor is not None and governor.verb.lemma in _HINDERING):
                clause.statuses += _UNDONE.get(self._words[at], [])
            if self._words[at] == "for" and self._types[before] == "NP" and governor is not None:
                self._blamed(clause, before, governor)
                return
            if governor is not None and self._is_accusation(governor, at, before):
                clause.subject, clause.parent = governor.subject, governor
                clause.statuses.append("alleged")
                return
            if self._types[before] == "NP" and governor is not None and self._left(before) == governor.at:
                role = "accuse" if (governor.verb.lemma, "accuse") in self._lexicon.frames else "cite"
                if (governor.verb.lemma, role) in self._lexicon.frames:
                    clause.subject, clause.parent = self._phrases[before], governor
                    clause.statuses += ["alleged"] if role == "accuse" else []
                    return
            accused = self._accused(at, governor)
            if accused is not None:
                clause.subject, clause.parent = accused, governor
                clause.statuses.append("alleged")
                return
            self._share(clause, self._previous("finite"))
            if self._words[at] == "from" and self._types[before] == "NP" and governor is not None and governor.verb.lemma in _HINDERING:
                clause.subject, clause.subject_at = self._phrases[before], None  # "prevented Russia from attacking"
            elif self._types[before] == "NP" and self._words[at] in _OF_NOUNS:
                inner = _innermost(self._phrases[before])
                if inner.owners:
                    clause.subject, clause.subject_at = inner.owners[-1], None  # "(took note of) Trump's statement on lifting sanctions"
            return
        if self._types[clause.at - 1] == "W" and clause.at:  # "nine days after being seized"
            self._share(clause, self._previous("finite"))
            return
        while self._types[at] == "NP" and self._words[self._left(at)] in _LINKS and not self._answered(at) and not self._is_crowd(at):
            at = self._left(self._left(at))  # "a letter to Cameron calling for": the letter calls; "protest in Sanaa calling for"
        if self._issued(clause, at):
            return
        apart = self._types[at] == "NP" and self._phrases[at].end < self._phrases[at + 1].first  # the comma that closed an apposition
        if self._types[at] == "NP" and not apart and self._results_from(clause, self._previous("finite")):
            self._share(clause, self._clauses[-1])  # "stormed the embassy taking ten hostages"
            return
        if self._types[at] == "NP" and not apart:  # "a resolution calling for a ceasefire", "saw troops entering"
            self._take(clause, at)
            return
        last = self._previous("finite")
        if (self._types[at] != "," and not apart) or (last is not None and last.subject is not None and self._is_say(last)):
            self._share(clause, last)  # ", he said, demanding": he demands
            return
        nearest = self._clauses[-1] if self._clauses else None
        if last is not None and nearest is not None and nearest.form != "finite" and nearest.subject is not None and clause.verb.lemma in _RESULTS:
            self._share(clause, nearest)  # "accused Ukraine of shelling a market, killing six"
            clause.statuses += nearest.statuses
            return
        outer = next((c for c in self._clauses if c.form == "finite" and c.subject is not None and not c.links), last)
        if outer is not None and clause.verb.lemma in _RESULTS and self._is_say(outer):
            outer = last  # "the army said that rebels shelled a market, killing six"
        self._share(clause, outer)
        if outer is not None and outer.passive and clause.verb.lemma in _RESULTS:
            clause.subject, clause.subject_at = self._by_whom(outer, clause.at)  # "a jet was shot down by rebels, killing its pilot": the rebels did
        if outer is not None and clause.verb.lemma in _RESULTS and self._by_accident(outer):
            clause.statuses.append("unreal")  # "a helicopter crashed, killing six": nobody's attack

    def _results_from(self, clause: Clause, attack: Clause | None) -> bool:
        """Whether a verb tells what came of the attack in front of it, whose object did not do it."""
        told = attack is not None and self._clauses[-1] is attack and not attack.passive and attack.subject is not None
        return told and attack is not None and attack.verb.lemma in self._lexicon.deeds and clause.verb.lemma in (*_RESULTS, "take")

    def _by_accident(self, clause: Clause) -> bool:
        """Whether a verb without an object tells of an accident: "crashed", "capsized"; but "crashed a car into a crowd"."""
        return (clause.verb.lemma, "accident") in self._lexicon.frames and not clause.passive and self._types[clause.at + 1] != "NP"

    def _is_accusation(self, governor: Clause, preposition: int, before: int) -> bool:
        """Whether what follows a preposition is what the subject is accused of: "was accused by France of", "has been charged with"."""
        near = before == governor.at or self._words[governor.at + 1] == "by"
        return governor.passive and near and self._words[preposition] in _ACCUSED_OF and (governor.verb.lemma, "accuse") in self._lexicon.frames

    def _answered(self, at: int) -> bool:
        """ "In response to Iran seizing a ship": what follows "to" does it."""
        noun = self._left(self._left(at))
        return self._words[self._left(at)] == "to" and self._types[noun] == "NP" and self._units.lowers[self._phrases[noun].base[1] - 1] in _ANSWERS

    def _blamed(self, clause: Clause, at: int, governor: Clause) -> None:
        """ "Condemned Baku for seizing": Baku seized; "arrested two men in Cairo for plotting": the men; "faces charges for using": who faces them."""
        if self._types[at - 1] == "," and self._within(at, at - 1):
            at -= 2  # "in Harare, Zimbabwe"
        while self._is_setting(at):
            at = self._left(self._left(at))
        clause.subject, clause.parent = self._phrases[at], governor
        if self._units.lowers[self._phrases[at].base[1] - 1] not in _CHARGES:
            return
        obj = self._right(governor.at)
        if governor.passive or obj == at:
            clause.subject = governor.subject
        elif self._types[obj] == "NP":  # "sentenced him to a year in prison for writing"
            clause.subject = self._phrases[obj]

    def _is_setting(self, at: int) -> bool:
        """Whether a noun phrase is only the place behind another."""
        phrase, noun = self._phrases[at], self._left(self._left(at))
        plain = phrase.complement is None and not phrase.members
        return plain and self._words[self._left(at)] in _LINKS and self._types[noun] == "NP" and self._is_place(at)

    def _accused(self, at: int, governor: Clause | None) -> Phrase | None:
        """Who is accused, further off: "indicted X on charges including attacking Y"."""
        if governor is None or self._words[at] != "including" or (governor.verb.lemma, "accuse") not in self._lexicon.frames:
            return None
        if governor.passive:
            return governor.subject
        obj = self._right(governor.at)
        return self._phrases[obj] if self._types[obj] == "NP" else None

    def _participle(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if clause.passive and self._clauses and self._clauses[-1].passive and self._types[at] in ("&", ","):
            self._share(clause, self._clauses[-1])  # "men arrested and jailed by Israel"
            return
        if self._types[at] == ",":
            at = self._left(at)
        steps = 0
        while self._types[at] == "NP" and self._types[self._left(at)] == "I" and steps < 4 and self._is_place(at):
            at, steps = self._left(self._left(at)), steps + 1
        if self._types[at] == "NP":
            clause.subject, clause.subject_at = self._phrases[at], None


def _innermost(phrase: Phrase) -> Phrase:
    """What a noun phrase ends in: of "note of Trump's statement" the statement."""
    return phrase if phrase.members or phrase.complement is None else _innermost(phrase.complement)
