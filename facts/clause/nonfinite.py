"""Gerunds and participles: whose act they are, and what the words above make of it. The base of `facts.clause.clauses`."""

from __future__ import annotations

from facts.clause.asked import ASKING
from facts.clause.charged import ACCUSED_OF, PUNISHING, undone_by
from facts.clause.clause import Clause, is_accident, named_behind
from facts.clause.crowds import innermost
from facts.clause.infinitives import HELPING
from facts.clause.insertions import RESULTS, Insertions
from facts.phrase import Phrase
from facts.phrase.kin import SAID_OF

_HINDERING = frozenset(
    "refrain prevent stop bar ban keep abstain prohibit discourage dissuade block deter restrain exclude desist "
    "silence hinder scare inhibit forbid disqualify".split()
)
_FORBIDDING = frozenset("ban bar prohibit forbid disqualify discourage dissuade".split())  # what a rule or an advice is against
_ANSWERS = frozenset("response reaction objection opposition retaliation answer".split())
_MATTER = frozenset(("about", "on", "over"))
_OF_NOUNS = frozenset("on of about against for in at".split())
_AMID = frozenset("amid amidst during after following".split())
_PARTS = frozenset("role part leadership involvement help support success failure efforts cooperation participation interest complicity".split())
_MIGHT = frozenset("may might could".split())
_SENDING = frozenset("send withdraw pull leave dispatch bring".split())
_IN_NOUNS = frozenset(("in", "at"))


class Nonfinite(Insertions):
    """Finds subjects and statuses of clauses without a finite verb."""

    def _is_aim(self, clause: Clause, parent: Clause) -> bool:
        """Whether an infinitive tells what for its verb did something: "took action to protect them", but no "made plans to", "urged them to"."""
        behind = clause.form == "infinitive" and clause.statuses == ["planned"] and self._types[clause.at - 1] == "NP"
        free = behind and (parent.verb.lemma, "chain") not in self._lexicon.frames and not self._is_say(parent)
        return free and parent.form == "finite" and not self._governing(self._phrases[clause.at - 1])

    def _gerund(self, clause: Clause) -> None:
        at = self._left(clause.at)
        if self._types[at] == "&" or (self._types[at] == "," and self._is_gerund(at - 1)):
            self._share(clause, self._previous("gerund") or self._previous("finite"))
            clause.statuses += clause.parent.statuses if clause.parent is not None else []
            return
        self._weighed(clause, at)
        if self._is_content_subject(clause, at):
            clause.statuses.append("unreal")
            return
        if self._types[at] == "VG" and self._clause_at(at).form == "infinitive" and at == clause.at - 1:
            self._share(clause, self._clause_at(at))  # "urged X to continue supporting Y"
            clause.statuses += [s for s in self._clause_at(at).statuses if s == "unreal" or "upheld" not in clause.links]
            return
        if self._added(clause, at):
            return
        if self._types[at] == "I":
            before = self._left(at)
            while self._words[at] in ACCUSED_OF and self._types[before] == "I" and self._types[before + 1] == "W":
                before = self._left(before)  # "jailed a man on Sunday for financing rebels", "accused Chad on Sunday of"
            other = self._previous("gerund") if self._types[before] == "&" else None
            if other is not None and self._words[other.at - 1] == self._words[at]:
                self._share(clause, other if other.subject is not None else None)  # "by asking for a truce and by demanding talks"
                return
            if self._types[before] == "s" or (self._types[before] in (":", ";") and self._opens_another(clause)):
                return  # "said that after meeting X, Y left": the subject is still to come
            governor = next((c for c in reversed(self._clauses) if c.at < at), None)
            undone = self._not_yet(at, before)
            clause.statuses += undone
            if undone and governor is not None and governor.form == "infinitive" and governor.verb.lemma == "hold":
                self._share(clause, governor)  # "urged France to hold off on attacking"
                clause.statuses += governor.statuses
                return
            demanded = before - (self._types[before] == "W" or self._words[before] == "such")  # "its demand last year of freeing them"
            if self._types[demanded] == "NP" and self._is_only_named(self._words[at], self._phrases[demanded]):
                clause.statuses.append("unreal")
            finite = self._previous("finite")
            punished = finite is not None and finite.passive and finite.verb.lemma in PUNISHING  # "will be jailed after attacking a nurse"
            clause.statuses += self._still_ahead(self._words[at], governor, finite) if not punished else []
            if self._words[at] in _MATTER and self._is_talked_of(at):
                inquired = governor is not None and governor.passive and governor.verb.lemma in ("ask", "quiz")  # "was asked about attacking"
                clause.statuses.append("unreal" if inquired else "possible")
                if self._types[before] == "NP" and self._words[self._left(before)] in _AMID and self._owner(self._phrases[before]) is None:
                    return  # "amid talks on sending a force": nobody is said to send it
            if self._words[at] != "from" or (governor is not None and governor.verb.lemma in _HINDERING):
                ruled = self._words[at] == "from" and governor is not None and (governor.verb.lemma in _FORBIDDING or "unreal" in governor.statuses)
                clause.statuses += ["unreal"] if ruled else undone_by(self._words[at], governor)
            if self._words[at] == "for" and self._types[before] == "NP" and governor is not None:
                self._blamed(clause, before, governor)
                return
            if governor is not None and self._is_accusation(governor, at, before):
                clause.subject, clause.parent = governor.subject, governor
                clause.statuses.append("alleged")
                return
            accuses = governor is not None and (governor.verb.lemma, "accuse") in self._lexicon.frames
            whom = self._accused_before(before) if accuses else before
            if self._types[whom] == "NP" and governor is not None and self._left(whom) == governor.at:
                role = "accuse" if accuses else "cite"
                if (governor.verb.lemma, role) in self._lexicon.frames:
                    clause.subject, clause.parent = self._phrases[whom], governor
                    clause.statuses += ["alleged"] if role == "accuse" else []
                    return
            fronted = self._fronted(governor) if governor is not None and before == governor.at and self._words[at] in ACCUSED_OF else None
            if fronted is not None and governor is not None and (governor.verb.lemma, "accuse") in self._lexicon.frames:
                clause.subject, clause.parent = fronted, governor  # "the prince, whom Turkey accuses of ordering it"
                clause.statuses.append("alleged")
                return
            tasked = self._tasked(at, governor)
            if tasked is not None:
                clause.subject, clause.parent = tasked, governor
                clause.statuses.append("planned")
                return
            convicted = self._convicted(at, governor)
            if convicted is not None:
                clause.subject, clause.parent = convicted, governor
                clause.statuses.append("alleged")
                return
            accused = self._accused(at, governor)
            if accused is not None:
                clause.subject, clause.parent = accused, governor
                clause.statuses.append("alleged")
                return
            if self._words[at] == "by" and governor is not None and governor.parent is not None and self._is_aim(governor, governor.parent):
                self._share(clause, governor.parent)  # "has acted to protect them by killing the general"
                clause.statuses += governor.parent.statuses
                return
            reckless = governor is not None and governor.form == "gerund" and governor.verb.lemma == "be" and self._types[before] == "J"
            if reckless and governor is not None and "alleged" in governor.statuses:
                self._share(clause, governor)  # "accused X of being reckless in doing"
                clause.statuses += governor.statuses
                return
            if self._words[at] == "in" and governor is not None and governor.form != "gerund" and "unreal" in governor.statuses:
                clause.statuses.append("unreal")  # "we have to stand together in rejecting this"
            means = self._words[at] == "by" and governor is not None and governor.form == "gerund"  # "accused X of breaking the truce by shelling Y"
            if governor is not None and (means or (self._words[at] in ("by", "including") and governor.form == "infinitive")):
                self._share(clause, governor)  # "urged the EU to respond by imposing sanctions"
                clause.statuses += governor.statuses
                clause.links.append("means")
                return
            done = governor is not None and governor.form == "participle" and before == governor.at and governor.subject is not None
            if done and governor is not None and self._done_for(clause, at, governor):
                self._share(clause, governor)  # "banks, disenchanted with lending to it", "a man wanted for killing her"
                return
            nested = governor is not None and governor.form == "gerund" and self._left(before) == governor.at
            blamed = governor is not None and governor.parent is not None and governor.parent.verb.lemma == "blame"
            nested = nested and governor is not None and ("alleged" not in governor.statuses or blamed)
            self._share(clause, governor if nested and self._types[before] == "NP" else self._previous("finite"))
            if self._succeeds(clause, at, governor):
                return
            joined = self._left_of_dates(at) if self._words[at] == "in" else 0  # "joined France on Monday in calling for"
            if joined and governor is not None and self._left(joined) == governor.at and (together := self._together(governor)) is not None:
                clause.subject = together
            elif self._words[at] == "from" and self._types[before] == "NP" and governor is not None and governor.verb.lemma in _HINDERING:
                clause.subject, clause.subject_at = self._phrases[before], None  # "prevented Russia from attacking"
            elif self._words[at] == "since" and (owner := self._whose_first(before)) is not None:
                clause.subject, clause.subject_at = owner, None
            elif self._types[before] == "NP" and self._words[at] in _OF_NOUNS:
                inner = innermost(self._phrases[before])
                owner = inner if inner is not self._phrases[before] and self._words[at] == "in" and self._takes_part(before, inner) else None
                owner = owner or (inner.owners[-1] if inner.owners else self._owner(inner) if self._words[at] in _IN_NOUNS else None)
                if owner is not None:
                    clause.subject, clause.subject_at = owner, None  # "(took note of) Trump's statement on lifting sanctions", "his role in seizing it"
            return
        if self._types[clause.at - 1] == "W" and clause.at:  # "nine days after being seized"
            self._share(clause, self._previous("finite"))
            return
        at = self._before_place(at)
        while self._types[at] == "NP" and self._is_linked(at) and not self._answered(at) and not self._is_crowd(at):
            verb = self._left(self._left(at))
            if self._is_gathering(at) and self._types[verb] == "VG" and self._clause_at(verb).form == "gerund":
                break  # "for taking part in rallies calling for": the rallies call
            at = self._left(self._left(at))  # "a letter to Cameron calling for": the letter calls; "protest in Sanaa calling for"
        if self._issued(clause, at):
            return
        apart = self._types[at] == "NP" and self._phrases[at].end < self._phrases[at + 1].first  # the comma that closed an apposition
        if self._types[at] == "NP" and not (apart or clause.passive) and self._results_from(clause, self._previous("finite")):
            self._share(clause, self._clauses[-1])  # "stormed the embassy taking ten hostages"
            return
        crashed = self._previous("finite") if clause.verb.lemma in RESULTS else None
        if self._types[at] == "NP" and crashed is not None and is_accident(crashed, self._phrases, self._lexicon):
            clause.statuses.append("unreal")  # "crashed near the border killing four"
        if self._types[at] == "NP" and not apart and self._comments(clause, at):
            self._share(clause, self._previous("finite"))
            return
        if self._types[at] == "NP" and not apart and clause.verb.lemma in ASKING and self._is_besieged(at):
            self._share(clause, self._previous("finite"))
            return
        if self._types[at] == "NP" and not apart:  # "a resolution calling for a ceasefire", "saw troops entering"
            self._unpassed(clause, at)
            clause.statuses += ["unreal"] if self._words[self._left(at)] == "without" else []  # "cannot work without Chad agreeing"
            self._take(clause, at - 2 if self._describes_name(at) else at)
            clause.subject = self._weighed_doer(at) or clause.subject
            if clause.subject is not None and clause.subject.members and self._words[self._left(at)] == "between":
                clause.subject, clause.subject_at = clause.subject.members[-1], None  # "clashes between police and protesters demanding"
            return
        inserted = self._inserted_behind(clause, at)
        if inserted is not None:
            self._take(clause, inserted)
            return
        last = self._previous("finite")
        if clause.verb.lemma in RESULTS and last is not None and is_accident(last, self._phrases, self._lexicon):
            clause.statuses.append("unreal")  # "a plane crashed killing six"
        if (self._types[at] != "," and not apart) or (last is not None and last.subject is not None and self._speaks(last)):
            self._share(clause, last)  # ", he said, demanding": he demands
            return
        nearest = self._clauses[-1] if self._clauses else None
        above = nearest is not None and nearest.form != "finite" and nearest.subject is not None and not self._is_aimed_at(nearest)
        above = above and nearest is not None and nearest.verb.lemma not in ASKING  # "troops shot at men demanding bread, killing six"
        charged = nearest is not None and "alleged" in nearest.statuses and nearest.parent is last and (clause.verb.lemma, "utter") not in self._lexicon.frames
        charged = charged and last is not None and last.passive and nearest is not None and nearest.form == "gerund"  # "is accused of arming them, sending"
        if last is not None and nearest is not None and above and (clause.verb.lemma in RESULTS or charged):
            self._share(clause, nearest)  # "accused Ukraine of shelling a market, killing six"
            clause.statuses += nearest.statuses
            return
        begin = self._begun_anew(clause.at)
        outer = next((c for c in self._clauses if c.at > begin and c.form == "finite" and c.subject is not None and not c.links), last)
        forceful = clause.verb.lemma in RESULTS or (clause.verb.lemma, "force") in self._lexicon.frames
        if outer is not None and forceful and self._is_say(outer):
            outer = last  # "the army said that rebels shelled a market, killing six"
        if last is not None and clause.verb.lemma in ASKING and self._is_crowd_beside(last):
            outer = last  # "the minister left as mourners besieged the base, demanding"
        self._share(clause, outer)
        if outer is not None and nearest is not None and nearest.form == "gerund" and nearest.parent is outer:
            clause.subject = self._together(outer) or clause.subject  # "joined France in signing a letter, condemning"
        if outer is not None and outer.passive and clause.verb.lemma in RESULTS:
            doer = named_behind(self._phrases, outer.at + 1, clause.at, "by")  # "a jet was shot down by rebels, killing its pilot": the rebels did
            clause.subject, clause.subject_at = (self._phrases[doer], doer) if doer is not None else (None, None)
        if outer is not None and clause.verb.lemma in RESULTS and outer.verb.modal in _MIGHT:
            clause.statuses.append("possible")  # "may have hit a base, killing six"
        if outer is not None and clause.verb.lemma in RESULTS and any(is_accident(c, self._phrases, self._lexicon) for c in self._clauses if c.at >= outer.at):
            clause.statuses.append("unreal")  # "a helicopter crashed, killing six": nobody's attack

    def _takes_part(self, noun: int, inner: Phrase) -> bool:
        """Whether a noun phrase tells what part somebody has in an act: "the role of France in imposing sanctions"."""
        named = self._units.tags[inner.base[1] - 1] in "CHKOE"
        return named and self._units.lowers[self._phrases[noun].base[1] - 1] in _PARTS

    def _accused_before(self, at: int) -> int:
        """Who is accused of the noun at `at`, or of one that it stands behind: "accused X of a raid on Y by doing"."""
        opened = self._parenthesis(at) if self._types[at] == "," else None
        if opened is not None and self._types[opened] == "NP":
            return opened  # "accused Chad, and specifically its army, of doing"
        noun = at
        while self._types[noun] == "NP" and self._types[self._left(noun)] == "I":
            if self._words[self._left(noun)] == "of":
                return self._left(self._left(noun))
            noun = self._left(self._left(noun))
        return at

    def _opens_another(self, clause: Clause) -> bool:
        """Whether the subject of a verb to come stands behind a comma: "Ivanov replied: by asking for talks, the rebels admit"."""
        comma = next((at for at in range(clause.at, len(self._phrases)) if self._types[at] == ","), -1)
        behind = self._phrases[comma + 2 :] if self._types[comma + 1] == "NP" else []
        verb = next((phrase.verb for phrase in behind if phrase.type == "VG"), None)
        return verb is not None and verb.form == "finite"

    def _is_talked_of(self, preposition: int) -> bool:
        """ "Held talks with Iraq on moving troops", "spoke about lifting sanctions": what is only talked of."""
        at = self._left(preposition)
        while self._types[at] == "NP":
            if (self._units.lowers[self._phrases[at].base[1] - 1], "talk") in self._lexicon.frames:
                return True
            if self._types[self._left(at)] != "I":
                return False
            at = self._left(self._left(at))
        return self._types[at] == "VG" and (self._clause_at(at).verb.lemma, "talk") in self._lexicon.frames

    def _answered(self, at: int) -> bool:
        """ "In response to Iran seizing a ship": what follows "to" does it."""
        noun = self._left(self._left(at))
        return self._words[self._left(at)] == "to" and self._types[noun] == "NP" and self._units.lowers[self._phrases[noun].base[1] - 1] in _ANSWERS

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
            described = self._phrases[at]
            kin = self._units.lowers[described.base[1] - 1] in SAID_OF and at == clause.at - 1 and described.complement is not None
            clause.subject, clause.subject_at = described.complement if kin else described, None
            self._caused(clause, at)

    def _is_helped(self, at: int) -> bool:
        """Whether the base form at `at` stands right behind a verb of helping: "offered to help rebuild the port"."""
        helping = self._phrases[at - 1].verb
        return helping is not None and helping.lemma in HELPING and self._units.tags[self._phrases[at].first] == "v"

    def _is_leaving(self, clause: Clause) -> bool:
        """ "Said he was sending his envoy to Rome": the progressive of going and sending tells what is to come; talks that are going well go on."""
        group = self._units.tags[self._phrases[clause.at].first : self._phrases[clause.at].end]
        if clause.subject is not None and (self._units.lowers[clause.subject.base[1] - 1], "talk") in self._lexicon.frames:
            return False
        return group.endswith("bg") and (clause.verb.lemma in _SENDING or (clause.verb.lemma, "motion") in self._lexicon.frames)
