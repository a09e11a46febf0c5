"""What the place of an event tells of its parties: whose troops, missions and unnamed victims they are.

Used by `facts.interpret.combatants`, `facts.interpret.parties` and `facts.interpret.drafting`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.destinations import Slots
from facts.interpret.draft import OF_MISSION
from facts.interpret.homes import of_place
from facts.interpret.suffering import SITES, TOWNS
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Place
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.discourse import Discourse
from facts.resolve.persons import NO_ONE_KNOWN

_OFF_SHORE = 24  # characters of "off the northern coast of" before a country
_SHELLING = frozenset("bomb shell bombard pound strike hit raid".split())
_MISSIONS = frozenset("embassy consulate embassies consulates".split())
LOCAL = frozenset({"ASSAULT", "COERCE", "PROTEST"})
BY_PLACE = ("country of the place", "lexicon: metonym or spelling")  # a country that is meant by one of its towns


class Scenes:
    """Reads the scenes of one document."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._lexicon = discourse.lexicon

    def settle(self, slots: Slots, match: Match, place: Place | None, sentence: Sentence) -> None:
        """Embassies that suffer stand for their states.

        Unnamed victims of force, and the police and crowds that act, are of the country where it happens: "civilians were killed in Poonch".
        """
        if place is not None and " off " in self._discourse.text[max(place.mention_start - _OFF_SHORE, 0) : place.mention_start]:
            place = None  # a ship off a coast is not that country's
        plover, country = match.grammar.kind.plover, place.country if place is not None else None
        if plover == "RETREAT" and not slots.targets and place is not None and self._is_where_troops_are(place, match):
            slots.targets = self._where_it_stands(place, slots.agents)
        if plover not in LOCAL:
            return
        shelled = match.clause is not None and match.clause.verb.lemma in _SHELLING and place is not None
        if shelled and place is not None and any(actor.type == "person" and actor.resolved_by == NO_ONE_KNOWN for actor in slots.targets):
            slots.targets = self._where_it_stands(place, slots.agents) or slots.targets  # "bombed Borodianka in Kyiv Oblast"
        slots.targets = [self._of_mission(actor if country is None else of_place(actor, country, self._lexicon)) for actor in slots.targets]
        if match.grammar.kind.name == "attack" and "victim" in match.slots and slots.agents and not slots.targets and place is not None:
            slots.targets = self._where_it_stands(place, slots.agents)
        elif match.grammar.kind.name == "attack" and slots.agents and not slots.targets:
            slots.targets = self._land_of_site(match, slots.agents, sentence)
        if country is None:
            return
        if plover != "ASSAULT":
            slots.agents = [of_place(actor, country, self._lexicon) for actor in slots.agents]

    def _land_of_site(self, match: Match, agents: list[Actor], sentence: Sentence) -> list[Actor]:
        """Where towns or buildings stand that are hit: in the one land beside the doers' that the sentence is set in: "died in Mali, with ten towns hit"."""
        units, own = sentence.units, {actor.affiliation for actor in agents}
        nouns = (self._lexicon.noun_lemma(units.lowers[phrase.base[1] - 1]) for phrase in match.slots.get("victim", ()))
        told = match.clause is None or match.clause.form != "gerund"  # "territories surrounding the city"
        local = told and None not in own and any(noun in TOWNS or noun in SITES for noun in nouns)
        code = self._discourse.setting.only_place_beside(own, units.starts[0], units.ends[-1]) if local else None
        state = self._lexicon.countries.get(code or "")
        return [Actor(state.name, state.affiliation, "country", units.starts[0], units.ends[-1], BY_PLACE[0])] if state is not None else []

    @staticmethod
    def is_scene(actor: Actor, sentence: Sentence) -> bool:
        """A capital right in front of a noun is where it happened: "the Kabul bombing", but "Kabul's bombing"."""
        unit = next((i for i, start in enumerate(sentence.units.starts) if start == actor.start), len(sentence.units.tags))
        return sentence.units.tags[unit : unit + 1] == "K" and sentence.units.tags[unit + 1 : unit + 2] in ("N", "J")

    def _is_where_troops_are(self, place: Place, match: Match) -> bool:
        """ "French troops in Mali withdrew": the country stands right behind them; of a town they leave no state."""
        land = self._lexicon.countries.get(place.country or "")
        behind = land is not None and place.name == land.name and self._discourse.text[: place.mention_start].endswith(" in ")
        troops = match.slots.get("agent", ()) if match.pattern is not None and match.pattern.mode == "withdraw" and match.clause is not None else ()
        return behind and any(phrase.end < match.trigger[0] for phrase in troops)

    def _where_it_stands(self, place: Place, agents: list[Actor]) -> list[Actor]:
        """The country whose bridge is blown up: that of the place, where those who do it are not its own forces."""
        state = self._lexicon.countries.get(place.country or "")
        if state is None or state.affiliation in {a.affiliation for a in agents if not a.resolved_by.endswith(OF_SENTENCE)}:
            return []
        return [Actor(state.name, state.affiliation, "country", place.mention_start, place.mention_end, BY_PLACE[0])]

    def _of_mission(self, actor: Actor) -> Actor:
        """The state whose embassy an actor is."""
        state = self._lexicon.countries.get(actor.affiliation or "") if actor.type in ("body", "unnamed") else None
        if state is None or actor.name.split()[-1].lower() not in _MISSIONS or " of " in actor.name:  # "employees of the embassy"
            return actor
        return replace(actor, name=state.name, type="country", resolved_by=OF_MISSION)
