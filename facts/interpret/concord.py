"""One country for one actor: what one fact of a document knows of somebody holds for the others.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.draft import Draft
from facts.resolve.actor import Actor


def agree(drafts: list[Draft]) -> None:
    """Give an actor of one mention, "rebels took the town and killed two", the country that another fact of that mention has for him; a person by
    his full name that of any mention."""
    known: dict[tuple[str, int], set[str]] = {}
    for draft in drafts:
        for actor in draft.parties:
            if actor.affiliation is not None:
                known.setdefault(_mention(actor), set()).add(actor.affiliation)

    def agreed(actor: Actor) -> Actor:
        codes = known.get(_mention(actor), set()) if actor.type in ("unnamed", "person") and actor.affiliation is None else set()
        return replace(actor, affiliation=next(iter(codes)), resolved_by=f"{actor.resolved_by}; country of the same mention") if len(codes) == 1 else actor

    for draft in drafts:
        draft.agents, draft.targets = [agreed(actor) for actor in draft.agents], [agreed(actor) for actor in draft.targets]


def _mention(actor: Actor) -> tuple[str, int]:
    """What tells an actor from others of a document: a person's full name, of all others name and place."""
    return (actor.name, 0) if actor.type == "person" and " " in actor.name else (actor.name, actor.start)
