"""Who fights whom: the parties of an attack and of forces that move, as more than their slots tells it.

Used by `facts.interpret.parties` and `facts.interpret.refusals`.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.interpret.claimants import for_the_group, the_attacker
from facts.interpret.culprits import Event
from facts.interpret.destinations import Slots
from facts.interpret.draft import OF_PLACE, Draft
from facts.interpret.entrenched import entrenched
from facts.interpret.lacking import fought, is_in_support, not_helped
from facts.interpret.marches import across_border, whose_troops
from facts.interpret.scenes import BY_PLACE, Scenes
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.model import Place
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.belongings import OF_SENTENCE
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN

_MEANWHILE = frozenset("during before after amid ahead".split())
_OCCASIONS = frozenset("speech address visit performance rally concert tour protest demonstration campaign announcement sermon inspection ceremony".split())


def settle_attack(slots: Slots, match: Match, index: int, sentence: Sentence, resolver: Resolver, discourse: Discourse, acts: Sequence[Event]) -> None:
    """Leave to an attack those agents who make it, and to its targets those whom it hits where its place alone is named."""
    agents = [actor for actor in slots.agents if not Scenes.is_scene(actor, sentence)]
    slots.agents = [] if _is_by_the_way(match, sentence) else for_the_group(match, agents, discourse.lexicon)
    slots.targets = the_attacker(not_helped(slots.targets, match, sentence), index, acts, discourse.text)
    if all(target.resolved_by in BY_PLACE for target in slots.targets):
        struck = entrenched(match, sentence, resolver, discourse) or fought(match, sentence, resolver)
        slots.targets = struck or ([] if is_in_support(match, sentence) else slots.targets)


def settle_march(slots: Slots, match: Match, sentence: Sentence, resolver: Resolver) -> None:
    """Give force at a border the state beyond it, and troops that move the state that sends them and only a goal that somebody holds."""
    plover = match.pattern.plover if match.pattern is not None else None
    if plover in ("ASSAULT", "MOBILIZE"):
        slots.targets = across_border(match, slots.agents, slots.targets, sentence)
    if plover == "MOBILIZE":
        slots.agents = whose_troops(match, slots.agents, sentence, resolver)
        slots.targets = [t for t in slots.targets if t.affiliation is not None or t.resolved_by != BY_NOUN]  # "sent ships to the Grand Banks"


def spare_their_own(draft: Draft, place: Place | None) -> bool:
    """Take the doers and their own country out of the targets; whether what is done is done at home: Syrian jets bomb Aleppo, or kill civilians there."""
    doers, kind = {a.name for a in draft.agents}, draft.match.grammar.kind
    home = {a.affiliation for a in draft.agents if not a.resolved_by.endswith(OF_SENTENCE)}
    own = [t for t in draft.targets if (t.name in doers and t.resolved_by in BY_PLACE) or _is_populace(t, home)]
    hit = place is not None and "destination" in draft.match.slots and kind.name == "attack" and place.country in home
    draft.targets = [t for t in draft.targets if t.name not in doers and not (t in own and kind.name == "attack")]
    if kind.plover in ("MOBILIZE", "RETREAT"):  # troops that a state moves within its borders threaten nobody
        draft.targets = [t for t in draft.targets if t.resolved_by not in BY_PLACE or t.affiliation not in {a.affiliation for a in draft.agents}]
    return bool(own) or hit


def _is_by_the_way(match: Match, sentence: Sentence) -> bool:
    """Whether "by" names who does something else meanwhile: "rockets were fired during a speech by the president"."""
    phrases = sentence.phrases
    for agent in match.slots.get("agent", ()):
        at = next((at for at, phrase in enumerate(phrases) if phrase is agent), 0)
        if at > match.at + 3 and phrases[at - 1].word == "by" and phrases[at - 2].type == "NP" and phrases[at - 3].word in _MEANWHILE:
            return at - 2 not in match.consumed and sentence.units.lowers[phrases[at - 2].base[1] - 1] in _OCCASIONS
    return False


def _is_populace(actor: Actor, home: set[str | None]) -> bool:
    """Whether an actor is only the people of where it happens, whose own state's forces act."""
    settled = actor.resolved_by.endswith((OF_PLACE, OF_SENTENCE))
    return settled and actor.affiliation in home and actor.type == "country"
