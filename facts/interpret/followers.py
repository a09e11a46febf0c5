"""Whose those are whom somebody in office asks something of: his supporters, the people at home. Called by `facts.interpret.homes`."""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.sorts import class_of, is_army
from facts.resolve.actor import Actor
from facts.resolve.belongings import PEOPLE
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import STATE

_FOLLOWERS = frozenset("supporters followers countrymen compatriots loyalists".split())


def of_leader(actor: Actor, draft: Draft, discourse: Discourse) -> Actor:
    """ "The president urged supporters to vote": they are his."""
    code = draft.agents[0].affiliation if len(draft.agents) == 1 else None
    if code is None or actor.type != "unnamed" or actor.affiliation is not None or draft.match.grammar.kind.plover != "REQUEST":
        return actor
    bare = actor.name.lower() in _FOLLOWERS and discourse.text.startswith(" to ", actor.end)
    bare = bare and "and their " not in discourse.text[max(0, actor.start - 10) : actor.end]  # "urged all parties and their supporters to"
    own = bare or _are_own_people(actor, draft.agents[0], code, draft, discourse)
    return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; country of the leader") if own else actor


def _are_own_people(people: Actor, asking: Actor, code: str, draft: Draft, discourse: Discourse) -> bool:
    """ "Kenyan police urged residents to stay at home": whom those ask who govern at home; an army may ask those of another land."""
    office = asking.type in ("body", "unnamed") and class_of(asking.name.lower(), discourse) == STATE and not is_army(asking, discourse)
    alone = discourse.setting.home(people.start) == code and not discourse.setting.names_beside(code, *draft.said)
    return office and alone and class_of(people.name.lower(), discourse) == PEOPLE and code in discourse.lexicon.countries
