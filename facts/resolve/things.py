"""What "it" and "its" stand for: a state or body that is a subject, or that something is done to. The base of `facts.resolve.references`."""

from __future__ import annotations

from facts.clause.walk import CLAUSE_PREPOSITIONS
from facts.lexicon import Known
from facts.resolve.actor import Actor
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse
from facts.resolve.plurals import Plurals
from facts.tag import Units

POWERS = ("country", "organisation", "body", "group")
_VERBAL = frozenset("mbhoRXvzdnV")  # tags of a verb group
_COPULAS = frozenset("be is was were been being 's ’s become becomes became seem seems seemed appears appeared remain remains remained proved".split())
_MAKING = frozenset("make makes made making find finds found finding consider considers considered deem deems deemed".split())
_PLACED = frozenset("to that for whether if why how".split())  # what opens the real subject
_VALUED = frozenset(
    "hard harder difficult easy easier important possible impossible necessary unnecessary essential vital crucial critical clear unclear time early "
    "premature better best good wrong right unacceptable acceptable imperative illegal unlawful legal dangerous risky safe reasonable fair natural true "
    "worth common rare unusual obvious appropriate inappropriate urgent useful helpful shame pity mistake duty joy pleasure honour honor privilege up".split()
)
_PREDICATE = 5  # units that it is looked for in
_CHAIN = (*_VERBAL, "g", "t")  # "continues to defend", "is defending"
_WHILE = ("as", "while")
_DEFENDING = frozenset("defend resist repel withstand rebuild recover mourn".split())  # what those do whom others support: "stands with Ukraine as it defends"
_OVER = frozenset("over for following after despite amid".split())  # in front of the deed that something is done to somebody for
_SINCE = frozenset("after when because since".split())
# What is done to somebody for what he did, and what is put on him.
_JUDGING = frozenset(
    "condemn denounce criticise criticize censure rebuke slam blast blame punish penalise penalize sanction blacklist expel suspend "
    "praise commend congratulate thank".split()
)
_PENALTIES = frozenset("sanctions embargo tariffs restrictions penalties curbs criticism condemnation".split())
_LEAVING = frozenset("left leave leaves leaving quit quits exit exited visit visits visited enter entered joined join reached".split())
_UPON = frozenset("on against to upon at of with".split())
_PLACING = frozenset("in inside across near throughout".split())
_ANSWERS = frozenset("response reaction retaliation answer".split())
_DONE_TO = frozenset("of on against in".split())
_OUTCOMES = frozenset("toll impact impacts consequences effects effect repercussions implications aftermath cost costs fallout outcome".split())
_DOWNED = frozenset("shot downed sunk hijacked intercepted boarded torpedoed rammed grounded".split())
_AGAINST = frozenset("on against with at".split())
_BACK = 20  # units between whom something is done to and the "its" of his deed
# What a state does that others punish it for.
_HOSTILE = frozenset(
    "test tests launch launches invasion attack attacks aggression war occupation crackdown repression violations abuses program programme programs "
    "programmes annexation refusal failure treatment execution executions strike strikes bombing bombardment offensive provocation provocations ambitions "
    "activities incursion incursions seizure detention interference".split()
)
_OWNED = 12  # units between an owner and the "its" that stands for it
# Forces and bodies that are "it" rather than "they".
_COLLECTIVES = frozenset("military army navy militia coalition junta command service agency guard directorate intelligence ministry".split())


class Things(Plurals):
    """What one sentence says of those that are no persons. `subjects` are its own subjects so far."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        super().__init__(discourse, units)
        self.subjects: list[Actor] = []
        self.apart: dict[int, frozenset[str]] = {}  # the unit of a pronoun, and whom it cannot mean: "Ivanov, he said, had left"
        self.ahead: tuple[int, Actor] | None = None  # the subject behind the phrase that opens the sentence: "In his speech, Ivanov said"
        self.told: set[int] = set()  # where subjects begin of what somebody says: "Iran said that Israel had attacked and that it would respond"
        self.things: list[int] = []  # where subjects end that are one thing and nobody: "it" behind them is the thing
        self.speaking: set[int] = set()  # units of pronouns that are subjects of a verb of saying

    def _thing(self, first: int, start: int) -> list[Actor]:
        """What "it" is: the last subject that is no person; behind a verb that is done to it rather whom the sentence has named beside its subject."""
        without = self.apart.get(first, frozenset())
        known = [*list(self._discourse.subjects)[-2:], *(a for a in self.subjects if a.end <= start)]
        if self._units.lowers[first] == "it" and self._is_empty(first):
            return []
        word = self._units.lowers[first]
        if word == "its" and self._is_of_deed(first):
            return []
        craft = self._craft(first) if word == "it" else None
        if craft is not None:
            owner = next((k for unit in range(craft - 1, max(craft - 4, -1), -1) if (k := known_at(unit, self._units)) is not None), None)
            return [Actor(owner.name, owner.affiliation, owner.type, start, start, "pronoun: it")] if owner is not None else []
        possessor = self._owner_in_front(first) or self._blamed(first, _OVER) or self._answered(first) if word == "its" else None
        owner = self._judged(first) or self._backed(first) if word == "it" else possessor
        awaited = self.ahead[1] if owner is None and self.ahead is not None and first < self.ahead[0] and word == "its" else None
        if awaited is not None and awaited.type in POWERS and not self._discourse.setting.powers(self._units.starts[0], start):
            return [awaited]  # "As part of its campaign, Chad has sent troops"
        if owner is not None:
            return [Actor(owner.name, owner.affiliation, owner.type, start, start, f"pronoun: {word}")]
        speaker = self._discourse.reporters.thing(start) if first in self.speaking else None
        if speaker is not None:
            return [speaker]
        warned = self._is_warned(first)
        if self._units.lowers[first] == "it" and (self._is_object(first) or warned):
            own = {a.affiliation for a in (*known[-1:], *(a for group in self.plurals for a in group))}
            begin = known[-1].end if warned and known else self._units.starts[0]
            doer = self._doer_in_front(first)
            others = [k for k in self._discourse.setting.powers(begin, start) if k.affiliation not in own and k != doer and k.name not in without]
            if others:
                done_to = self._done_to(others, first)
                if done_to is None and self._is_whereabouts(first):
                    return []  # "diverted the plane to Vilnius, Lithuania, and forced it to land"
                other = done_to or others[-1]
                return [Actor(other.name, other.affiliation, other.type, start, start, "pronoun: it")]
        fitting = [a for a in known if a.type in POWERS or (a.type == "unnamed" and a.name.split()[-1].lower() in _COLLECTIVES)]
        fitting = [a for a in fitting if a.name not in without and not a.is_somebody]
        if self._units.lowers[first] == "it" and self._is_of_thing(first):
            return []
        telling = [a for a in fitting if a.start >= self._units.starts[0] and a.start not in self.told]
        if self._units.lowers[first] == "its" and not any(a.start >= self._units.starts[0] for a in fitting):
            beside = self._discourse.setting.powers(self._units.starts[0], start)  # "Bush urged Israel to limit its attacks"
            if beside and self._is_whereabouts(first):
                return []
            fitting += [Actor(k.name, k.affiliation, k.type, start, start, "pronoun: its") for k in beside[-1:]]
        return (telling if self._units.lowers[first] == "it" and telling else fitting)[-1:]

    def _is_of_deed(self, unit: int) -> bool:
        """Whether "its" is of a deed: "condemned the invasion of Ukraine and its devastating toll"."""
        lowers = self._units.lowers
        joined = unit > 3 and lowers[unit - 1] == "and" and (lowers[unit - 3] in _DONE_TO or lowers[unit - 4] in _DONE_TO)
        return joined and not _OUTCOMES.isdisjoint(lowers[unit + 1 : unit + 4])

    def _craft(self, unit: int) -> int | None:
        """The unit of the jet or ship that "it" is, where it was shot down or sunk: "warnings given to a Russian jet before it was shot down"."""
        if _DOWNED.isdisjoint(self._units.lowers[unit + 2 : unit + 5]) or self._units.tags[unit + 1 : unit + 2] not in ("b", "h"):
            return None
        lexicon = self._discourse.lexicon
        craft = (lexicon.belongings.get(lexicon.noun_lemma(word)) == "materiel" for word in reversed(self._units.lowers[:unit]))
        return next((unit - 1 - back for back, found in enumerate(craft) if found), None)

    def _is_whereabouts(self, end: int) -> bool:
        """Whether the last state named in front of a unit only says where something is: "in Chad", "to Vilnius, Lithuania"."""
        tags, lowers = self._units.tags, self._units.lowers
        at = next((unit for unit in range(end - 1, 0, -1) if tags[unit] in "CKO" and tags[unit + 1 : unit + 2] != "S"), 0)
        if at > 1 and tags[at - 1] == "," and tags[at - 2] in "LPK":
            return True
        at -= tags[at - 1] == "a"
        return at > 0 and lowers[at - 1] in _PLACING

    def _answered(self, unit: int) -> Known | None:
        """Whose deed it is that others answer: "imposed sanctions on Chad in response to its tests", "cut ties with Chad over a report on its war"."""
        tags, lowers = self._units.tags, self._units.lowers
        joined = lowers[unit - 1] in _OVER or (lowers[unit - 1] == "to" and lowers[max(unit - 2, 0)] in _ANSWERS)
        if unit < 3 or not joined or _HOSTILE.isdisjoint(lowers[unit + 1 : unit + 5]):
            return None
        for at in range(unit - 2, max(unit - _BACK, 1), -1):
            before = at - 1 - (tags[at - 1] == "a")
            if tags[at] in "CKO" and lowers[max(before, 0)] in _AGAINST:
                return known_at(at, self._units)
        return None

    def _doer_in_front(self, unit: int) -> Known | None:
        """Whose deed it is that is done to "it": "US sanctions on it", "French threats against it"."""
        tags, at = self._units.tags, unit - 2
        if at < 1 or tags[unit - 1] != "I" or tags[at] != "N":
            return None
        while at > 0 and tags[at - 1] in "NJ":
            at -= 1
        return known_at(at - 1, self._units) if tags[at - 1] in "CDKO" else None

    def _done_to(self, powers: list[Known], end: int) -> Known | None:
        """The last of these that is the object of a verb, no place or court that it is taken to: "took Israel to the ICJ, accusing it"."""
        tags = self._units.tags
        objects = (known_at(unit, self._units) for unit in range(end - 1, 0, -1) if tags[unit] in "CKO" and tags[:unit].rstrip("aJ")[-1:] in tuple("vzdng"))
        return next((known for known in objects if known in powers), None)

    def _owner_in_front(self, unit: int) -> Known | None:
        """Who or whose the thing is in front of "and its": "Russia and its allies", "Israel's threats and its blockade"."""
        tags = self._units.tags
        if unit > 1 and self._units.lowers[unit - 1] == "and" and tags[unit - 2] in "CKO":
            if unit > 3 and self._units.lowers[unit - 3] in _PLACING and "its" in self._units.lowers[max(0, unit - _OWNED) : unit]:
                return None  # "its losses in Mali and its war": both of one
            return known_at(unit - 2, self._units)
        for at in range(unit - 1, max(0, unit - _OWNED), -1):
            if tags[at] == "S" and tags[at - 1] in "CKO":
                return known_at(at - 1, self._units)
            if tags[at] in "vzdmbho,;w":
                return None
        return None

    def _judged(self, unit: int) -> Known | None:
        """Who did what something is done to him for: "condemned Israel after it attacked", "sanctions on Israel after it attacked"."""
        found = self._blamed(unit, _SINCE)
        if found is None or self._is_suffering(unit):
            return None
        at = unit - 3
        while self._units.tags[at] in "aJ":
            at -= 1
        lowers, lemma = self._units.lowers, self._discourse.lexicon.verb_lemma
        penalty = lowers[at] in ("on", "against") and at > 0 and lowers[at - 1].split()[-1] in _PENALTIES
        return found if penalty or lemma(lowers[at]) in _JUDGING else None

    def _backed(self, unit: int) -> Known | None:
        """Who is named in front of "as it defends itself": "backs Ukraine as it fights for survival"."""
        tags, lowers, verb = self._units.tags, self._units.lowers, unit + 1
        if unit < 3 or lowers[unit - 1] not in _WHILE or tags[unit - 2] not in "CKO" or tags[unit - 3] not in "avzdngI":
            return None
        while tags[verb + 1 : verb + 2] in _CHAIN:
            verb += 1
        return known_at(unit - 2, self._units) if self._discourse.lexicon.verb_lemma(lowers[verb]) in _DEFENDING else None

    def _blamed(self, unit: int, joins: frozenset[str]) -> Known | None:
        """Whose a deed is for which something is done to him: "sanctions on Israel over its attack", "thanked Qatar for its help"."""
        tags, lowers = self._units.tags, self._units.lowers
        if unit < 3 or lowers[unit - 1] not in joins or tags[unit - 2] not in "CKOD":
            return None
        before = unit - 3
        while before > 0 and tags[before] in "aJ":
            before -= 1
        if lowers[before] in _LEAVING and lowers[unit - 1] != "over":
            return None
        return known_at(unit - 2, self._units) if tags[before] in "vzdngb" or lowers[before] in _UPON else None

    def _is_empty(self, unit: int) -> bool:
        """Whether "it" only holds the place of what follows: "it is hard to", "it was reported that", "made it easier for X to"."""
        tags, lowers = self._units.tags, self._units.lowers
        at = unit + 1
        while at < len(tags) and tags[at] in _VERBAL:
            at += 1
        if not _COPULAS.intersection(lowers[unit + 1 : at]) and lowers[unit - 1 : unit] != [] and lowers[unit - 1] not in _MAKING:
            return False
        behind = lowers[at : at + _PREDICATE]
        told = tags[at - 1] in "dn" and "b" in tags[unit:at] and behind[:1] == ["that"]
        valued = next((n for n, word in enumerate(behind) if word in _VALUED), len(behind))
        return told or any(word in _PLACED for word in behind[valued + 1 :][:2])

    def _is_warned(self, unit: int) -> bool:
        """Whether "it" does what brings a threat on it: "the US would punish Turkey if it attacked", but not "if it was attacked"."""
        lowers = self._units.lowers
        if unit == 0 or lowers[unit - 1] not in ("if", "unless", "should") or lowers[max(unit - 2, 0)] == "even":
            return False
        return not self._is_suffering(unit)

    def _is_suffering(self, unit: int) -> bool:
        """Whether something is done to the subject at a unit: "it was attacked", "it came under fire"."""
        tags, lowers, end = self._units.tags, self._units.lowers, unit + 1
        while end < len(tags) and tags[end] in _VERBAL:
            end += 1
        passive = "b" in tags[unit:end] if tags[end - 1] == "d" or "h" in tags[unit:end] else True
        return (tags[end - 1] in "nd" and passive) or lowers[end - 1] in ("came", "comes")

    def _is_of_thing(self, unit: int) -> bool:
        """Whether a sentence has only things for subjects in front of "it"; not behind "after" and the like, where it is whose doing the thing was."""
        start = self._units.starts[unit]
        apart = unit > 0 and self._units.lowers[unit - 1] in CLAUSE_PREPOSITIONS
        named = any(actor.end <= start for actor in self.subjects)
        return not (apart or named or unit in self.speaking) and any(end <= start for end in self.things)

    def _is_object(self, unit: int) -> bool:
        """Whether a pronoun stands behind a verb or preposition and is no subject of a finite verb: "accusing it", "demanding it stop"."""
        tags = self._units.tags
        return unit > 0 and tags[unit - 1] in "vzdngI" and tags[unit + 1 : unit + 2] not in ("m", "z", "d", "b", "h", "o", "R")
