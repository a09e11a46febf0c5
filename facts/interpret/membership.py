"""Of which group those are said to be who have no name: "arrested 20 people suspected of being members of Hezbollah".

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.draft import OF_PLACE, Draft
from facts.interpret.homes import OF_REPORT
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.discourse import Discourse

# What follows those of whom it tells; the group stands behind it.
_SUSPECTED = r"(?:suspected|accused|believed|alleged|thought|said)"
_BEING = r"(?:of|to) (?:be|being|have been|having been) (?:\w+ ){0,3}?(?:members?|fighters?|militants?|operatives?|part|leaders?|commanders?) of"
_BELONGING = r"(?:of|to) (?:belong|belonging) to|(?:of|to) (?:fight|fighting|have fought|having fought) (?:for|with|alongside)"
_MEMBERS = re.compile(
    rf",? (?:who (?:is|are|was|were) )?{_SUSPECTED} (?:{_BEING}|{_BELONGING})|,? (?:who (?:belongs?|belonged)|belonging) to|,? fighting (?:for|alongside)"
)
_NAMED = re.compile(r"[^.,;:()\"“”]{0,70}")  # behind it, and in no other clause
_STATES_OF = re.compile(r"\bmember (?:states?|countries|country|nations?|governments?)\Z", re.IGNORECASE)
_LENT = (OF_REPORT, OF_SENTENCE, OF_PLACE, "country of the court")


def of_their_group(draft: Draft, discourse: Discourse) -> None:
    """Give the parties of a draft that have no name and no country of their own the group that they are said to be of."""
    draft.agents = [_of_group(actor, discourse) for actor in draft.agents]
    draft.targets = [_of_group(actor, discourse) for actor in draft.targets]
    if any(_STATES_OF.search(actor.name) for actor in draft.parties if actor.affiliation is None):
        named = {known.affiliation for _, _, known in discourse.setting.named(*draft.said, ("organisation",))}
        if len(named) == 1 and (league := named.pop()) is not None:
            draft.agents = [_of_league(actor, league) for actor in draft.agents]
            draft.targets = [_of_league(actor, league) for actor in draft.targets]


def _of_league(actor: Actor, league: str) -> Actor:
    """ "The EU urged its member states": those of the one organisation that the sentence names."""
    those = actor.type == "unnamed" and actor.affiliation is None and _STATES_OF.search(actor.name) is not None
    return replace(actor, affiliation=league, resolved_by=f"{actor.resolved_by}; members of the organisation") if those else actor


def without_their_own(agents: list[Actor], targets: list[Actor]) -> list[Actor]:
    """Whom a group does something to, without its own fighters in a list: "48 PKK fighters and 13 Turks who had been kidnapped by the PKK"."""
    groups = {actor.affiliation for actor in agents if actor.type == "group"}
    others = [target for target in targets if target.type != "unnamed" or target.affiliation not in groups]
    return others or targets


def _of_group(actor: Actor, discourse: Discourse) -> Actor:
    own = actor.affiliation is not None and not actor.resolved_by.endswith(_LENT)
    told = _MEMBERS.match(discourse.text, actor.end) if actor.type == "unnamed" and not own else None
    behind = _NAMED.match(discourse.text, told.end()) if told is not None else None
    named = discourse.setting.named(behind.start(), behind.end(), ("group",)) if behind is not None else []
    if not named:
        return actor
    return replace(actor, affiliation=named[0][2].affiliation, resolved_by=f"{actor.resolved_by.partition('; ')[0]}; group that they are said to be of")
