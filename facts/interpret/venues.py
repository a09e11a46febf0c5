"""The sides of a country's talks are not of where they meet: "the government and the rebels signed a truce in Oslo".

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.homes import OF_REPORT
from facts.phrase.compounds import GOVERNMENT
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import OF_GOVERNMENT
from facts.resolve.whose import OF_LIST

_TALKS = frozenset("meeting agreement mediation".split())
_RIVALS = frozenset("opposition rebels insurgents guerrillas separatists militants protesters unions".split())  # of whom a government talks with its own
_BORROWED = (OF_SENTENCE, OF_REPORT, OF_LIST)


def at_home_of_talks(draft: Draft, discourse: Discourse) -> None:
    """Take the country of the place from both sides of talks that have it from nowhere else; they are of the only other that the document names."""
    place = draft.place
    if place is None or place.country is None or draft.match.grammar.kind.name not in _TALKS:
        return
    guests = [actor for actor in draft.parties if actor.affiliation == place.country and _is_borrowed(actor, discourse)]
    if any(actor.start > place.mention_start for actor in guests):
        return  # "In Kenya, the government and the rebels"
    others = [actor for actor in draft.parties if actor not in guests]
    ruler = next((actor for actor in others if actor.resolved_by == OF_GOVERNMENT), None)
    if ruler is not None and len(guests) == 1 and guests[0].name.split()[-1].lower() in _RIVALS:
        draft.agents, draft.targets = _with_ruler(draft.agents, guests, ruler), _with_ruler(draft.targets, guests, ruler)
        return  # "talks between the regime and the opposition in Vienna", told of Chad before
    rivals = len(guests) > 1 or any(actor.type == "group" for actor in others)
    hosted = discourse.setting.named_outside(place.country, [(place.mention_start, place.mention_end)], as_place=False)
    if not guests or not rivals or hosted or all(actor.resolved_by != OF_GOVERNMENT for actor in guests):
        return
    home = discourse.setting.only_other(place.country)
    draft.agents = [_moved(actor, home, discourse) if actor in guests else actor for actor in draft.agents]
    draft.targets = [_moved(actor, home, discourse) if actor in guests else actor for actor in draft.targets]


def _with_ruler(actors: list[Actor], guests: list[Actor], ruler: Actor) -> list[Actor]:
    """The actors, of whom a guest is of the ruler's country."""
    told = {id(actor): replace(actor, affiliation=ruler.affiliation, resolved_by=f"{actor.resolved_by.partition('; ')[0]}; {OF_LIST}") for actor in guests}
    return [told.get(id(actor), actor) for actor in actors]


def _is_borrowed(actor: Actor, discourse: Discourse) -> bool:
    """Whether an actor's own words say nothing of its country."""
    told = discourse.setting.named_inside(actor.affiliation or "", [(actor.start, actor.end)])
    return not told and (actor.resolved_by == OF_GOVERNMENT or actor.resolved_by.endswith(_BORROWED))


def _moved(actor: Actor, home: str | None, discourse: Discourse) -> Actor:
    if actor.type != "country":
        return replace(actor, affiliation=home)
    known = discourse.lexicon.countries.get(home or "")
    if known is not None:
        return replace(actor, name=known.name, affiliation=home)
    words = discourse.text[actor.start : actor.end].split()
    name = next((word for word in words if word.lower() in GOVERNMENT), words[-1])
    return replace(actor, name=name, affiliation=None, type="unnamed")
