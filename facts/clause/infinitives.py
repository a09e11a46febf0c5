"""Infinitives: whose act they are, and what the words above make of it. The base of `facts.clause.charged`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.governors import ON_WHOM
from facts.clause.outcomes import Outcomes
from facts.phrase import Phrase
from facts.phrase.compounds import told_of_by_who

_DEMANDING = frozenset(("demand", "urge"))
_ALLEGED = frozenset("alleged suspected purported supposed reported".split())
_WANTING = frozenset("expect want need wish require like believe".split())
_WISHING = ("want", "wish", "need", "like")
HELPING = frozenset("help go come dare".split())
_SETTINGS = frozenset("during in on after before for".split())
_JOINING = frozenset(("join", "unite", "team", "partner"))
_MUST = frozenset("have has will would may might should must".split())  # in front of "to" or "have to": what is told is no deed; but "had to"
_STAGING = frozenset("stage hold block blockade storm occupy surround use organise organize attend join".split())  # verbs of doing so as to be heard
_TERMS = frozenset("minutes hour hours day days week weeks month months deadline ultimatum until".split())
_PERMITTING = frozenset("allow permit enable let empower authorise authorize oblige compel".split())
_WORDED = frozenset("resolution statement motion communique communiqué declaration letter".split())
_ENACTED = frozenset("decree order law edict directive resolution act legislation".split())
_ENACTING = frozenset("issue sign adopt enact approve pass promulgate publish".split())
_CHANCES = frozenset(("opportunity", "chance"))
_PLANS = frozenset(("plan", "plans"))
_COMING = ("planned", "possible")
_DECISIONS = frozenset("decision ruling verdict judgment judgement vote".split())


class Infinitives(Outcomes):
    """Finds subjects and statuses of infinitives."""

    def _infinitive(self, clause: Clause) -> None:
        at = self._asked_before(self._before_insertion(clause, self._left(clause.at)))
        if self._words[at] == "but" and self._had_no_choice(clause, self._left(at)):
            return
        if self._in_question(clause, at) or self._has_little(clause, at):
            return
        if self._types[at] == "&" or self._is_listed(clause, at):
            self._share(clause, self._previous("infinitive"))
            clause.statuses += clause.parent.statuses if clause.parent else []
            return
        if self._types[at] == "," and self._under_noun(clause, at):
            return
        came_about = self._types[at] == "," and self._phrases[clause.at - 1].word == "only"
        if came_about and (told := self._previous("finite")) is not None:
            self._share(clause, told)  # "sent troops, only to be attacked"
            clause.statuses += [*told.statuses, *(["possible"] if told.verb.modal else [])]
            return
        obj: Phrase | None = None
        at = self._before_description(clause, self._before_participle(at))
        if self._types[at] == "NP":
            obj = self._phrases[at]
            while obj.complement is not None and not obj.members and self._leads_to(obj, obj.complement):
                obj = obj.complement  # "the start of the Iraqi mission to retake Mosul"
            noun = self._governing(obj)
            opening = self._left(at)
            if self._units.lowers[obj.base[1] - 1] in _ENACTED and self._types[opening] == "VG" and self._enacts(self._clause_at(opening)):
                self._share(clause, self._clause_at(opening))  # "issued a decree to ban exports": it is banned
                clause.statuses += self._clause_at(opening).statuses
                return
            if (dared := self._dared(obj, opening)) is not None:
                self._share(clause, dared)
                clause.statuses += dared.statuses
                clause.links += ["governed"] if dared.verb.modal else []
                return
            if self._units.lowers[obj.base[1] - 1] in _WORDED:
                self._unpassed(clause, at)  # "failed to agree a statement to condemn"
            aim = self._previous("finite", "infinitive", "gerund") if self._words[opening] == "in" and self._is_order(obj) else None
            if aim is not None:
                self._govern(clause, aim, None)
                clause.statuses.append("planned")
                return
            planned = self._words[opening] == "by" and self._units.lowers[self._phrases[self._left(opening)].base[1] - 1] in _PLANS
            also = self._words[opening] == "for" and self._types[self._left(opening)] == "&" and self._is_asked_too(opening)
            asked = self._words[opening] in ("by", "for", "on", "to") and not planned and self._asking(self._left(opening), self._words[opening])
            if self._types[opening] == "I" and (also or asked):
                clause.subject = obj  # "a request by X to do", "the need for X to resign", "an invitation to X to come": it is X that would
                clause.statuses.append("unreal")
                return
            if self._types[opening] == "I" and self._words[opening] == "from" and self._asking(self._left(opening)):
                self._share(clause, self._previous("finite"))  # "faces pressure from X to act": it is not X that would
                clause.statuses.append("unreal")
                return
            if self._words[opening] in ("by", "between") and self._types[self._left(opening)] == "NP":
                by = self._phrases[self._left(opening)]
                word = self._lexicon.noun_lemma(self._units.lowers[by.base[1] - 1])
                meant = self._lexicon.frames.get((word, "noun")) or self._lexicon.frames.get((word, "idea"))
                if meant is not None:
                    clause.subject = obj  # "a plan by X to do", "an attempt by X to do", "a deal between X and Y to do"
                    clause.statuses += [meant[0], *(["negated"] if self._comes_to_nothing(clause, self._left(self._left(opening))) else [])]
                    return
            if self._words[opening] == "among" or self._stands_out(obj):
                self._share(clause, self._previous("finite"))  # "the first to do it", "among the nations to do it" did it
                apposed = self._told_apart(at)
                if apposed is not None:
                    clause.subject, clause.subject_at = self._phrases[apposed], apposed  # "met X, the first envoy to do it"
                return
            if noun:
                if not self._is_nobodys(opening) and not self._opens(at):
                    self._share(clause, self._giver_up(opening) or self._previous("finite"))
                whose = self._left(opening)
                verb = self._left(whose)
                verb = self._left(verb) if self._words[verb] == "up" else verb  # "rounded up six over a plot to"
                if self._words[opening] == "over" and self._types[whose] == "NP" and self._types[verb] == "VG":
                    clause.subject, clause.subject_at = self._phrases[whose], None  # "criticised France over plans to leave", "held six over a plot to"
                elif self._words[opening] in ("over", "for") and self._types[whose] == "VG" and self._clause_at(whose).passive:
                    self._share(clause, self._clause_at(whose))  # "two men arrested over a plot to kill him are soldiers"
                owner = self._owner(obj)
                if owner is not None:
                    clause.subject, clause.subject_at = owner, None
                    clause.links += ["decided"] if self._units.lowers[obj.base[1] - 1] in _DECISIONS else []
                clause.statuses.append("negated" if self._units.lowers[obj.base[0]] == "no" else noun[0])  # "no plans to leave"
                clause.statuses += [] if _ALLEGED.isdisjoint(self._units.lowers[slice(*obj.base)]) else ["alleged"]  # "an alleged plot to kill him"
                clause.statuses += ["negated"] if noun[0] in _COMING and self._comes_to_nothing(clause, opening) else []
                if self._units.lowers[obj.base[1] - 1] in _CHANCES and self._misses(opening):
                    clause.statuses.append("negated")  # "failed to take the opportunity to disarm"
                if noun[0] == "possible" and self._types[opening] == "VG" and self._clause_at(opening).verb.lemma == "discuss":
                    clause.statuses.append("unreal")  # "discussed efforts to punish Iran"
                return
            if self._types[opening] == "VG" and self._is_nobodys(opening):
                clause.statuses.append("unreal")  # "said a plot to kill the envoy was foiled"
                return
            somebody = self._units.lowers[obj.base[1] - 1] in self._lexicon.roles  # "calls on the Chadian government to"
            somebody = somebody or self._units.tags[obj.base[1] - 1] in "HP"  # "calls for Biden's aide Ivan Petrov to"
            if self._types[opening] == "I" and self._words[opening] in _SETTINGS and self._owner(obj) is not None and not somebody:
                clause.subject, clause.subject_at = self._owner(obj), None  # "during his visit to mediate"
                clause.statuses.append("planned")
                return
            if self._sends_words(clause, self._left(opening) if self._types[opening] == "I" else at):
                return
            if self._under_noun(clause, at):
                return
            at = self._left(at)
            if self._types[at] == "I":
                beside = self._words[at] not in ON_WHOM
                at = self._left(at)
                obj = self._handed(at) or (None if beside else obj)  # "spoke with X to thank him": it is not X that thanks
        elif self._types[at] == "J":
            adjective = self._lexicon.frames.get((self._words[at], "noun"))
            clause.statuses.append(adjective[0] if adjective else "possible")
            if self._types[self._left(at)] == "I":
                self._weighed(clause, self._left(at))  # "the importance of continuing to support"
            keen = self._left(self._left(at)) if self._types[self._left(at)] == "," else -1
            if keen >= 0 and self._types[keen] == "NP" and self._types[self._left(keen)] in ("", "s", "w", ","):
                clause.subject, clause.subject_at = self._phrases[keen], keen  # "where Chad, keen to broker a truce, was"
                return
            able = self._words[at] == "able" and self._units.lowers[self._phrases[self._left(at)].first] in ("was", "were")
            much = self._types[self._left(at)] == "VG" and self._has_done(self._clause_at(self._left(at)), clause)
            clause.statuses[-1] = "occurred" if able or much else clause.statuses[-1]  # "was able to bomb", "did much to help"
            at = self._left(at)
            if clause.statuses[-1] == "occurred" and self._types[at] == "VG":
                self._share(clause, self._clause_at(at))  # "was quick to praise": no "was to praise"
                being = self._clause_at(at)
                clause.statuses += being.statuses
                if being.verb.modal:
                    clause.statuses.append("planned" if being.verb.modal in ("will", "shall") else "possible")  # "would be happy to meet"
                return
        governor = next((c for c in reversed(self._clauses) if c.at == at), None) or self._previous("finite", "infinitive", "gerund")
        if governor is not None:
            self._govern(clause, governor, obj)

    @staticmethod
    def _enacts(clause: Clause) -> bool:
        return clause.verb.lemma in _ENACTING and not clause.verb.modal and clause.form != "infinitive"

    def _is_asked_too(self, opening: int) -> bool:
        """ "Called for Iran to stop and for Russian troops to leave": a second "for" goes on from what is only asked of another."""
        other = self._previous("infinitive")
        return other is not None and "unreal" in other.statuses and self._words[self._left(self._left(other.at))] == "for" and other.at < opening

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
        if governor.verb.lemma == "give" and self._types[governor.at + 1] == "NP" and self._is_term(governor.at + 1, clause.at):
            clause.subject, clause.subject_at = self._phrases[governor.at + 1], None
            clause.statuses.append("unreal")  # "gave the rebels 72 hours to withdraw"
            return
        named = obj is not None and self._units.tags[obj.base[1] - 1] in "HPCKE" and self._types[self._left(before)] == "VG"
        named = named and (governor.verb.lemma, "motion") not in self._lexicon.frames  # "is touring Rome to persuade"
        unknown = ("planned", "object" if named else "subject")  # but "made a visit to Cairo to ask for help"
        status, control = self._lexicon.frames.get((governor.verb.lemma, "chain"), unknown)
        if self._is_purpose(clause, governor):
            clause.links.append("purpose")
        self._share(clause, governor)
        clause.subject = (self._together(governor) if "with" in self._words[governor.at : clause.at] else None) or clause.subject
        if obj is not None and self._is_for_whom(before, governor):
            status, control = self._lexicon.frames.get((governor.verb.lemma, "chain"), ("unreal", ""))[0], "object"
        if obj is not None and clause.verb.form == "finite":
            status, control = self._lexicon.frames.get((governor.verb.lemma, "bare"), (status, control))
        if governor.verb.lemma == "have" and governor.at == clause.at - 1 and self._units.lowers[self._phrases[governor.at].first] in _MUST:
            status = "unreal"  # "will have to withdraw": what it must is not told as done
        somebody = obj is not None and governor.verb.lemma in _DEMANDING and self._units.lowers[obj.base[1] - 1] in self._lexicon.roles
        if obj is not None and (somebody or governor.verb.lemma in _WANTING):
            control = "object"  # "wanted Iran to stop": it is Iran that would
            status = "unreal" if governor.verb.lemma in _WISHING else status
        left = obj is not None and governor.verb.lemma == "leave" and governor.form == "gerund" and self._is_somebody(obj)
        if left:
            status, control = "occurred", "object"  # "refused to meet X, leaving his envoy to hold talks": the envoy held them
        thing = clause.passive and self._types[before] == "NP" and self._is_thing(before)
        if thing:
            obj, control = self._phrases[before], "object"  # "agreed to join negotiations to be held in Oslo"
        if governor.verb.lemma == "prepare" and governor.passive and obj is None:
            status = "unreal"  # "is prepared to strike": as "is ready to"
        status = self._done_before(governor, clause) or status
        if status == "planned" and self._was_forced(governor, clause):
            status = "occurred"  # "had to cut his visit short"
        if governor.verb.lemma == "go" and obj is None and "on" in self._words[governor.at + 1 : clause.at]:
            status = "occurred"  # "went on to accuse"
        if governor.passive and obj is None and self._lexicon.frames.get((self._units.lowers[governor.verb.main], "noun"), ("",))[0] == "occurred":
            status = "occurred"  # "I am pleased to extend": as "I am glad to"
        if self._has_gone(governor, clause) or self._has_done(governor, clause) or self._has_appeared(governor, clause):
            status = "occurred"  # "went to thank him": "travelled to" may be under way
        if (obj is None) == governor.passive and (governor.verb.lemma, "accuse") in self._lexicon.frames:
            status, control = "alleged", "object" if obj is not None else "subject"  # "accuses soldiers to have raided it"
        if governor.verb.lemma == "call" and obj is not None and self._phrases[governor.at + 1] is obj:
            status, control = "occurred", "subject"  # "called Macron to thank him": by telephone
        if control == "object" and obj is not None and (thing or not governor.passive):
            clause.subject, clause.subject_at = obj, None
        clause.links += ["called_off"] if self._drops(governor) else []
        clause.statuses.append("negated" if self._is_undone(clause, governor) else self._upheld(clause, governor, status))
        if (governor.verb.lemma in _PERMITTING and self._only_permits(clause, governor)) or self._is_only_aimed_at(governor, control):
            clause.statuses.append("unreal")
        apart = left or ("means" in governor.links and self._types[before] == ",")  # ", to help them" behind "by doing" goes on from what is done so
        clause.statuses += governor.statuses if not apart else []
        if governor.verb.negated or governor.verb.modal:
            clause.links.append("governed")

    def _together(self, governor: Clause) -> Phrase | None:
        """All who act where somebody joins others: "joined with France to call for", "joined France in calling for"."""
        at = self._right(governor.at)
        at = self._right(at) if self._words[at] in ("with", "together") else at
        one, other = governor.subject, self._phrases[at] if self._types[at] == "NP" else None
        if governor.verb.lemma not in _JOINING or governor.passive or one is None or other is None:
            return None
        members = [*(one.members or [one]), *(other.members or [other])]
        tags, lowers = self._units.tags, self._units.lowers
        if not all(tags[part.base[1] - 1] in "CKHOETP" or lowers[part.base[1] - 1] in self._lexicon.roles for part in members):
            return None
        return Phrase("NP", one.first, other.end, other.base, one.word, members=members)

    def _is_for_whom(self, at: int, governor: Clause) -> bool:
        """ "Waited for NATO to pull back": it is NATO that would; but "left for Cairo to meet him"."""
        opening = self._left(at)
        going = (governor.verb.lemma, "motion") in self._lexicon.frames or governor.verb.lemma == "leave"
        if self._words[opening] != "for" or self._left(opening) != governor.at or going:
            return False
        return self._units.tags[self._phrases[at].base[1] - 1] == "C" or self._is_somebody(self._phrases[at])

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase is headed by a name that is no country's, which may be a place, or by a role."""
        head = phrase.base[1] - 1
        return self._units.tags[head] in "HPKEO" or self._units.lowers[head] in self._lexicon.roles

    def _is_term(self, begin: int, end: int) -> bool:
        """Whether the phrases `[begin, end)` say how long somebody is given."""
        return not _TERMS.isdisjoint(self._units.lowers[self._phrases[begin].first : self._phrases[end].first])

    def _is_purpose(self, clause: Clause, governor: Clause) -> bool:
        """ "Gathered in Delhi to denounce": an infinitive behind a past verb that governs none, and not behind its object ("stressed the need to")."""
        before, main = self._left(clause.at), self._units.tags[governor.verb.main]
        behind_object = self._types[before] == "NP" and self._types[self._left(before)] == "VG" and governor.verb.lemma not in _STAGING
        gone = governor.verb.lemma in ("go", "come") and governor.at < clause.at - 1 and main == "z"  # "goes on television to deny it"
        plain = gone or ((governor.verb.lemma, "chain") not in self._lexicon.frames and not self._is_say(governor))
        present = governor.form == "finite" and not governor.verb.modal and main in "zv"  # "holds talks with X to urge him", "block roads to demand"
        return plain and (governor.verb.past or present) and not governor.passive and not behind_object

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

    def _fronted(self, clause: Clause) -> Phrase | None:
        """Who is a clause's object in front of it: "the prince, whom Turkey accuses"."""
        pronoun = self._left(clause.subject_at) if clause.subject_at else 0
        if not pronoun or self._words[pronoun] not in ("who", "whom", "that"):
            return None
        at = self._left(pronoun)
        at = self._left(at) if self._types[at] == "," else at
        return told_of_by_who(self._phrases[at], self._units, self._lexicon) if self._types[at] == "NP" else None
