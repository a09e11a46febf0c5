"""What is only asked for or weighed: base forms below a verb or noun of asking, -ing forms below one of considering. The base of `facts.clause.subjects`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.walk import Walk
from facts.phrase import Phrase

ASKING = frozenset("demand urge ask request propose recommend suggest require insist".split())
NAMING = frozenset("call name dub title entitle nickname".split())
_ORDERING = frozenset("demand urge ask request".split())  # what "that" says behind them is asked for, whatever its form: "demands that X withdraws"
_ASKING_NOUNS = frozenset("demand demands request requests proposal proposals recommendation insistence suggestion requirement".split())
_ANSWERING = ("reject", "oppose", "discuss")
_SENT = frozenset("statement communique communiqué letter message tweet speech note remark remarks report article".split())  # said without a vote on it
_UNPASSED = frozenset("veto reject block oppose defeat draft propose circulate submit table prepare introduce consider debate discuss".split())
_AHEAD = frozenset("promise vow pledge swear guarantee hope threaten".split())  # verbs of what is only promised or hoped for
_WILL = frozenset("will would shall 'll ’ll can could".split())
_THEMSELVES = frozenset("it he she they we i its his her their".split())
_CALLS = frozenset(("call", "calls"))
_DRAFTED = frozenset("draft proposed planned rejected vetoed failed".split())
_IDEAS = frozenset("suggestion suggestions proposal proposals idea ideas option options plan plans measures steps notions".split())
# Verbs by which a plan, a decision or a journey comes to nothing.
CALLING_OFF = frozenset(
    "cancel scrap abandon drop shelve ditch reverse overturn rescind revoke annul quash overrule retract repeal abort axe nix torpedo derail foil thwart "
    "block deny".split()
)
_DECIDED = ("decision", "decisions", "draft", "referendum")
_UNREAL = frozenset(("unreal", "possible", "negated"))
_VISITING = frozenset("visit tour leave enter reach".split())
_AFTER = frozenset("after since while upon following".split())
_BESIDE = frozenset("before by despite without with when during until".split())  # of what is told of the sentence and not of the noun in front


class Asked(Walk):
    """Tells clauses that somebody asks for or weighs."""

    def _is_asked(self, clause: Clause, subject: int) -> bool:
        """ "demanded that the army withdraw": a base form below a verb of asking is only asked for."""
        opening = self._left(subject)
        plain = self._types[opening] == "VG"  # "recommended the troops withdraw"
        base = clause.passive and self._units.lowers[self._phrases[clause.at].first] == "be"  # "demanded that X be freed"
        main = clause.verb.main
        plainly = self._units.lowers[main] == clause.verb.lemma and self._units.tags[main] == "d"  # "demanded that they quit": hardly a past form
        tag = "v" if base else "z" if plainly else self._units.tags[main]
        if (self._words[opening] != "that" and not plain) or tag not in "vz" or clause.verb.modal:
            return False
        asking = self._phrases[self._left(opening)] if not plain else None  # "its demand that Russia declare"
        if asking is not None and asking.type == "NP" and self._units.lowers[asking.base[1] - 1] in _ASKING_NOUNS:
            return True
        governor = next((c for c in reversed(self._clauses) if c.at < opening + plain), None)
        return governor is not None and governor.verb.lemma in (ASKING if tag == "v" else _ORDERING) and not (plain and tag == "z")

    def _gone_back_to(self, clause: Clause) -> Clause | None:
        """The clause whose content the last one is, where a verb goes on from that: "X said Y must stop and condemned Z", "X said Y was ready and urged Z"."""
        last, tags = self._told_before(clause), self._units.tags[self._phrases[clause.at].first : self._phrases[clause.at].end].strip("RX")
        # but "must be respected and defended"
        joined = self._types[self._left(clause.at)] in ("&", ",") and self._types[self._right(clause.at)] in ("NP", "I")
        if last is None or clause.passive or tags not in ("d", "z", "hd") or not joined:
            return None
        above = self._reporting(last) if tags == "hd" else None  # "has said that Y was ready and has urged Z"
        if tags == "hd" and (above is None or self._units.lowers[self._phrases[above.at].first] != self._units.lowers[self._phrases[clause.at].first]):
            return None
        perfect = "have" in self._units.lowers[self._phrases[last.at].first : last.verb.main]  # "must have fled and hidden"
        uttered = (clause.verb.lemma, "utter") in self._lexicon.frames and (last.verb.lemma, "utter") not in self._lexicon.frames and not self._is_say(last)
        if uttered and last.subject_at and self._words[last.subject_at - 1] == "that" and self._types[self._left(last.subject_at - 1)] == "NP":
            # "noted that it brought the peace that X had had and welcomed"
            last = next((c for c in reversed(self._clauses) if c.at < last.at and c.form == "finite"), last)
        return self._reporting(last) if (last.verb.modal and not perfect) or uttered else None

    def _goes_on_from(self, above: Clause, clause: Clause, last: Clause) -> bool:
        """ "Condemned the raids that broke the truce and urged restraint": no raid urges."""
        word = self._units.lowers[last.subject.base[1] - 1] if last.subject is not None else ""
        frames, tags = self._lexicon.frames, self._units.tags
        uttered = (clause.verb.lemma, "utter") in frames and (last.verb.lemma, "utter") not in frames and not clause.passive
        if not uttered or last.subject is None or tags[above.verb.main] != tags[clause.verb.main]:
            return False
        return tags[last.subject.base[1] - 1] == "N" and word not in self._lexicon.roles and (word, "paper") not in frames

    def _speaks_on(self, clause: Clause, inner: Clause) -> bool:
        """ "We deplore attempts to divide them and emphasize our support": who speaks goes on from his own words, not from what they tell of."""
        outer = self._previous("finite")
        if outer is None or self._units.tags[outer.verb.main] != "v" or outer.verb.modal or (outer.verb.lemma, "chain") in self._lexicon.frames:
            return False
        return [(c.verb.lemma, "utter") in self._lexicon.frames for c in (outer, inner, clause)] == [True, False, True]

    def _told_before(self, clause: Clause) -> Clause | None:
        """The last finite verb; of one behind ", and" none that only tells which one is meant: "shot anybody who crosses the fence, and urged", nor one that
        is told by the way: "visited the plant, which is new, and spoke"."""
        last, joint = self._previous("finite"), self._left(clause.at)
        if last is None or last.subject_at is None or "relative" not in last.links or self._types[joint] != "&" or self._types[joint - 1] != ",":
            return last
        outer = next((c for c in reversed(self._clauses) if c.at < last.at and c.form == "finite"), None)
        if outer is None or self._types[last.subject_at] != "w" or self._types[self._left(last.subject_at)] not in (",", "~"):
            return outer or last
        acts = outer.subject is not None and self._units.tags[outer.subject.base[1] - 1] != "N"
        return outer if acts and not outer.links else last

    def _reporting(self, inner: Clause) -> Clause | None:
        """The clause whose content another is: "X said Y must stop", "X told Z that Y must stop"."""
        if inner.subject_at is None or inner.subject_at > inner.at:
            return None
        opening = self._left(inner.subject_at)
        opening = self._left(opening) if self._words[opening] == "that" else opening
        opening = self._left(opening) if self._types[opening] == "NP" else opening  # whom it is told
        outer = next((clause for clause in self._clauses if clause.at == opening), None)
        return outer if outer is not None and outer.form == "finite" and outer.subject is not None else None

    def _under_noun(self, clause: Clause, at: int) -> bool:
        """Whether a noun of what is only meant stands in front of what goes with it: "a pledge from X to do", "its resolve, along with Y, to do"."""
        apart = self._types[at] == ","
        at -= apart
        while self._types[at] == "NP" and self._types[at - 1] == "I":
            talked = self._words[at - 1] == "with"  # "in a call with X to discuss"
            while self._types[at - 1] == "I":
                at -= 1
            at -= 2 if apart and self._types[at - 1] == "," else 1
            word = self._units.lowers[self._phrases[at].base[1] - 1] if self._types[at] == "NP" else ""
            meant = self._lexicon.frames.get((word, "entitle")) or self._lexicon.frames.get((word, "noun"), ("", ""))
            if meant[0] == "unreal" and not (talked and word in _CALLS):
                self._share(clause, self._previous("finite"))
                clause.statuses.append("unreal")
                return True
        return False

    def _before_participle(self, at: int) -> int:
        """The noun that a participle with "by" behind it describes: "urged the government led by Hamas to resign"."""
        verb, noun = self._left(self._left(at)), self._left(self._left(self._left(at)))
        if self._types[at] != "NP" or self._words[self._left(at)] != "by" or self._types[verb] != "VG" or self._types[noun] != "NP":
            return at
        clause = self._clause_at(verb)
        asked = clause.verb.lemma != "lead" and (clause.verb.lemma, "chain") in self._lexicon.frames  # "a man told by Hamas to leave"
        opening = self._left(noun)
        urged = self._types[opening] == "VG" and self._lexicon.frames.get((self._clause_at(opening).verb.lemma, "chain"), ("", ""))[0] == "unreal"
        paper = (self._units.lowers[self._phrases[noun].base[1] - 1], "paper") in self._lexicon.frames  # "adopts a resolution drafted by Chad to extend"
        governed = self._types[opening] == "I" or urged or paper
        return noun if clause.form == "participle" and governed and not asked else at

    def _told_from(self, clause: Clause, start: int) -> int:
        """Where what is told begins: "said that X would stop and Y would leave"."""
        if self._types[start - 1] != "&" or clause.verb.modal != "would":
            return start
        last = next((c for c in reversed(self._clauses) if c.at < start and c.form == "finite"), None)
        goes_on = last is not None and last.verb.modal == "would"
        return last.subject_at if goes_on and last is not None and last.subject_at is not None and last.subject_at < last.at else start

    def _unpassed(self, clause: Clause, at: int) -> None:
        """ "Vetoed a resolution condemning", "circulated a draft resolution condemning": what a paper would say that nobody has passed."""
        base = self._phrases[at].base
        if (self._units.lowers[base[1] - 1], "paper") not in self._lexicon.frames:
            return
        governor = self._clause_at(self._left(at)) if self._types[self._left(at)] == "VG" else None
        judged = governor is not None and governor.verb.lemma in _ANSWERING and self._units.lowers[base[1] - 1] in _SENT
        stopped = governor is not None and not judged and (governor.verb.lemma in _UNPASSED or governor.verb.negated or "negated" in governor.statuses)
        if stopped or _DRAFTED.intersection(self._units.lowers[base[0] : base[1] - 1]):
            clause.statuses.append("unreal")

    def _is_issued(self, noun: str) -> bool:
        """Whether somebody speaks by what a noun names: "a note demanding Chad withdraw", "lodged a protest demanding that"."""
        return (noun, "paper") in self._lexicon.frames or noun in ("protest", "request")

    def _issued(self, clause: Clause, at: int) -> bool:
        """ "The council adopted a resolution condemning", "that condemned": who issues words acts by them. True where the subject was found."""
        noun = self._units.lowers[self._phrases[at].base[1] - 1] if self._types[at] == "NP" else ""
        if not self._is_issued(noun):
            return False
        issuer = next((c for c in self._clauses if c.at == self._left(at)), None)
        if issuer is None or issuer.passive or (issuer.verb.lemma, "issue") not in self._lexicon.frames or issuer.subject is None:
            return False
        self._share(clause, issuer)
        clause.statuses += issuer.statuses if issuer.form == "infinitive" else []  # "urged the council to adopt a resolution condemning"
        return True

    def _demanding(self, clause: Clause, at: int) -> bool:
        """ "..., demanding it cease fire": who shall do what the base form says stands between."""
        base = self._units.tags[clause.verb.main] == "v" and not clause.verb.modal
        before = self._left(at)
        described = self._types[before] == "NP" and self._is_issued(self._units.lowers[self._phrases[before].base[1] - 1])
        return base and (described or self._types[before] == ",") and self._clause_at(at).form == "gerund" and self._clause_at(at).verb.lemma in ASKING

    def _demanded_of(self, clause: Clause, asking: Clause) -> bool:
        """ "Chad, which demands Togo release him, said": who shall do what the base form says is no object of the asking."""
        base = self._units.tags[clause.verb.main] == "v" and not clause.verb.modal and self._phrases[clause.at].end - self._phrases[clause.at].first == 1
        return base and not asking.passive and asking.verb.lemma in _ORDERING and self._left(self._left(clause.at)) == asking.at

    def _weighed(self, clause: Clause, at: int) -> None:
        """ "considered striking", "no intention of striking": what the verb, or the noun with its preposition, right before an -ing form makes of it."""
        preposition = self._words[at] if self._types[at] == "I" else ""
        at = self._left(at) if preposition else at
        if self._types[at] == "VG" and (preposition in _AFTER or (preposition == "for" and self._clause_at(at).passive)):
            return  # "was suspended after attacking", "was suspended for attacking"
        if self._types[at] == "J":
            idea = self._lexicon.frames.get((self._units.lowers[self._phrases[at].end - 1], "idea"))
            clause.statuses += [idea[0]] if idea else []  # "missiles capable of striking"
        if self._types[at] == "NP":
            begin, end = self._phrases[at].base
            word = self._units.lowers[end - 1]
            paper = not preposition and (word in _DECIDED or (word, "paper") in self._lexicon.frames)  # "a bill banning it" is no "bill on banning it"
            beside = paper or preposition in _BESIDE or preposition in _AFTER  # "unveiled his plan after meeting"
            idea = self._lexicon.frames.get((self._units.lowers[end - 1], "idea")) if not beside else None
            clause.statuses += ["negated"] if idea and self._units.lowers[begin] == "no" else [idea[0]] if idea else []
            dropped = self._clause_at(self._left(at)) if idea and self._types[self._left(at)] == "VG" else None
            clause.statuses += ["negated"] if dropped is not None and self._drops(dropped) else []  # "abandoned the idea of sending"
            self._weighed_of(clause, at)
        if self._types[at] == "VG":
            frame = self._lexicon.frames.get((self._clause_at(at).verb.lemma, "gerund"))
            clause.statuses += [self._upheld(clause, self._clause_at(at), frame[0])] if frame else []
            clause.statuses += ["unreal"] if frame and "unreal" in self._clause_at(at).statuses else []  # "demanded that Chad stop selling arms"

    @staticmethod
    def _drops(governor: Clause) -> bool:
        """Whether what a verb has for its object comes to nothing by it; not where it is denied itself, or only asked for."""
        real = not governor.verb.modal and not governor.verb.negated and _UNREAL.isdisjoint(governor.statuses)
        return real and governor.verb.lemma in CALLING_OFF

    def _upheld(self, clause: Clause, governor: Clause, status: str) -> str:
        """What a verb makes of its content that undoes it, but is itself negated: "did not stop shelling", "has not ruled out sending"."""
        denied = governor.verb.negated or (clause.form == "gerund" and self._fails(governor))
        if status != "negated" or not denied:
            return status
        clause.links.append("upheld")
        return self._lexicon.frames.get((governor.verb.lemma, "upheld"), ("occurred", ""))[0]

    def _continued_perfect(self, at: int) -> Clause | None:
        """The perfect that a participle with an object goes on with behind "and": "has seized ships and frozen assets"."""
        last, behind = self._previous("finite"), self._right(at)
        joined = self._types[at - 1] == "&" and self._types[at - 2] != "," and self._types[behind] in ("NP", "I") and self._words[behind] != "by"
        if last is None or last.passive or not joined or self._units.tags[self._phrases[at].first] != "n" or self._clauses[-1] is not last:
            return None
        return last if "h" in self._units.tags[self._phrases[last.at].first : last.verb.main] else None

    def _weighed_of(self, clause: Clause, at: int) -> None:
        """ "Discussed Russia leaving the treaty": whose act is weighed stands between; but "considered a bill banning"."""
        governor = self._left(at)
        if self._types[governor] != "VG" or self._units.tags[self._phrases[at].base[1] - 1] not in "CEHKOP":
            return
        frame = self._lexicon.frames.get((self._clause_at(governor).verb.lemma, "gerund"))
        clause.statuses += [frame[0]] if frame and frame[1] == "object" else []

    def _gives_name(self, lemma: str, comma: int, behind: int) -> bool:
        """Whether a thing is called what stands behind: "the new effort, called the Acceleration Office"."""
        noun = self._left(comma)
        if lemma not in NAMING or self._types[comma] != "," or self._types[noun] != "NP" or self._types[behind] != "NP":
            return False
        while self._types[self._left(noun)] == "I" and self._types[self._left(self._left(noun))] == "NP":
            noun = self._left(self._left(noun))  # "a party in Chad, called the Union"
        unknown = self._units.lowers[self._phrases[noun].first] in ("a", "an")
        return (self._is_thing(noun) or unknown) and self._units.tags[self._phrases[behind].base[1] - 1] in "PO"

    def _comments(self, clause: Clause, at: int) -> bool:
        """Whether who acts says something of the state in front, which a pronoun means: "cut ties with Chad calling it a threat"; or spends time on it."""
        if self._types[self._left(at)] == "VG" and self._clause_at(self._left(at)).verb.lemma == "spend":
            return True  # "spent two weeks shuttling between them"
        told = self._previous("finite")
        itself = self._units.lowers[self._phrases[at].base[1] - 1].endswith(("self", "selves"))
        if told is not None and (itself or told.verb.lemma == "spend") and told.subject is not None and self._left(at) == told.at:
            return True  # "spent ten years fighting the rebels", "found itself fighting them"
        named = self._units.tags[self._phrases[at].base[1] - 1] == "C" and not self._phrases[at].members
        if named and told is not None and told.verb.lemma in _VISITING and told.subject is not None and self._left(at) == told.at:
            return True  # "visits China seeking help"
        meant = self._units.lowers[self._phrases[clause.at].end : self._phrases[clause.at].end + 1] == ["it"]
        return named and meant and told is not None and told.subject is not None and told.subject is not self._phrases[at] and told.at < at

    @staticmethod
    def _is_aimed_at(clause: Clause) -> bool:
        """Whether an infinitive tells only what for: "fired at a crowd to disperse it"; what comes of the shots is real."""
        return clause.form == "infinitive" and not {"planned", "possible"}.isdisjoint(clause.statuses)

    def _told_as(self, clause: Clause, reporter: Clause) -> str:
        """What a verb of saying makes of its content: "claimed that Chad had attacked" accuses it, "promised that it would help" only promises."""
        lemma, subject = reporter.verb.lemma, clause.subject
        if reporter.verb.negated:
            return "unreal" if lemma == "mean" else ""  # "that does not mean that X will"
        suffers = clause.passive and (clause.verb.lemma in self._lexicon.deeds or (clause.verb.lemma, "force") in self._lexicon.frames)
        itself = not suffers and (subject is None or self._units.lowers[subject.base[1] - 1] in _THEMSELVES)
        if lemma == "allege" or (lemma == "claim" and not itself and not reporter.passive):
            return "alleged"
        warned = lemma == "warn" and itself and clause.verb.modal in ("will", "would")  # "warned that it would strike"
        return "unreal" if warned or (lemma in _AHEAD and clause.verb.modal in _WILL) else ""

    def _goes_on(self, clause: Clause) -> bool:
        """ "Said that Chad had asked, and that Niger would help": a second "that" tells more of the same."""
        that = clause.subject_at - 1 if clause.subject_at else 0
        return self._words[that] == "that" and self._types[that - 1] in (",", "&")

    def _is_told(self, at: int) -> bool:
        """Whether a noun is one whose "that" clause is somebody's words: "the announcement that"."""
        return self._types[at] == "NP" and (self._units.lowers[self._phrases[at].base[1] - 1], "told") in self._lexicon.frames

    def _is_only_named(self, preposition: str, phrase: Phrase) -> bool:
        """Whether a noun and its preposition only name an act: "the demand of freeing them", "such suggestions as bombing Iran"."""
        idea = preposition == "as" and self._units.lowers[phrase.base[1] - 1] in _IDEAS
        return idea or (preposition == "of" and self._is_demand(phrase))

    def _is_demand(self, phrase: Phrase) -> bool:
        """Whether a noun names something that is only asked for."""
        return self._lexicon.frames.get((self._units.lowers[phrase.base[1] - 1], "noun"), ("",))[0] == "unreal"
