"""Officials met on a visit are the host country's: "will travel to Gabon, where she will meet with President X". Called by `facts.interpret.drafts`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from facts.interpret.actor import Actor
from facts.interpret.discourse import Discourse

if TYPE_CHECKING:
    from facts.interpret.drafts import Draft

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
