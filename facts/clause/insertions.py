"""What stands between commas behind a subject: who he is, what he does meanwhile, what he was told to do. The base of `facts.clause.nonfinite`."""

from __future__ import annotations

from facts.clause.clause import Clause
from facts.clause.crowds import Crowds
from facts.phrase import Phrase

_TASKING = frozenset("task entrust mandate commission".split())
_MEANWHILE = ("while", "whereas")
# What comes of the act told right before: ", killing six".
RESULTS = frozenset("kill wound injure maim leave destroy damage displace force hit strike burn demolish".split())
# Words in front of a preposition and "doing" that say it is not done: "stopped short of condemning", "held off on attacking", "weeks away from capturing".
_NOT_YET = {(word, "of"): ["negated"] for word in ("instead", "short", "clear")}
_NOT_YET |= {("far", "from"): ["negated"]}
_NOT_YET |= {("off", "on"): ["negated"], ("off", "from"): ["negated"], ("away", "from"): ["planned"], ("close", "to"): ["possible"]}
_MOMENTS = frozenset("minutes minute hours hour days day weeks week inches moments moment reach".split())  # "came within hours of attacking"
_SOUGHT = frozenset("want seek hunt suspect blame arrest detain hold question".split())
_STAGING = ("carry", "launch", "conduct", "mount", "stage")
_WITH_IT = frozenset("before after in by".split())
_READYING = ("prepare", "ready", "equip")
_FIRST = frozenset("first second third fourth last latest maiden only biggest".split())
_BESIDE = frozenset("as while when although though because".split())


class Insertions(Crowds):
    """Finds whom an insertion is about."""

    def _begun_anew(self, at: int) -> int:
        """Where a part of the sentence begins that tells of somebody else: behind "while" and a semicolon."""
        meanwhile = (c.subject_at or 0 for c in self._clauses if c.subject_at and self._words[c.subject_at - 1] in _MEANWHILE)
        return max((*meanwhile, *(n for n in range(at) if self._types[n] == ";")), default=0)

    def _before_place(self, at: int) -> int:
        """Past what only says where a place is: "in Beirut, Lebanon killing ten", "in Makati City, Manila in the Philippines demanding"."""
        inside = self._left(self._left(at))
        chain = self._types[inside - 2 : inside + 1] == ["NP", ",", "NP"] and self._is_place(at) and self._is_place(inside)
        if chain and self._words[self._left(at)] == self._words[self._left(inside - 2)] == "in":
            return inside - 2
        return at - 2 if self._types[at] == "NP" and self._types[at - 1] == "," and self._within(at, at - 1) else at

    def _results_from(self, clause: Clause, attack: Clause | None) -> bool:
        """Whether a verb tells what came of the attack in front of it, whose object did not do it: "carried out air strikes killing six"."""
        if attack is None or self._clauses[-1] is not attack or attack.passive or attack.subject is None:
            return False
        noun = self._lexicon.noun_lemma(self._units.lowers[self._phrases[clause.at - 1].base[1] - 1]) if self._types[clause.at - 1] == "NP" else ""
        struck = attack.verb.lemma in self._lexicon.deeds or (attack.verb.lemma in _STAGING and noun in self._lexicon.deed_nouns)
        return struck and clause.verb.lemma in (*RESULTS, "take")

    def _not_yet(self, at: int, before: int) -> list[str]:
        """What words in front of an -ing form make of it: "stopped short of attacking", "held off attacking", "came within hours of attacking"."""
        if self._words[at] == "off":
            return ["negated"]
        short = self._words[at] == "of" and self._words[before - 1] == "within" and self._units.lowers[self._phrases[before].end - 1] in _MOMENTS
        return ["possible"] if short else _NOT_YET.get((self._words[at - 1], self._words[at]), [])

    def _done_for(self, clause: Clause, at: int, participle: Clause) -> bool:
        """Whether what somebody is wanted, jailed or praised for is his own act; who is only wanted for it is thought to have done it."""
        if self._words[at] == "for" and participle.passive:
            clause.statuses += ["alleged"] if participle.verb.lemma in _SOUGHT else []
            return True
        return self._words[at] == "with"

    @staticmethod
    def _still_ahead(preposition: str, governor: Clause | None, finite: Clause | None) -> list[str]:
        """What is to come with the verb above: "will meet Macron before travelling", "must ask before striking", "prepared Chad for joining"."""
        modal = finite.verb.modal if finite is not None else ""
        if preposition == "before" and modal in ("must", "should"):
            return ["possible"]
        readied = preposition == "for" and governor is not None and governor.verb.lemma in _READYING
        return ["planned"] if readied or (preposition in _WITH_IT and modal in ("will", "shall")) else []

    def _is_meanwhile(self, start: int) -> bool:
        """ "Denied the rumours as his party met": what opens so is nobody's words."""
        return start > 0 and self._words[start - 1] in _BESIDE

    def _speaks(self, clause: Clause) -> bool:
        """Whether a verb tells of words that go on: "denies this, saying"; no thing, "admits that X shared secrets, blaming Y" goes on from the first verb."""
        thing = self._types[clause.at + 1] == "NP" and self._units.tags[self._phrases[clause.at + 1].base[1] - 1] not in "pa"
        return self._is_say(clause) and not (thing and (len(self._clauses) > 1 or "unreal" in clause.statuses))

    def _describes_name(self, at: int) -> bool:
        """Whether a noun phrase behind a comma says who is named in front of it: "the Taliban, the group fighting Iran, said"."""
        name, head = at - 2, self._phrases[at].base[1] - 1
        apart = at > 1 and self._types[at - 1] == "," and self._types[name] == "NP" and (name == 0 or self._types[name - 1] not in ",I&" or name > 1)
        named = apart and not self._phrases[name].members and self._units.tags[self._phrases[name].base[1] - 1] in "CEKOMHP"
        return named and self._units.tags[head] == "N" and self._units.lowers[self._phrases[at].first] in ("a", "an", "the")

    def _inserted_behind(self, clause: Clause, comma: int) -> int | None:
        """The subject of a new clause that an -ing form between commas tells more of: "Chad left, while Ivanov, visiting Mali, praised it"."""
        subject = self._left(comma)
        opening = self._left(subject)
        opens = self._types[opening] in ("s", "w") or (self._types[opening] == "&" and self._types[opening - 1] in (",", ";"))
        if self._types[comma] != "," or self._types[subject] != "NP" or not opens:
            return None
        end = next((at for at in range(clause.at, len(self._phrases)) if self._types[at] in (",", "s", "w", ".", ";")), 0)
        behind = end + 1 + (self._types[end + 1] == "R")
        verb = self._phrases[behind].verb if end and self._types[end] == "," and behind < len(self._phrases) else None
        return subject if verb is not None and verb.form == "finite" else None

    def _tasked(self, preposition: int, governor: Clause | None) -> Phrase | None:
        """Who is to do what he is tasked with: "whom the bloc tasked with mediating", "tasked Ivanov with mediating", "Ivanov was tasked with mediating"."""
        if governor is None or self._words[preposition] != "with" or governor.verb.lemma not in _TASKING:
            return None
        before = self._left(preposition)
        if governor.passive and before == governor.at:
            return governor.subject
        whom = self._phrases[before] if self._types[before] == "NP" and self._left(before) == governor.at else None
        return whom if whom is not None else self._fronted(governor) if before == governor.at else None

    def _added(self, clause: Clause, at: int) -> bool:
        """ "Is to address Congress as well as meeting the king", "along with meeting him": what is added goes on from the verb in front."""
        if self._words[at] not in ("as", "with") or self._words[at - 1] not in ("well", "along"):
            return False
        above = self._previous("finite", "infinitive")
        self._share(clause, above)
        clause.statuses += above.statuses if above is not None else []
        if above is not None and above.verb.modal in ("will", "shall"):
            clause.statuses.append("planned")
        return True

    def _weighed_doer(self, at: int) -> Phrase | None:
        """Whose act a noun and "of" weigh: "the option of Iran leaving the treaty"."""
        phrase = self._phrases[at]
        inner = phrase.complement if not phrase.members else None
        idea = (self._units.lowers[phrase.base[1] - 1], "idea") in self._lexicon.frames
        return inner if inner is not None and idea and self._units.tags[inner.base[1] - 1] in "CHKOEP" else None

    def _whose_first(self, at: int) -> Phrase | None:
        """Whose "first" something is that stands in front of "since": "his first trip abroad since taking power", "Chad's first visit to Mali since"."""
        at = self._left(at) if self._types[at] == "R" else at
        if self._types[at] == "NP" and self._types[self._left(at)] == "I" and self._types[self._left(self._left(at))] == "NP":
            at = at if _FIRST.intersection(self._units.lowers[slice(*self._phrases[at].base)]) else self._left(self._left(at))
        phrase = self._phrases[at]
        first = self._types[at] == "NP" and not phrase.members and _FIRST.intersection(self._units.lowers[slice(*phrase.base)])
        return self._owner(phrase) if first else None
