"""Whose the actors are to whom neither their own words nor their sentence give a country: the report's, or their judge's.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.belongings import ELSEWHERE
from facts.interpret.discourse import Discourse
from facts.interpret.draft import Draft

_CAPTIVITY = ("detention", "concession")
_CLASSES = ("state", "people")
_RISING = frozenset("extremist guerrilla insurgent rebel separatist".split())
_ABROAD = frozenset("foreign|prime|premier|president|envoy|ambassador|diplomat|secretary".split("|"))  # who travels


def at_home(draft: Draft, discourse: Discourse) -> None:
    """Give the actors of a draft that have no country the one of the report that it stands in; whom a court or police detains is of theirs."""
    draft.agents = [_at_home(actor, discourse) for actor in draft.agents]
    if draft.match.grammar.kind.name in _CAPTIVITY:
        draft.targets = [_of_captors(actor, draft.agents, discourse) for actor in draft.targets]
    draft.targets = [_at_home(actor, discourse) for actor in draft.targets]


def _at_home(actor: Actor, discourse: Discourse) -> Actor:
    if actor.affiliation is not None or not _belongs(actor, discourse):
        return actor
    code = discourse.setting.home(actor.start)
    return actor if code is None else replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; country of the report")


def _belongs(actor: Actor, discourse: Discourse) -> bool:
    """Whether an actor is an institution of a state, or people, or somebody with an office of a state at home."""
    if actor.type == "person":
        memory = discourse.persons.get(actor.name)
        roles = [role for role in memory.roles if role] if memory is not None else []
        return any(_class(role, discourse) == "state" or _at_cabinet(role) for role in roles)
    words = actor.name.lower().split()
    if actor.type != "unnamed" or not words or ELSEWHERE & set(words):
        return False
    return _class(actor.name.lower(), discourse) in _CLASSES or discourse.lexicon.noun_lemma(words[-1]) in _RISING


def _at_cabinet(role: str) -> bool:
    words = role.lower().split()
    return words[-1] == "minister" and not _ABROAD & set(words)


def _class(name: str, discourse: Discourse) -> str | None:
    words = name.split()
    last = discourse.lexicon.noun_lemma(words[-1])
    table = discourse.lexicon.belongings
    return table.get(" ".join([*words[-2:-1], last])) or table.get(last) or table.get(words[-1])


def _of_captors(actor: Actor, captors: list[Actor], discourse: Discourse) -> Actor:
    """Courts and police mostly have to do with their own; of whom a state detains, those without a name."""
    if actor.affiliation is not None or len(captors) != 1 or captors[0].affiliation not in discourse.lexicon.countries:
        return actor
    court = captors[0].type in ("body", "unnamed") and _class(captors[0].name.lower(), discourse) == "state"
    words = actor.name.lower().split()
    unnamed = actor.type == "unnamed" and not ELSEWHERE & set(words) and not words[-1].startswith("foreigner")
    if not (unnamed and (court or captors[0].type == "country")) and not (court and actor.type == "person"):
        return actor
    return replace(actor, affiliation=captors[0].affiliation, resolved_by=f"{actor.resolved_by}; country of the court")
