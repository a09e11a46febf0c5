"""Whom a state recalls its envoys from that does not say from where: the country that the report is of. Used by `facts.interpret.interpreter`."""

from __future__ import annotations

from facts.interpret.draft import Draft
from facts.interpret.homes import OF_REPORT
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_RECALLING = "withdraw"  # the mode of a sanction that recalls envoys


def recall_from(draft: Draft, discourse: Discourse) -> None:
    """ "Oslo (Reuters) - Norway's army took power. Chad and Togo called their ambassadors home": from Norway."""
    pattern = draft.match.pattern
    recalling = pattern is not None and pattern.mode == _RECALLING and draft.match.grammar.kind.plover == "SANCTION"
    if not recalling or draft.targets or not draft.agents:
        return
    at = draft.agents[0].start
    state = discourse.lexicon.countries.get(discourse.setting.home(at) or discourse.setting.scene(at) or "")
    if state is not None and state.affiliation not in {actor.affiliation for actor in draft.agents}:
        draft.targets = [Actor(state.name, state.affiliation, "country", draft.trigger.start, draft.trigger.end, OF_REPORT)]
