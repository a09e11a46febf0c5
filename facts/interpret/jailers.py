"""Who held somebody that is let go: "Iran freed a nurse detained in 2022": Iran had. Called by `facts.interpret.interpreter` when all drafts are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft

_LETTING_GO = frozenset("concession.released concession.set_free concession.handed_over concession.was_released concession.pardoned".split())


def held_by_who_frees(drafts: Sequence[Draft]) -> None:
    """Give detentions by nobody named who lets the same persons go in that sentence."""
    freed = [draft for draft in drafts if draft.match.pattern is not None and draft.match.pattern.name in _LETTING_GO and draft.agents]
    for draft in drafts if freed else ():
        if draft.match.grammar.kind.name != "detention" or draft.agents or not draft.targets:
            continue
        held = {target.start for target in draft.targets}
        by = next((one for one in freed if one.sentence == draft.sentence and held & {target.start for target in one.targets}), None)
        if by is not None:
            draft.agents = [replace(agent, resolved_by="who let them go") for agent in by.agents]
