"""Where a visit or a force goes: whose the place is, or who is visited there. The base of `facts.interpret.slots`."""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.interpret.holders import holders
from facts.interpret.localities import described_place
from facts.interpret.places import place_of
from facts.interpret.suffering import Suffering
from facts.match.items import is_described
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.institutions import OF_LAND
from facts.resolve.persons import NO_ONE_KNOWN

_INSIDE = frozenset("in near at around inside outside".split())


@dataclass(slots=True)
class Slots:
    """The parties of a match. `astray` says that a slot the pattern asks for stands for nobody, `unplaced` that it is "the city" and no place is known."""

    agents: list[Actor] = field(default_factory=list)
    targets: list[Actor] = field(default_factory=list)
    others: list[tuple[str, Actor]] = field(default_factory=list)
    astray: bool = False
    unplaced: bool = False


class Destinations(Suffering):
    """Reads where something goes."""

    def _destination(self, phrase: Phrase, found: Slots, *, visits: bool) -> None:
        """Where a visit goes: the countries of its places, or its hosts; a place at home names no target, and of several it is the guests who visit it."""
        home = {a.affiliation for a in found.agents if not a.resolved_by.endswith(OF_SENTENCE)}  # rebels of Mali attack Mali
        for member in phrase.members or [phrase]:
            if held := holders(member, self._sentence, self._discourse, self._resolver):
                found.targets += held
                continue
            place = place_of(member, self._sentence, self._text) or described_place(member, self._sentence, self._discourse)
            hosts = [self._country(place.country, place.mention_start, place.mention_end)] if place is not None else self._hosts(member)
            crowd = visits and place is None and bool(hosts) and all(host is not None and host.type == "unnamed" for host in hosts)
            hosts = [*(host for host in (self._where_visited(member) if crowd else ()) if host is not None and host.affiliation not in home)] or hosts
            if not hosts or any(host is not None and host.resolved_by == OF_LAND and host.affiliation in home for host in hosts):
                hosts = [*self._resolver.land_apart(member, home)]  # "US officials left the country"
            guests = [actor for actor in found.agents if place is not None and actor.affiliation != place.country]
            if visits and guests and not phrase.members and all(actor.type == "person" for actor in found.agents):
                found.agents, home = guests, {actor.affiliation for actor in guests}
            found.targets += [host for host in hosts if host is not None and (place is None or host.affiliation not in home)]
            unknown = place is None and not hosts
            described = unknown and is_described(member, self._sentence.units)
            found.unplaced = found.unplaced or described
            found.astray = found.astray or (unknown and not described)

    def _where_visited(self, phrase: Phrase) -> list[Actor | None]:
        """The country where people without a name are visited: "a visit to British troops in Chad"."""
        phrases = self._sentence.phrases
        at = next((at for at, other in enumerate(phrases[:-2]) if other is phrase), None)
        if at is None or phrases[at + 1].word not in _INSIDE or phrases[at + 2].type != "NP":
            return []
        place = place_of(phrases[at + 2], self._sentence, self._text)
        return [self._country(place.country, place.mention_start, place.mention_end)] if place is not None else []

    def _hosts(self, phrase: Phrase) -> list[Actor | None]:
        """Who a destination is; a name that nobody is known by is a place behind "in" or "near"."""
        hosts = self._resolver.resolve(phrase)
        unknown = len(hosts) == 1 and hosts[0].type == "person" and hosts[0].affiliation is None and hosts[0].resolved_by == NO_ONE_KNOWN
        if not unknown or phrase.first == 0 or self._sentence.units.lowers[phrase.first - 1] not in _INSIDE:
            return [*hosts]
        return [self._locality(phrase, named=True)]
