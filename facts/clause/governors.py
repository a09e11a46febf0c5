"""What an infinitive depends on: the noun or verb in front of it, also across an insertion. The base of `facts.clause.outcomes`."""

from __future__ import annotations

import re

from facts.clause.clause import Clause
from facts.clause.subjects import Subjects
from facts.phrase import Phrase
from facts.phrase.compounds import modifier_of

ON_WHOM = frozenset("on upon to for".split())  # "called on X to do", "appealed to X to do"
_SUPERLATIVE = re.compile(r"(?!honest|modest|earnest|manifest)\w+est\b")
_FIRST = frozenset("most first second third last only latest".split())
_REQUESTS = frozenset(
    "request requests warning warnings bid bids call calls demand demands appeal appeals proposal proposals invitation offer permission plan plans pressure "
    "need needs necessity urgency time moment way path reason reasons grounds chance opportunity possibility room condition requirement obligation "
    "deadline approval authorisation authorization light go-ahead case".split()
)
_HOLDING = frozenset("say add think believe insist argue maintain contend".split())  # verbs that have words for their object, and no noun
# Verbs by which somebody judges what others decide.
JUDGING = frozenset(
    "condemn denounce deplore criticise criticize slam blast decry lambast lambaste castigate protest oppose resent regret lament welcome hail praise applaud "
    "laud commend".split()
)
# What is done to whoever meant to do something: "was jailed over a plot to", "was sanctioned in relation to an attempt to".
_PUNISHED = frozenset(
    "jail imprison sentence charge convict indict prosecute sanction blacklist try execute hang accuse arrest detain hold suspect expel deport".split()
)
# Verbs whose object somebody else meant to do.
_FOILING = frozenset(
    "foil thwart block derail torpedo uncover discover expose unmask disrupt investigate probe reject oppose resist rebuff repel frustrate veto".split()
)
_PHASES = frozenset("start beginning launch end resumption continuation part".split())


_CHOICES = frozenset("choice option alternative recourse".split())
_NAMED = frozenset("CKHPTO")
# What somebody has in mind who is named behind "of"; not "the order of the court to leave", "the support of Chad to".
_INTENT = frozenset(
    "decision decisions refusal intention intentions plan plans readiness willingness unwillingness failure inability attempt attempts effort efforts bid "
    "application applications vow pledge promise move desire determination commitment resolve".split()
)
_STILL = frozenset("has have will would may might".split())

_STANDING = frozenset("stand abide".split())  # "by" is theirs: "stood by Chad"


class Governors(Subjects):
    """Finds what stands above an infinitive."""

    def _had_no_choice(self, clause: Clause, at: int) -> bool:
        """ "Had no choice but to agree", "was left with no option but to": who had none did it; but "has no choice but to"."""
        if self._types[at] != "NP" or self._units.lowers[self._phrases[at].base[1] - 1] not in _CHOICES:
            return False
        verb = self._left(at) if self._types[self._left(at)] == "VG" else self._left(self._left(at))
        if self._types[verb] != "VG":
            return False
        governor = self._clause_at(verb)
        self._share(clause, governor)
        still = not _STILL.isdisjoint(self._units.lowers[self._phrases[verb].first : self._phrases[verb].end])
        clause.statuses += [*governor.statuses, "unreal" if still else "occurred"]
        return True

    def _has_doer_behind(self, at: int) -> bool:
        """Whether "by" tells who did it, also behind a preposition that has lost its object to the front: "the cuts agreed to by OPEC"."""
        verb = self._phrases[self._left(at)].verb
        if verb is not None and verb.lemma in _STANDING:
            return False
        at += self._types[at] == "I" and self._words[at + 1] == "by"
        return self._words[at] == "by" and self._types[at + 1] == "NP" and self._units.tags[self._phrases[at + 1].base[1] - 1] in "CKOEHP"

    def _charged_before(self, following: int) -> bool:
        """Whether who was charged with doing something suffers the next verb too: "had been convicted of spying and jailed for life"."""
        if len(self._clauses) < 2 or self._clauses[-1].form != "gerund" or self._words[self._left(self._clauses[-1].at)] not in ("of", "for"):
            return False
        charge = self._clauses[-2]
        charged = {(charge.verb.lemma, "accuse"), (charge.verb.lemma, "cite")} & self._lexicon.frames.keys() or charge.verb.lemma in ("find", "convict")
        suffered = self._types[following] == "I" and not self._active(self._left(following), -1)
        return bool(charged) and charge.passive and charge.form == "finite" and suffered

    def _before_insertion(self, clause: Clause, comma: int) -> int:
        """Who is asked, in front of an insertion that a comma closes: "ordered the Kurds, its allies, to leave"; else the comma."""
        opened = self._parenthesis(comma) if self._types[comma] == "," else None
        if opened is None or self._types[opened] != "NP" or self._types[opened + 1] not in (",", "w"):
            return comma
        relative = self._types[opened + 1 + (self._types[opened + 1] == ",")] == "w"
        verbs = [self._clause_at(at) for at in range(opened + 1, comma) if self._types[at] == "VG"]
        verb = self._left(opened)
        verb = self._left(verb) if self._words[verb] in ON_WHOM else verb
        asking = self._clause_at(verb) if self._types[verb] == "VG" else None
        frame = self._lexicon.frames.get((asking.verb.lemma, "chain")) if asking is not None and not asking.passive else None
        told = any(inner.form == "finite" and (inner.verb.lemma, "say") in self._lexicon.frames for inner in verbs)
        if frame is None or frame[1] != "object" or told or (not relative and any(inner.form == "finite" for inner in verbs)):
            return comma
        clause.apart = opened + 1
        return opened

    def _asked_before(self, comma: int) -> int:
        """Whom an infinitive behind a comma is asked of, whatever stands between: "led several states, including Chad and Mali, to leave"; else the comma."""
        told = (c for c in reversed(self._clauses) if c.form in ("finite", "infinitive") and "relative" not in c.links)
        governor = next(told, None) if self._types[comma] == "," else None
        frame = self._lexicon.frames.get((governor.verb.lemma, "chain")) if governor is not None and not governor.passive else None
        if governor is None or frame is None or frame[1] != "object":
            return comma
        at = self._right(governor.at)
        at = self._right(at) if self._words[at] in ON_WHOM else at
        return at if self._types[at] == "NP" else comma

    def _before_description(self, clause: Clause, at: int) -> int:
        """Who is asked, in front of a verb that tells of him without commas: "asked refugees living in camps to return"; else where it was."""
        verb = at
        while verb > 0 and self._types[verb] in ("NP", "I", "W", "R"):
            verb -= 1
        noun = verb - 1
        if verb == at or noun < 1 or self._types[verb] != "VG" or self._types[noun] != "NP":
            return at
        telling = self._clause_at(verb)
        opening = self._left(noun)
        opening = self._left(opening) if self._words[opening] in ON_WHOM else opening
        asking = self._clause_at(opening) if self._types[opening] == "VG" else None
        if telling.form not in ("gerund", "participle") or (telling.verb.lemma, "chain") in self._lexicon.frames or asking is None or asking.passive:
            return at
        frame = self._lexicon.frames.get((asking.verb.lemma, "chain"))
        if frame is None or frame[1] != "object":
            return at
        clause.apart = verb
        return noun

    def _is_listed(self, clause: Clause, before: int) -> bool:
        """ "Urged them to disarm, to disband and to leave": an infinitive between others of a list."""
        behind = next((at for at in range(clause.at + 1, len(self._phrases)) if self._types[at] == "&" and self._words[at + 1] == "to"), None)
        return self._types[before] == "," and behind is not None and self._types[behind + 1] == "VG" and self._previous("infinitive") is not None

    def _stands_out(self, phrase: Phrase) -> bool:
        """Whether somebody is told apart by what he did: "the first leader to visit", "the highest-ranking official to visit"."""
        lowers, tags, words = self._units.lowers, self._units.tags, range(*phrase.base)
        if any(lowers[at] in _FIRST for at in words):
            return True
        somebody = lowers[phrase.base[1] - 1] in self._lexicon.roles  # but "the strongest action to remove him"
        return somebody and any(tags[at] == "J" and _SUPERLATIVE.match(lowers[at]) for at in words)

    def _told_apart(self, at: int) -> int | None:
        """The name in front of a comma that the noun phrase at `at` tells apart: "met Ivanov, the first envoy to visit"."""
        name = self._left(at - 1) if self._types[at - 1] == "," else -1
        return name if name >= 0 and self._types[name] == "NP" and self._units.tags[self._phrases[name].base[1] - 1] in "HPCOK" else None

    def _is_order(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is the "order" of "in order to"."""
        return phrase.end - phrase.first == 1 and self._units.lowers[phrase.first] == "order"

    def _is_nobodys(self, opening: int) -> bool:
        """Whether a noun behind phrase `opening` is not said to be the last subject's: "Putin said the plan to", "were killed in an attempt to"."""
        last = self._previous("finite")
        if self._types[opening] == "VG":
            return self._clause_at(opening).verb.lemma in _HOLDING | _FOILING or self._is_anothers(opening)
        if last is not None and last.verb.lemma == "abstain":
            return True  # "abstained in a vote to condemn it"
        if last is None or not last.passive or last.verb.lemma in _PUNISHED:
            return False
        return self._types[opening] == "I" and (last.verb.lemma in self._lexicon.deeds or self._words[opening] == "over")

    def _is_anothers(self, opening: int) -> bool:
        """ "Condemned the decision to", "welcomed the plan to": what somebody judges is not his own, where it does not say whose it is."""
        noun = self._phrases[opening + 1] if self._types[opening + 1] == "NP" else None
        return noun is not None and self._units.lowers[noun.base[0]] == "the" and self._clause_at(opening).verb.lemma in JUDGING

    def _handed(self, at: int) -> Phrase | None:
        """Who is sent somewhere, not where, does what an infinitive tells: "extradited a suspect to Germany to face trial"."""
        while self._types[at] == "NP" and self._types[self._left(at)] == "I" and self._types[self._left(self._left(at))] == "NP":
            at = self._left(self._left(at))  # "to the court in The Hague"
        verb = self._left(at) - (self._words[self._left(at)] in ("over", "back"))  # "handed over"
        governor = self._clause_at(verb) if self._types[at] == "NP" and self._types[verb] == "VG" else None
        frame = self._lexicon.frames.get((governor.verb.lemma, "chain")) if governor is not None and not governor.passive else None
        return self._phrases[at] if frame is not None and frame[1] == "object" else None

    def _governing(self, obj: Phrase) -> tuple[str, str] | None:
        """What a noun makes of an infinitive behind it: "plans to leave", "has the right to leave"; but "was right to leave"."""
        word, alone = self._units.lowers[obj.base[1] - 1], obj.base[1] - obj.base[0] == 1 and not obj.owners
        entitled = self._lexicon.frames.get((word, "entitle")) if not alone else None
        return entitled or self._lexicon.frames.get((word, "noun")) or self._lexicon.frames.get((self._lexicon.noun_lemma(word), "noun"))

    def _leads_to(self, phrase: Phrase, inner: Phrase) -> bool:
        """Whether an infinitive depends on the noun behind "of": "the importance of British efforts to free them"."""
        return self._units.lowers[phrase.base[1] - 1] in _PHASES or (self._governing(phrase) is None and self._governing(inner) is not None)

    def _opens(self, at: int) -> bool:
        """Whether a noun phrase is the subject of a verb still to come: "the court said that the decision to expel them was wrong"."""
        return self._types[self._left(at)] in ("s", "")

    def _owner(self, phrase: Phrase) -> Phrase | None:
        """Whose a noun phrase says it is: "Moscow's plan", "his plan"."""
        first = phrase.base[0]
        if phrase.owners or self._units.tags[first] != "q":
            owner = phrase.owners[0] if phrase.owners else modifier_of(phrase, self._units)  # "the US decision"
            return owner or self._named_behind(phrase)
        return Phrase("NP", first, first + 1, (first, first + 1), self._units.lowers[first])

    def _named_behind(self, phrase: Phrase) -> Phrase | None:
        """Who is named behind "of": "the decision of Chad to leave"; not "a plan of action to leave"."""
        inner = phrase.complement
        if inner is None or self._units.lowers[phrase.base[1] - 1] not in _INTENT or self._units.lowers[phrase.base[1]] != "of":
            return None
        return inner if self._units.tags[inner.base[1] - 1] in _NAMED else None

    def _asking(self, at: int, opening: str = "from") -> bool:
        """Whether what stands in front of a preposition is asked or called for: "a request", "important" for X to do."""
        if opening == "for" and self._types[at] == "J":
            return True
        return self._types[at] == "NP" and self._units.lowers[self._phrases[at].base[1] - 1] in _REQUESTS
