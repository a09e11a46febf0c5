"""With whom the truce was that somebody is said to have broken. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.interpret.draft import Draft
from facts.interpret.requirements import sector_of
from facts.resolve.discourse import Discourse

_BROKEN = "196"  # CAMEO: violate a ceasefire
_FIGHTING = ("MIL", "REB")


def break_truce(drafts: Sequence[Draft], discourse: Discourse) -> None:
    """ "The rebels said Chad had broken the truce": it was with the army or the rebels who say so; a state or a body of many may only have watched it."""
    for draft in drafts:
        pattern = draft.match.pattern
        if pattern is None or pattern.cameo != _BROKEN or draft.targets or not draft.agents:
            continue
        own = {actor.affiliation for actor in draft.agents}
        sides = (actor for actor in draft.speakers[:1] if actor.type == "group" or sector_of(actor, discourse) in _FIGHTING)
        draft.targets = [actor for actor in sides if actor.affiliation not in own]
