"""What the facts of one sentence tell of each other: whom a talk's appeal is made to, whose officials a visitor meets, between whom somebody mediates.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.discourse import Discourse
from facts.interpret.draft import Draft

# Offices of a state, which nobody from abroad is met under without his country.
_OF_STATE = ("president", "prime minister", "minister", "premier", "speaker", "chief of staff", "national security adviser", "king", "chancellor")


def receive(drafts: Sequence[Draft], discourse: Discourse) -> None:
    """Give the officials of unknown country that a visitor meets in one sentence the country that he visits."""
    for visit in (draft for draft in drafts if draft.match.grammar.kind.name == "visit" and len(draft.targets) == 1):
        host, visitors = visit.targets[0], {actor.name for actor in visit.agents}
        for talk in drafts:
            if talk.match.grammar.kind.direction == "symmetric" and visitors & {actor.name for actor in talk.parties}:
                talk.agents = [_of(actor, host, visitors, discourse) for actor in talk.agents]
                talk.targets = [_of(actor, host, visitors, discourse) for actor in talk.targets]


def _of(actor: Actor, host: Actor, visitors: set[str], discourse: Discourse) -> Actor:
    titled = any(any(office.endswith(title) for title in _OF_STATE) for office in discourse.offices(actor))
    if actor.type != "person" or actor.affiliation is not None or actor.name in visitors or not titled or host.type != "country":
        return actor
    known = replace(actor, affiliation=host.affiliation)
    discourse.remember(known, None)
    return known


def address(drafts: Sequence[Draft]) -> None:
    """ "The Secretary called for restraint, he said of the call with Aliyev": what is asked in a talk is asked of the other party, and then."""
    talks = [draft for draft in drafts if draft.match.grammar.kind.direction == "symmetric" and draft.match.noun is not None]
    for draft in drafts:
        if draft.match.grammar.kind.plover != "REQUEST" or draft.targets or len(draft.agents) != 1:
            continue
        name = draft.agents[0].name
        for talk in talks:
            parties = talk.targets if talk.owner_pronoun else talk.parties
            others = [actor for actor in parties if actor.name != name]
            if len(others) == 1 and (len(parties) == 1 or name in {actor.name for actor in parties}):
                draft.targets = [replace(others[0], resolved_by="other party of the talk")]
                draft.date = draft.date or talk.date


def mediate(drafts: Sequence[Draft]) -> None:
    """ "A and B have held talks, mediated by C", "talks between A and B resumed, with C mediating": C goes between the parties of the talk or deal."""
    for draft in drafts:
        if draft.match.grammar.kind.name != "mediation" or draft.targets or not draft.agents:
            continue
        own = {actor.name for actor in draft.agents} | {actor.affiliation for actor in draft.agents if actor.type == "country"}
        for talk in drafts:
            sides = [actor for actor in talk.parties if actor.name not in own and actor.affiliation not in own]
            if talk.match.grammar.kind.direction == "symmetric" and len({actor.affiliation for actor in sides}) > 1:
                draft.targets = [replace(actor, resolved_by="party of the talk") for actor in sides]
