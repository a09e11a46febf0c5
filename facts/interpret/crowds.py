"""Who takes part in a protest that a noun tells of: the crowd that the sentence names beside it. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_PROTESTING = frozenset("protester protesters protestor protestors demonstrator demonstrators marchers rioters".split())
_MARCHING = frozenset("march rally gather demonstrate protest".split())


def gather(drafts: list[Draft], sentence: Sentence, resolver: Resolver) -> list[Draft]:
    """The drafts of a sentence with whoever protests in it: "blocked a road in a protest against Chad" is one act, and at Chad.

    "Fired at demonstrators during protests against Chad": it is they who protest.
    """
    kept: list[Draft] = []
    for draft in drafts:
        if draft.match.grammar.kind.name != "protest" or draft.match.noun is None or draft.agents or not draft.targets:
            kept.append(draft)
            continue
        beside = [other for other in drafts if other.match.grammar.kind.name == "protest" and other.agents and _same_status(other, draft)]
        aimless = next((other for other in beside if not other.targets and other.match.clause is not None), None)
        if aimless is not None and _is_apart(aimless, draft):
            aimless.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; of the same act") for actor in draft.targets]
            continue
        crowd = beside[0].agents if beside else _crowd(sentence, resolver)
        draft.agents = [replace(actor, resolved_by=f"{actor.resolved_by}; who protests") for actor in crowd]
        kept.append(draft)
    return kept


def _same_status(one: Draft, other: Draft) -> bool:
    return (one.status or "occurred") == (other.status or "occurred")


def _is_apart(one: Draft, other: Draft) -> bool:
    """Whether nobody is among those who protest whom the other protest is at."""
    names = {actor.name for actor in one.agents}
    return all(actor.name not in names for actor in other.targets)


def _crowd(sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """The first protesters of a sentence, or who marches in it."""
    lowers = sentence.units.lowers
    for clause in sentence.clauses:
        if clause.verb.lemma in _MARCHING and clause.subject is not None and not clause.passive and not clause.verb.negated:
            found = [actor for actor in resolver.resolve(clause.subject) if actor.plural or actor.type == "unnamed"]
            if found:
                return found
    named = (phrase for whole in sentence.phrases if whole.type == "NP" for phrase in _inside(whole))
    crowds = (resolver.resolve(phrase) or resolver.as_it_stands(phrase) for phrase in named if lowers[phrase.base[1] - 1] in _PROTESTING)
    return next((found for found in crowds if found), [])


def _inside(phrase: Phrase) -> Iterator[Phrase]:
    yield from phrase.members or (phrase,)
    if phrase.complement is not None:
        yield from _inside(phrase.complement)
