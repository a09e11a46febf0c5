"""Slots to actors: what a pattern's agent, target, deed, claim, object, territory or destination stand for. Made by `facts.interpret.drafting`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facts.interpret.aims import Aims
from facts.interpret.coordinates import others_of_list
from facts.interpret.denied import has_told_of, only_denies
from facts.interpret.destinations import Destinations, Slots
from facts.interpret.draft import COUNTED
from facts.interpret.holders import holders
from facts.interpret.localities import described_place
from facts.interpret.places import place_of
from facts.interpret.suffering import TOWNS
from facts.interpret.undergoing import is_undergoing
from facts.match.items import titled
from facts.match.matches import Match
from facts.match.notation import ACT
from facts.model import ROLES
from facts.phrase import Phrase
from facts.phrase.compounds import pair_of
from facts.phrase.phrases import BELONGING
from facts.resolve.actor import Actor, sent_by
from facts.resolve.institutions import OF_LAND

_MISSIONS = frozenset("embassy consulate mission".split())
_TAKING_PART = frozenset("involve implicate link connect tie associate engage".split())
_INSIDE = frozenset("in near at around inside outside".split())
_DEALS = frozenset("deal accord agreement pact treaty truce ceasefire cease-fire armistice arrangement plan roadmap compromise".split())  # of several
_OF_BOTH = frozenset("battle battles fighting clash clashes war violence conflict operation operations shooting".split())  # "killed in the battle"
_DURING = frozenset("in by during".split())
_WHAT_WAS_SAID = (["this"], ["it"], ["that"], ["them"], ["these"])
_TOGETHER = ("together", "along", "jointly")
_SOMEBODY = ("person", "country", "organisation")
_BEFALLING = frozenset("ASSAULT COERCE AID SANCTION".split())  # roots of what "along with" may give more of than doers: "killed him along with his wife"
_RESENTING = ("PROTEST", "THREATEN")  # of what is done to a thing in these kinds, its doer is meant
_SLAYING = frozenset("massacre massacres killing killings murder murders slaughter assassination shelling bombing bombings bombardment".split())
_SHARED = frozenset({"target", "deed", "victim"})  # slots whose list may go on behind them
_OTHERS = frozenset(ROLES) - {"agent", "target"}


_CLAIMS = frozenset("charge claim allegation accusation assertion suggestion".split())


class SlotReader(Destinations):
    """Reads the slots of one sentence's matches."""

    def read(self, match: Match) -> Slots:
        """The parties that the slots of a match stand for."""
        self._acting = match.clause.subject if match.clause is not None else None
        found = Slots()
        # "rejected Peru's request for the extradition of a suspect"
        owned = any(phrase.owners for role in ("claim", "deed") for phrase in match.slots.get(role, ()))
        for role, phrases in match.slots.items():
            for phrase in phrases if role != "target" or not owned else ():
                self._slot(role, phrase, match, found)
                if role == "agent" and match.clause is not None and match.clause.passive:
                    found.agents += [actor for _, other in others_of_list(phrase, self._sentence) for actor in self._resolver.resolve(other)]
                if role in _SHARED and found.targets and (found.targets[-1].affiliation is not None or found.targets[-1].type == "person"):
                    self._added(role, phrase, match, found)
        for phrase in match.slots.get("territory", ()) if not found.targets else ():  # "took the Donbas town from Ukrainian forces"
            places = all(place_of(member, self._sentence, self._text) is not None for member in phrase.members)
            for taken in phrase.members if phrase.members and places else [phrase]:
                self._loser(taken, found)
        if match.grammar.kind.name == "rejection" and not found.targets:
            told = (phrase for phrase in match.slots.get("topic", ()) if self._sentence.units.lowers[slice(*phrase.base)] in _WHAT_WAS_SAID)
            subjects = [clause.subject for clause in self._sentence.clauses]  # "cannot deny that it was bad" is no answer to anybody
            said = [phrase for phrase in told if not any(subject is phrase for subject in subjects)]
            found.targets += [actor for phrase in said for actor in self._claimants(phrase, found)]  # "Kigali denied this"
        senders = [actor for role, actor in found.others if role == "principal"]
        if len(senders) == 1:
            found.agents = [sent_by(actor, senders[0]) for actor in found.agents]
        found.agents = distinct([*found.agents, *self._joining(match)])
        found.targets = distinct([*found.targets, *(self._suffering_beside(match) if found.targets else ())])
        if match.grammar.kind.name == "attack" and "agent" not in match.slots and match.clause is not None:
            found.agents = self._known_attackers(match, {actor.affiliation for actor in found.targets})
        return found

    def _joining(self, match: Match) -> list[Actor]:
        """Who does it together with the subject: "mediated together with Ivanov", "visited Kyiv along with the Polish president"."""
        clause = match.clause
        if clause is None or clause.passive or match.grammar.kind.direction != "directed" or match.grammar.kind.plover in _BEFALLING:
            return []
        phrases, subject = self._sentence.phrases, clause.subject_at
        beside = range(subject + 2, min(subject + 4, clause.at - 1)) if subject is not None else range(0)
        behind = range(clause.at + 1, min(clause.limit, len(phrases)) - 1) if match.grammar.kind.plover == "CONSULT" else range(0)
        for at in (*beside, *behind):
            if phrases[at].word == "with" and phrases[at - 1].word in _TOGETHER and phrases[at + 1].type == "NP" and at + 1 not in match.consumed:
                found = self._resolver.resolve(phrases[at + 1])
                return [actor for actor in found if actor.type in _SOMEBODY and actor.affiliation is not None]
        return []

    def _known_attackers(self, match: Match, suffering: set[str | None]) -> list[Actor]:
        """Who did what a definite noun names: "Norway bombed a base. Ten soldiers were killed in the raid"."""
        phrases = self._sentence.phrases
        inside = (at for at in match.consumed if 0 < at < len(phrases) and phrases[at - 1].word in _DURING and phrases[at].type == "NP")
        deeds = (phrases[at] for at in inside if self._sentence.units.lowers[phrases[at].base[1] - 1] not in _OF_BOTH)
        doers = next((found for phrase in deeds if (found := self._doers(phrase))), [])
        return doers if suffering.isdisjoint({actor.affiliation for actor in doers}) else []

    def _added(self, role: str, phrase: Phrase, match: Match, found: Slots) -> None:
        """The others of a list that goes on behind a slot: "talks with Ivanov and with the leaders of the rebels"."""
        for at, other in others_of_list(phrase, self._sentence):
            readers = {"target": self._resolver.resolve, "deed": self._culprits, "victim": self._victims}
            added = readers[role](other) if at not in match.consumed else []
            named = self._sentence.units.tags[other.base[1] - 1] in "PH"  # but "the shrine of Jan Kowalski"
            known = [actor for actor in added if role != "victim" or (named if actor.type == "person" else actor.affiliation is not None)]
            if not known or any(actor.resolved_by.startswith("pronoun") for actor in known):
                return
            found.targets += known

    def _slot(self, role: str, phrase: Phrase, match: Match, found: Slots) -> None:
        if role == "agent":
            found.agents += self._agents(phrase) if not self._is_slain(phrase, match) else []
        elif role == "target" and not self._suffers(phrase, match) and not is_undergoing(phrase, match, self._sentence):
            found.targets += self._others(phrase, match, found) or self._resolver.as_it_stands(phrase) or self._official_at_home(phrase, found)
        elif role == "deed" and ("target" not in match.slots or phrase.owners):
            apart = {actor.affiliation for actor in found.agents} - {None}
            claim = phrase.complement is None and self._sentence.units.lowers[phrase.base[1] - 1] in _CLAIMS  # "a charge rejected by Chad"
            made = self._claimants(phrase, found) if claim else []
            culprits = self._culprits(phrase) or made or self._resolver.land_apart(phrase, apart) or self._captors(phrase, apart)
            paired = pair_of(phrase, self._sentence.units) is not None  # "Blinken praised the US-Japan alliance": the other of the two
            shared = match.grammar.kind.name == "support" or self._sentence.units.lowers[phrase.base[1] - 1] in _DEALS
            if not (shared and self._is_mutual(culprits)):
                found.targets += [actor for actor in culprits if not paired or actor.affiliation not in apart]
        elif role == "claim" and ("target" not in match.slots or phrase.owners):
            found.targets += self._claimants(phrase, found)
        elif role == "object":
            found.targets += [a for a in self._possessors(phrase) if a.affiliation not in {x.affiliation for x in found.agents}]
        elif role == "destination":
            doers = {actor.affiliation for actor in found.agents}
            own = [a for a in self._owner_of_site(phrase) if a.affiliation not in doers] if match.grammar.kind.name == "attack" else []
            found.targets += own
            if not own:
                self._destination(phrase, found, visits=match.grammar.kind.name == "visit")
        elif role == "victim":
            suffering = self._suffering(phrase, found) or self._counted(phrase, match)
            imposed = match.grammar.kind.plover in _RESENTING and not suffering and not phrase.members
            found.targets += self._doers_beside(phrase) if imposed else suffering  # "protested taxes imposed by the government"
        # Several who agree to do something do it with each other: nobody else is needed.
        elif role == ACT and (len(found.agents) < 2 or match.clause is None or match.clause.verb.lemma != "agree"):
            aims = Aims(self._sentence, self._victims, self._lexicon)
            kind = match.grammar.kind.name
            found.targets += aims.concerned(phrase, found.agents, hostile=kind == "threat", refused=kind == "rejection")
        elif role in _OTHERS:
            found.others += [(role, actor) for actor in self._resolver.resolve(phrase)]

    def _is_slain(self, phrase: Phrase, match: Match) -> bool:
        """Whether "of" behind a killing names who was killed: "ten died in the massacre of Kurdish students"."""
        nouns = match.nouns_read(self._sentence.phrases) if match.grammar.kind.name == "attack" else ()
        whole = (noun.complement for noun in nouns if noun is not phrase and self._sentence.units.lowers[noun.base[1] - 1] in _SLAYING)
        return any(inner is not None and inner.first <= phrase.first < inner.end for inner in whole)

    @staticmethod
    def _is_mutual(doers: list[Actor]) -> bool:
        """Whether a noun that refers back names what several did together: "welcomed the accord" thanks nobody in particular."""
        referred = all(doer.resolved_by.startswith("event noun") for doer in doers)
        return referred and len({doer.affiliation or doer.name for doer in doers}) > 1

    def _suffers(self, phrase: Phrase, match: Match) -> bool:
        """Whether what is claimed is done to somebody, who is not accused: "claims that ten rebels were killed"."""
        claim = match.clause is not None and (match.clause.verb.lemma, "accuse") not in self._lexicon.frames
        accuses = claim and match.pattern is not None and match.pattern.plover == "ACCUSE"
        behind = (clause for clause in self._sentence.clauses if clause.at > match.at and clause.subject is phrase) if accuses else ()
        return any(c.passive and c.form == "finite" and "relative" not in c.links and c.verb.lemma not in _TAKING_PART for c in behind)

    def _possessors(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is, or what it consists of: "Japanese seafood", "imports of Japanese seafood"."""
        inner = phrase.complement
        known = self._resolver.responsible(phrase)
        if known or inner is None:
            return known
        town = self._sentence.units.tags[inner.base[1] - 1] == "C" and self._sentence.units.lowers[phrase.base[1] - 1] in TOWNS
        if town or self._sentence.units.lowers[phrase.base[1]] in BELONGING:
            return self._resolver.resolve(inner)  # "the Crimea region of Ukraine", "a ship belonging to Chad"
        return self._resolver.responsible(inner) if self._sentence.units.tags[inner.base[1] - 1] == "N" else []

    def _others(self, phrase: Phrase, match: Match, found: Slots) -> list[Actor]:
        """Whom a target is; who urges "the two countries" or mediates between them is neither of them."""
        doers = {actor.affiliation for actor in found.agents} - {None}
        targets = self._resolver.resolve(self._in_person(phrase, match) or phrase)
        if _are_themselves(targets, found):
            return []
        if {actor.affiliation for actor in targets} <= doers:  # "Britain said it would summon the country's ambassador"
            land = phrase.owners[-1] if phrase.owners else phrase  # "the country", "the country's government"
            targets = self._resolver.land_apart(land, doers) or self._seat(phrase) or [a for a in targets if a.resolved_by != OF_LAND]
        between = match.grammar.kind.direction == "directed" and any(a.affiliation in doers and a.resolved_by.startswith("group:") for a in targets)
        return self._resolver.references.group(*phrase.base, without=doers) if between else targets

    def _suffering(self, phrase: Phrase, found: Slots) -> list[Actor]:
        """Who suffers; "the country" is none of those who do it."""
        doers = {actor.affiliation for actor in found.agents} - {None}
        victims = self._victims(phrase)
        if _are_themselves(victims, found):
            return []
        own = any(actor.resolved_by == OF_LAND and actor.affiliation in doers for actor in victims)
        return self._resolver.land_apart(phrase if phrase.complement is None else phrase.complement, doers) or victims if own else victims

    def _counted(self, phrase: Phrase, match: Match) -> list[Actor]:
        """ "Killed at least 12", "more than 500 were injured": people where the sentence is set."""
        units, (begin, end) = self._sentence.units, phrase.base
        of_people = match.pattern is not None and match.pattern.unit in ("killed", "injured", "detained")
        alone = units.tags[end - 1] == "0" and not phrase.members and phrase.complement is None and units.lowers[begin] not in ("the", "both", "all")
        if not of_people or not alone:
            return []
        code = self._discourse.setting.country(units.starts[0], units.ends[-1], place_only=True)
        return [Actor("people", code, "unnamed", units.starts[phrase.first], units.ends[end - 1], COUNTED, plural=True)]

    def _seat(self, phrase: Phrase) -> list[Actor]:
        """The state that somebody's own embassy is in: "recalled its envoy from its embassy in Paris"."""
        after = next((at for at, other in enumerate(self._sentence.phrases[:-2], 1) if other is phrase), None)
        if after is None or self._sentence.units.lowers[phrase.base[1] - 1] not in _MISSIONS or self._sentence.phrases[after].word != "in":
            return []
        place = place_of(self._sentence.phrases[after + 1], self._sentence, self._text)
        host = self._country(place.country, place.mention_start, place.mention_end) if place is not None else None
        return [host] if host is not None else []

    def _official_at_home(self, phrase: Phrase, found: Slots) -> list[Actor]:
        """ "Demanded an apology from the defence minister": an official of nobody knows where, where no other country is named whose he may be."""
        abroad = self._discourse.affiliations - {actor.affiliation for actor in found.agents}
        return self._resolver.as_it_stands(phrase, titled=True) if not abroad else []

    def _in_person(self, phrase: Phrase, match: Match) -> Phrase | None:
        """The envoy whom words name that also say whose envoy he is: "summoned Russian Ambassador Ivan Petrov"."""
        known = (self._sentence.phrases[at] for at in match.consumed if at >= 0)
        inside = (other for other in known if other is not phrase and other.first <= phrase.first < phrase.end <= other.base[1] and not other.members)
        return next((other for other in inside if titled(*other.base, self._sentence.units) < other.base[1]), None)

    def _agents(self, phrase: Phrase) -> list[Actor]:
        if self._papers.noun(phrase) is not None:
            return self._papers.issuer(phrase)
        return self._resolver.resolve(phrase) or self._resolver.as_it_stands(phrase)

    def _claimants(self, phrase: Phrase, found: Slots) -> list[Actor]:
        """Whose claim is denied: its owner, or who was last said to say or accuse."""
        known = self._resolver.responsible(phrase) or self._doers_beside(phrase) if not self._is_pronoun(phrase) else []
        start, end = self._sentence.units.starts[phrase.base[0]], self._sentence.units.ends[phrase.base[1] - 1]
        if known or self._sentence.units.lowers[phrase.base[0]] not in ("the", "this", "that", "these", "those", "such", "it", "them", "a", "an"):
            return known
        said = self._discourse.claimant(start, *found.agents)
        said = [] if said and only_denies(said[0], found.agents, self._sentence.units.starts[0], self._discourse) else said
        doers = self._doers(phrase)
        doers = [] if doers and said and has_told_of(found.agents, said[0], doers[0], self._sentence.units.starts[0], self._discourse) else doers
        if doers or (self._sentence.units.lowers[phrase.base[1] - 1], "scheme") in self._lexicon.frames or self._dealt_with(phrase):
            return doers
        return [replace(actor, start=start, end=end, resolved_by="who said it") for actor in said]

    def _dealt_with(self, phrase: Phrase) -> bool:
        """Whether a sentence before has such a thing dealt with, so that it is not of whoever spoke since: "dismissed the charges"."""
        noun, start = self._lexicon.noun_lemma(self._sentence.units.lowers[phrase.base[1] - 1]), self._sentence.units.starts[0]
        return any(noun in event.things and event.agents and event.agents[0].start < start for event in self._events)

    def _is_pronoun(self, phrase: Phrase) -> bool:
        return self._sentence.units.tags[phrase.base[0]] == "p"

    def _loser(self, phrase: Phrase, found: Slots) -> None:
        """A place that another country's forces take is its country's loss."""
        described = described_place(phrase, self._sentence, self._discourse)
        place = place_of(phrase, self._sentence, self._text) or described
        if place is None and phrase.complement is not None:
            place = place_of(phrase.complement, self._sentence, self._text)  # "a strip of southern Lebanon"
        takers = {a.affiliation for a in found.agents}
        held = holders(phrase, self._sentence, self._discourse, self._resolver)
        if held:
            found.targets += held
        elif place is None:
            lost = self._resolver.responsible(phrase) or self._land_of_town(phrase) or self._resolver.land_apart(phrase, takers or {None})
            found.targets += [a for a in lost if a.affiliation not in takers]
        elif place.country in takers or not self._discourse.setting.is_sure(place.name if place is described else place.text, place.country):
            return
        elif any(a and len(a) == 3 and a.isupper() for a in takers) or all(a.type == "group" for a in found.agents):
            country = self._country(place.country, place.mention_start, place.mention_end)
            found.targets += [country] if country is not None else []


def distinct(actors: Iterable[Actor]) -> list[Actor]:
    """Actors without repetition, the first mention of each."""
    seen: dict[tuple[str, str | None], Actor] = {}
    for actor in actors:
        seen.setdefault((actor.name, actor.affiliation), actor)
    return list(seen.values())


def _are_themselves(actors: list[Actor], found: Slots) -> bool:
    """Whether "them" was taken for several of whom one is the doer: "after talks with Petrov, Ivanov accused them" means neither."""
    doers = {actor.name for actor in found.agents}
    return len(actors) > 1 and any(actor.resolved_by == "pronoun: them" and actor.name in doers for actor in actors)
