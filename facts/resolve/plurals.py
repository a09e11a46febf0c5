"""Whom "they" stands for: several that are named together, a plural, or a body of many. The base of `facts.resolve.references`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.tag import Units

_WHERE = frozenset("in from across to near at inside outside through via visit visited straddling bordering spanning linking connecting".split())
PRESS = frozenset("reporter reporters journalist journalists press media correspondent correspondents newsmen viewers audience".split())
_BANDS = frozenset("groups organisations organizations gangs cartels militias networks factions".split())  # bodies that "they" may be
_BODIES = ("country", "organisation", "body", "group")
_NEAR = 400  # characters between "they" and a plural subject
_FAR = 800  # and where "they" opens its sentence
_RECENT = 3  # subjects in front of "they discussed" of which one is who talked
_TALKING = frozenset("discussed reaffirmed reiterated affirmed exchanged reviewed underscored emphasized emphasised shared talked".split())
_JOINING = frozenset(
    "condemned called agreed welcomed urged stressed pledged committed decided expressed noted underlined highlighted recognized recognised acknowledged "
    "praised commended vowed hailed deplored denounced".split()
)  # what those who talked do together, where one of them has just spoken
_NAMING = frozenset("calling describing labelling labeling branding terming dubbing denouncing".split())  # what the sentence has just told of
# What is done with things as well as with people, in front of "them".
_JUDGING = frozenset(
    "with called calling described rejected rejecting denied denying dismissed dismissing condemned condemning denounced denouncing criticised "
    "criticized opposed opposing lifted lifting imposed imposing backed supported welcomed praised defended".split()
)
_TALKED_OF = re.compile(r"(?i)\b(?:they|them|their|both|the (?:two|three|pair|sides|leaders|ministers))\b")  # a sentence that goes on about several
_AWAY = {"them": 1}  # sentences about others between several and the pronoun for them; else two
_SAYS = re.compile(r" (?:said|says|say|told|added|announced|reported|confirmed|explained|stated)\b")
_FREED = frozenset("free freed freeing release released releasing rescue rescued rescuing return returned".split())
_SENTENCE = re.compile(r"[.!?][\"”’']?\s")


class Plurals:
    """The plurals of one sentence."""

    def __init__(self, discourse: Discourse, units: Units) -> None:
        self._discourse = discourse
        self._units = units
        self.plurals: list[list[Actor]] = []
        self.asked: list[list[Actor]] = []  # several who are asked to do something: "instructed the Kurds to leave a town they held"
        self.collectives: list[list[Actor]] = []  # subjects that are one body of many: "the Taliban", "the government say"
        self.several_ahead: tuple[int, list[Actor]] | None = None  # a subject of several behind the phrase that opens the sentence
        self.bodies: list[Actor] = []  # subjects that are one state or body
        self.vague: list[int] = []  # where plural subjects end that are nobody's: "some states"
        self.mentions: list[list[Actor]] = []  # lists and plurals of this sentence, wherever they stand

    def _plural(self, word: str, start: int, without: frozenset[str]) -> list[Actor]:
        """Who "they" are: the last plural subject of this or the sentences before, else the last list or pair of persons or parties.

        "Them" are rather whom the sentence itself has just named; none of `without`.
        """
        named = self._others((g for g in self.mentions if g[-1].end <= start), without) if word == "them" else []
        objects = next((g for g in reversed(named) if self._follows_verb(g[0])), [])
        if objects or (named and "they" not in self._units.lowers[: bisect_left(self._units.starts, start)]):
            return objects or named[-1]  # but "they say a corridor to a town held by Hamas would allow them to"
        awaited = self.several_ahead
        body = self._telling_body(word, start)
        if body:
            return body
        if word == "their" and awaited is not None and start < self._units.starts[awaited[0]]:
            return awaited[1]  # "At their talks, Ivanov and Petrov agreed"
        opens = start == self._units.starts[0]
        found = (self._talkers(start) if opens else []) or self._last_several(start, _FAR if opens else _NEAR, without)
        if found and any(found[-1].end < end <= start for end in (*self._discourse.vague, *self.vague)):
            return []
        elsewhere = not found or found[-1].start < self._units.starts[0]
        if elsewhere and found and (self._quoted_apart(start, found) or self._is_stale(word, found)):
            return []
        if word == "them" and elsewhere and (self._is_given_a_name(start) or self._follows_object(start) or self._follows_things(start)):
            return []
        if word == "them" and elsewhere and found and (self._follows_receiver(start) or _SAYS.match(self._discourse.text, found[-1].end)):
            return []  # "Officials said a man had seen the hunters. Police arrested them": not the officials
        if word == "them" and (not found or self._is_freed(start)) and not self._names_people(start):
            done_to = [actor for actor in self._discourse.done_to if actor.name not in without]
            if done_to and not self._is_stale(word, done_to):
                return done_to
        if word == "them" or opens or not elsewhere or not self._names_people(start):
            return found
        told = (g for g in self.mentions if g[-1].end <= start and self._discourse.text[g[-1].end : start].strip() in ("", "that"))
        return next(told, []) if word == "they" else []  # "told the delegates they could"

    def _is_freed(self, start: int) -> bool:
        """Whether "them" are let go, and so whom something was done to: "freed them"."""
        return self._units.lowers[bisect_left(self._units.starts, start) - 1] in _FREED

    def last_object(self) -> list[Actor]:
        """The people without a name that a verb of this sentence was last done to: "arrested two Danes"."""
        people = (group for group in reversed(self.mentions) if all(actor.type == "unnamed" and actor.plural for actor in group))
        return next((group for group in people if self._follows_verb(group[0])), [])

    def _telling_body(self, word: str, start: int) -> list[Actor]:
        """The body that says of itself what "they" do: "while the army says they will support it"."""
        unit = bisect_left(self._units.starts, start)
        said = unit - 1 - (unit > 1 and self._units.lowers[unit - 1] == "that")
        told = word == "they" and said > 0 and (self._discourse.lexicon.verb_lemma(self._units.lowers[said]), "say") in self._discourse.lexicon.frames
        body = next((a for a in reversed(self.bodies) if told and a.end == self._units.ends[said - 1]), None)
        return [body] if body is not None else []

    def _is_stale(self, word: str, found: list[Actor]) -> bool:
        """Whether the text has gone on to others since it named several: sentences about others, or, of no persons, one about a single state or body."""
        begin = self._units.starts[0]
        between = _SENTENCE.split(self._discourse.text[found[-1].end : begin])[1:-1]
        last = self._discourse.subjects[-1] if self._discourse.subjects else None
        single = last is not None and last.type in _BODIES and found[-1].end < last.start < begin and all(last.name != actor.name for actor in found)
        other = single and bool(between) and not all(actor.type == "person" for actor in found)
        return other or sum(_TALKED_OF.search(sentence) is None for sentence in between) > _AWAY.get(word, 2)

    def _talkers(self, start: int) -> list[Actor]:
        """Who talked, where "they" opens a sentence and go on to: "Ivanov met Petrov. Ivanov said the Kurds and Turks should talk. They discussed"."""
        behind = [word for word in self._units.lowers[1:3] if word not in ("also", "then", "further")][:1]
        if not (_TALKING | _JOINING).issuperset(behind):
            return []
        groups = (g for g in (*self._discourse.plurals, *self._discourse.pairs) if all(actor.type == "person" for actor in g))
        persons = max(groups, key=lambda g: g[-1].end, default=[])
        recent = {actor.name for actor in [*self._discourse.subjects][-(_RECENT if _TALKING.issuperset(behind) else 2) :]}
        near = bool(persons) and start - persons[-1].end < 2 * _FAR
        return persons if near and not recent.isdisjoint(actor.name for actor in persons) else []

    def _quoted_apart(self, start: int, found: list[Actor]) -> bool:
        """Whether "they" stands in somebody's words and was named outside of them: whom he speaks of is seldom told."""
        quotation = self._discourse.quotations.at(start)
        return quotation is not None and self._discourse.quotations.at(found[-1].start) != quotation

    @staticmethod
    def _others(groups: Iterable[list[Actor]], without: frozenset[str]) -> list[list[Actor]]:
        """The groups that are left without those named; one person of two is no "them"."""
        left = [(len(group), [actor for actor in group if actor.name not in without]) for group in groups]
        return [others for size, others in left if others and not (len(others) == 1 < size and others[0].type == "person")]

    def _last_several(self, start: int, reach: int, without: frozenset[str]) -> list[Actor]:
        """The last plural subject within reach of a character, else the last list or pair in front of it."""
        subject = self._subject(start, without)
        lists = (*reversed(self._discourse.groups), *reversed(self._discourse.pairs))
        listed = next((g for g in self._others(lists, without) if g[-1].end <= start and not self._among_places(g)), [])
        listed = self._who_met(listed) or listed
        near = bool(subject) and subject[-1].start >= start - reach
        later = near and bool(listed) and listed[0].start > subject[-1].end and _SENTENCE.search(self._discourse.text, subject[-1].end, listed[0].start)
        if not near or (later and all(actor.type == "person" for actor in listed)):
            return listed  # "They said no. I met Ivanov and Petrov. They"
        return [] if later and all(actor.type == "unnamed" for actor in subject) else subject  # "Some leaders fled. Chad and Mali agreed. They": either

    def _who_met(self, listed: list[Actor]) -> list[Actor]:
        """The persons of one act in the sentence of a list behind them that is not of persons: "Ivanov met Petrov on aid for Chad and Mali. They"."""
        pair = next((g for g in reversed(self._discourse.pairs) if all(actor.type == "person" for actor in g)), [])
        if not pair or not listed:
            return []
        if listed[-1].end < self._units.starts[0] and {actor.name for actor in listed} < {actor.name for actor in pair}:
            return pair  # "Ivanov met Petrov and Kowalski. They"; but "Ivanov met Petrov and Kowalski before their talks"
        if all(actor.type == "person" for actor in listed) or pair[-1].end > listed[0].start:
            return []
        return pair if _SENTENCE.search(self._discourse.text, pair[-1].end, listed[0].start) is None else []  # no initial of a name ends a sentence

    def _subject(self, start: int, without: frozenset[str]) -> list[Actor]:
        """The last plural subject in front of a character; a body of many where it is nearer and the sentence has no plural."""
        several = next((g for g in self._others((*reversed(self.plurals), *reversed(self._discourse.plurals)), without) if g[-1].end <= start), [])
        asked = next((g for g in reversed(self.asked) if g[-1].end <= start), [])
        if asked and (not several or several[-1].end < asked[0].start):
            return asked
        bodies = (*reversed(self.collectives), *reversed(self._discourse.collectives))
        body = next((g for g in self._others(bodies, without) if g[-1].end <= start), [])
        if not body or (several and (several[-1].end > body[-1].end or several[-1].start >= self._units.starts[0])):
            return several
        return body

    def _names_people(self, start: int) -> bool:
        """Whether the sentence itself has several people in front of a pronoun: they are nearer than whom another sentence told of."""
        roles = self._discourse.lexicon.roles
        before = zip(self._units.starts, self._units.lowers, self._units.tags, strict=True)
        plural = (roles.get(word) for at, word, tag in before if at < start and tag in "NP" and word not in PRESS)
        return any(role is not None and role.plural and (role.type != "body" or role.noun in _BANDS) for role in plural)

    def _follows_object(self, start: int) -> bool:
        """Whether the sentence has several of whom nobody knows who they are for the object of a verb: "exempted six countries, allowing them to"."""
        roles, tags = self._discourse.lexicon.roles, self._units.tags
        for unit in range(bisect_left(self._units.starts, start)):
            role = roles.get(self._units.lowers[unit]) if tags[unit] in "NP" else None
            if role is not None and role.plural and self._follows(unit):
                return True
        return False

    def _follows_receiver(self, start: int) -> bool:
        """Whether the last state or body in front of "them" is whom something is given to or done for: "arms to Chad in order to let them"."""
        tags, lowers = self._units.tags, self._units.lowers
        named = next((unit for unit in reversed(range(bisect_left(self._units.starts, start))) if tags[unit] in "OCE"), 0)
        before = named - 1 if named and tags[named - 1] != "a" else named - 2
        return before > 0 and lowers[before] in ("to", "for")

    def _follows_things(self, start: int) -> bool:
        """Whether the last plural in front of "them" in its sentence is things that a verb has for its object: "denied the charges and disagreed with them"."""
        roles, tags, noun_lemma = self._discourse.lexicon.roles, self._units.tags, self._discourse.lexicon.noun_lemma
        at = bisect_left(self._units.starts, start)
        for unit in reversed(range(at)) if self._units.lowers[at - 1] in _JUDGING else ():
            word = self._units.lowers[unit]
            if tags[unit] == "N" and noun_lemma(word) != word:
                return word not in roles and self._follows(unit)
        return False

    def _is_given_a_name(self, start: int) -> bool:
        """Whether "them" is what the sentence judges, whatever that is: "deplored the manoeuvres, calling them provocative"."""
        unit = bisect_left(self._units.starts, start)
        some = unit > 2 and self._units.lowers[unit - 1] == "of"  # "calling some of them"
        return unit > 1 and self._units.lowers[unit - 3 if some else unit - 1] in _NAMING

    def _follows_verb(self, actor: Actor) -> bool:
        """Whether an actor of this sentence is the object of a verb: "thanked the hosts for their help to the refugees and urged them"."""
        return self._follows(bisect_left(self._units.starts, actor.start))

    def _follows(self, unit: int) -> bool:
        """Whether the phrase of a unit stands behind a verb."""
        while unit > 0 and self._units.tags[unit - 1] in "aq0JDC":
            unit -= 1
        return unit > 0 and self._units.tags[unit - 1] in "vzdng"

    def _among_places(self, group: list[Actor]) -> bool:
        """Whether a list of countries says only where something was ("discussions in Qatar and Pakistan")."""
        before = self._discourse.text[max(group[0].start - 12, 0) : group[0].start].lower().split()
        return all(a.type == "country" for a in group) and any(word in _WHERE for word in before[-2:])
