"""Whom a threat, refusal or promise is meant for: whom its condition tells what he must do, who holds a town that is threatened.

Used by `facts.interpret.parties`.
"""

from __future__ import annotations

from facts.interpret.circumstances import condition_clause
from facts.interpret.destinations import Slots
from facts.interpret.holders import said_to_hold
from facts.interpret.scenes import BY_PLACE
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse

_CONDITIONAL = frozenset({"THREATEN", "REJECT"})
_UNTIL = frozenset({"until", "unless"})  # "will not lift the embargo until Cuba frees them"
_ONCE = frozenset({"if", "once", "should", "provided", "when"})  # "is ready to leave once Chad disarms"


def is_harmless(match: Match, sentence: Sentence) -> bool:
    """ "Vowed not to attack"; but "warned Iran not to attack"."""
    acts = [c for c in sentence.clauses if c.at in match.consumed and c.form == "infinitive"]
    own = match.clause.subject if match.clause is not None else None
    return any(c.verb.negated or (sentence.phrases[c.at - 1].type == "X" and c.subject is own) for c in acts)


def meant_for(match: Match, sentence: Sentence, slots: Slots, resolver: Resolver, discourse: Discourse) -> list[Actor]:
    """The targets of what is threatened, refused or promised; of any other act, those of its slots."""
    plover = match.pattern.plover if match.pattern is not None else None
    if (plover in _CONDITIONAL or match.grammar.kind.name == "pledge") and not slots.targets:
        return _warned(match, sentence, slots.agents, resolver)
    return _threatened(match, sentence, slots, resolver, discourse) if match.grammar.kind.name == "threat" else slots.targets


def _warned(match: Match, sentence: Sentence, agents: list[Actor], resolver: Resolver) -> list[Actor]:
    """Whom a threat, refusal or promise is meant for that says only what he must or must not do: "it would strike if Baku sent troops"."""
    words = {"REJECT": _UNTIL, "AGREE": _ONCE}.get((match.pattern.plover if match.pattern is not None else None) or "")
    found = condition_clause(match, sentence, words) if words is not None else condition_clause(match, sentence)
    if found is None or found[1].subject is None:
        return []
    own = {agent.affiliation for agent in agents}
    told = resolver.resolve(found[1].subject) or resolver.responsible(found[1].subject)
    return [
        actor
        for actor in told
        if actor.affiliation not in own and (actor.affiliation is not None or (words is not _ONCE and actor.type == "unnamed" and actor.plural))
    ]


def _threatened(match: Match, sentence: Sentence, slots: Slots, resolver: Resolver, discourse: Discourse) -> list[Actor]:
    """Who holds a town that is threatened; whom people are threatened for: "will kill the hostages if Chad attacks"."""
    starts = {target.start for target in slots.targets if target.resolved_by in BY_PLACE}
    towns = [at for at, phrase in enumerate(sentence.phrases) if sentence.units.starts[phrase.base[0]] in starts]
    held = [actor for at in towns for actor in said_to_hold(at, sentence, discourse, resolver) if actor.type != "person"]
    asked = _warned(match, sentence, slots.agents, resolver) if all(target.type == "unnamed" for target in slots.targets) else []
    return held or [actor for actor in asked if actor.affiliation is not None and actor.type != "unnamed"] or slots.targets
