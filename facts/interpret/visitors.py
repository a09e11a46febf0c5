"""Whom a visitor meets there that nothing else gives a country: "Kerry will travel to Uganda. He will meet with senior officials".

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.homes import OF_REPORT
from facts.resolve.actor import Actor
from facts.resolve.belongings import ELSEWHERE, OF_SENTENCE
from facts.resolve.discourse import Discourse

_REACH = 2000  # characters between a visit and a talk that is part of it
_HOSTS = frozenset(
    "official leader authority lawmaker legislator parliamentarian minister representative activist dissident entrepreneur interlocutor stakeholder student "
    "businessman businesspeople businesswoman executive commander elder educator".split()
)
_BORROWED = (OF_SENTENCE, OF_REPORT)
_VENUES = frozenset("Geneva|Vienna|Brussels|New York|New York City|Paris|London|The Hague|Davos|Doha|Munich".split("|"))
_ANYWHERE = frozenset("foreign international regional global world european arab african western allied other".split())


def at_the_hosts(drafts: Sequence[Draft], discourse: Discourse) -> None:
    """Give officials whom a visitor meets the country that he was told to visit last; none where those were several."""
    visits = [draft for draft in drafts if draft.match.grammar.kind.name == "visit" and draft.agents and draft.targets]
    talks = [draft for draft in drafts if draft.match.grammar.kind.name == "meeting"]
    for talk in talks:
        _received(talk, discourse)
    for talk in talks if visits else ():
        names = {actor.name for actor in talk.parties if actor.type == "person"}
        before = [visit for visit in visits if 0 <= talk.trigger.start - visit.trigger.start < _REACH and names & {actor.name for actor in visit.agents}]
        if not before:
            continue
        told = talk.place.country if talk.place is not None else None
        hosts: set[str | None] = {told} if told is not None else {target.affiliation for target in before[-1].targets}
        own = {actor.affiliation for actor in before[-1].agents}
        talk.agents = [_hosted(actor, hosts, own, discourse) for actor in talk.agents]
        talk.targets = [_hosted(actor, hosts, own, discourse) for actor in talk.targets]


def is_at_home(draft: Draft) -> bool:
    """Whether a visit stays in the country of the visitors: "senators flew back to Washington", "the premier visited workers"; but to a body there."""
    named = (target for target in draft.targets if target.type not in ("country", "person"))
    if any(all(not word[:1].islower() for word in target.name.split()) for target in named):
        return False
    own, hosts = ({actor.affiliation for actor in side} for side in (draft.agents, draft.targets))
    return draft.match.grammar.kind.name == "visit" and len(own) == 1 and own == hosts and None not in own


def _received(talk: Draft, discourse: Discourse) -> None:
    """Give an office-holder or officials of unknown country the one where a single other country's people met them.

    "Kerry met in Muscat with Deputy Minister X", "will meet with officials in France".
    """
    place = talk.place
    own = {actor.affiliation for actor in talk.parties if actor.affiliation is not None}
    if place is None or place.country is None or len(own) != 1 or place.country in own or not own <= discourse.lexicon.countries.keys():
        return
    if place.name in _VENUES:
        return  # where all the world meets

    hosts: set[str | None] = {place.country}

    def at_home(actor: Actor) -> Actor:
        if actor.type == "unnamed" and actor.plural:
            return _hosted(actor, hosts, set(own), discourse)
        holder = actor.type == "person" and actor.affiliation is None and actor.resolved_by == "role and name" and " " in actor.name
        return replace(actor, affiliation=place.country, resolved_by="role and name; country of the place") if holder else actor

    talk.agents, talk.targets = [at_home(actor) for actor in talk.agents], [at_home(actor) for actor in talk.targets]


def _hosted(actor: Actor, hosts: set[str | None], own: set[str | None], discourse: Discourse) -> Actor:
    words = actor.name.lower().split()
    borrowed = actor.resolved_by.endswith(_BORROWED) and (len(hosts) > 1 or actor.affiliation in own)
    if actor.type != "unnamed" or not (actor.affiliation is None or borrowed) or discourse.lexicon.noun_lemma(words[-1]) not in _HOSTS:
        return actor
    elsewhere = discourse.text.startswith((" from ", " of "), actor.end)  # "officials from the secretariat of ASEAN"
    if elsewhere or _ANYWHERE.intersection(words) or any(discourse.lexicon.belongings.get(word) == ELSEWHERE for word in words):
        return actor
    code = next(iter(hosts)) if len(hosts) == 1 else None
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by.partition(';')[0]}; country of the visit") if code not in own else actor
