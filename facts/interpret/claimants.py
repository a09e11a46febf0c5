"""Whose attack it is that is claimed or only mentioned: a spokesman's group, and whom an invasion is of that is called by nothing but its doer.

Called by `facts.interpret.combatants`, `facts.interpret.drafting` and `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.culprits import Event
from facts.interpret.draft import Draft
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.resolve.actor import Actor

_CLAIMING = frozenset("claim admit accept".split())
_ATTACKERS = frozenset(f"{noun}{end}" for noun in "attacker assailant shooter knifeman stabber perpetrator bomber assassin".split() for end in ("", "s"))
_SOON = 2  # sentences from an attack to "the attacker"
_POINTING = frozenset("the this that these those both all".split())


def for_the_group(match: Match, agents: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """ "The Taliban's spokesman claimed responsibility": the Taliban did it."""
    if match.clause is None or match.clause.verb.lemma not in _CLAIMING:
        return agents
    return [_group(actor, lexicon) or actor for actor in agents]


def _group(actor: Actor, lexicon: Lexicon) -> Actor | None:
    readings = lexicon.names.get(actor.affiliation or "", ()) if actor.type == "person" else ()
    known = next((r.known for r in readings if r.known is not None and r.known.type == "group"), None)
    return replace(actor, name=known.name, type="group", resolved_by=f"{actor.resolved_by}; speaks for a group") if known is not None else None


def the_attacker(actors: list[Actor], index: int, acts: Sequence[Event], text: str) -> list[Actor]:
    """ "A Chadian stabbed two soldiers; the attacker was shot dead": whoever did what was told last."""
    if not any(_is_the_attacker(actor, text) for actor in actors):
        return actors
    last = next((event for event in reversed(acts) if event.sentence >= index - _SOON and "attack" in event.nouns and event.agents), None)
    doer = last.agents[0] if last is not None and len(last.agents) == 1 else None
    if doer is None or doer.type not in ("unnamed", "person") or doer.affiliation is None:
        return actors
    return [
        replace(doer, start=actor.start, end=actor.end, resolved_by=f"who attacked: {doer.name}")
        if _is_the_attacker(actor, text) and actor.plural == doer.plural
        else actor
        for actor in actors
    ]


def _is_the_attacker(actor: Actor, text: str) -> bool:
    named = actor.type == "unnamed" and actor.affiliation is None and actor.name.lower() in _ATTACKERS
    return named and text[max(actor.start - 4, 0) : actor.end].lower().startswith("the ")


def is_told_before(match: Match, sentence: Sentence) -> bool:
    """Whether the words of an attack that somebody is said to have made point to one that was told: "carried out the attack", but "carried out attacks"."""
    if match.clause is None or match.clause.verb.lemma in _CLAIMING:
        return True
    nouns = match.nouns_read(sentence.phrases, match.at + 1)
    return not nouns or sentence.units.lowers[nouns[0].first] in _POINTING


def whose_enemy(drafts: Sequence[Draft]) -> None:
    """ "Chad launched its invasion" where the text tells of its attacks on one country alone: that country's."""
    attacks = [draft for draft in drafts if draft.match.grammar.kind.name == "attack"]
    struck: dict[str | None, dict[str | None, Actor]] = {}  # doers' country -> the countries that it attacks
    for draft in attacks:
        for code in {actor.affiliation for actor in draft.agents} - {None}:
            struck.setdefault(code, {}).update({target.affiliation: target for target in draft.targets if target.type == "country"})
    for draft in attacks:
        pattern = draft.match.pattern
        if draft.targets or [a.type for a in draft.agents] != ["country"] or pattern is None or not pattern.weak or draft.refers:
            continue
        own = draft.agents[0].affiliation
        enemies = struck.get(own, {})
        if len(enemies) == 1 and own not in enemies:
            (enemy,) = enemies.values()
            draft.targets = [replace(enemy, start=draft.trigger.start, end=draft.trigger.end, resolved_by="whom its doer attacks")]
