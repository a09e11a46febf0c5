"""Who loses a place that is taken: who holds it, whom its takers fight in the same sentence, who leaves it, or the state whose land it is.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.clause import Clause, named_behind
from facts.interpret.draft import OF_PLACE, Draft
from facts.interpret.holders import said_to_hold
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse

_FIGHTS = frozenset("battle battles fight fighting war offensive campaign operation operations clashes assault combat struggle advance push".split())
_TAKINGS = frozenset("capture seizure fall takeover occupation loss".split())
_AGAINST = ("with", "against")
_DURING = ("in", "during", "after", "amid")


def lose(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "Recaptured the town after attacking Ukrainian forces", "took the port after the army withdrew": who loses a place is whom its takers fight
    in the same sentence, or who leaves."""
    for draft in drafts:
        by_place = all(actor.resolved_by == OF_PLACE for actor in draft.targets)
        if not by_place or not draft.agents or draft.match.grammar.kind.name != "seizure":
            continue
        takers = {actor.name for actor in draft.agents}
        lost = [at for at, phrase in enumerate(sentence.phrases) if any(phrase is other for other in draft.match.slots.get("territory", ()))]
        draft.targets = _holding(lost, sentence, resolver, discourse, takers) or draft.targets
        draft.targets = draft.targets or _faced(draft.match, sentence, resolver, takers)
        draft.targets = draft.targets or _driven_out(draft.match, sentence, resolver, discourse, takers)
        draft.targets = draft.targets or _beaten(draft.match, sentence, resolver, takers)
        draft.targets = draft.targets or _fought_or_gone(draft, drafts, takers)
        draft.targets = draft.targets or _of_its_land(draft, discourse)


def _holding(places: Sequence[int], sentence: Sentence, resolver: Resolver, discourse: Discourse, takers: set[str]) -> list[Actor]:
    """Who is said to hold what stands at some phrases."""
    held = (actor for at in places for actor in said_to_hold(at, sentence, discourse, resolver))
    return [actor for actor in held if actor.type != "person" and actor.name not in takers]


def _driven_out(match: Match, sentence: Sentence, resolver: Resolver, discourse: Discourse, takers: set[str]) -> list[Actor]:
    """Whom a territory is taken from, or who is said behind it to hold it."""
    if match.slots.keys().isdisjoint(("territory", "object")):
        return []
    found = _taken_from(match.clause, sentence, resolver, takers) if match.clause is not None else []
    found = found or _taken_by(match, sentence, resolver, takers)
    return found or ([] if "territory" not in match.slots else _holding([max(match.consumed)], sentence, resolver, discourse, takers))


def _fought_or_gone(draft: Draft, drafts: Sequence[Draft], takers: set[str]) -> list[Actor]:
    """Whom the takers fight in the same sentence, or who withdraws in it."""
    territory = "territory" in draft.match.slots
    for other in drafts:
        kind = other.match.grammar.kind.name
        doers = {actor.name for actor in other.agents}
        entered = kind == "mobilization" and other.trigger.start < draft.trigger.start  # "entered Ivanivka and seized the port"
        fought = other.targets if (entered or (territory and kind == "attack")) and doers == takers else []
        left = other.agents if territory and kind == "withdrawal" and not takers & doers else []
        losers = [actor for actor in fought or left if actor.type != "person" and actor.affiliation is not None]
        if losers and other.status in ("occurred", draft.status):
            return [replace(actor, resolved_by=f"{actor.resolved_by}; of the same act") for actor in losers]
    return []


def _of_its_land(draft: Draft, discourse: Discourse) -> list[Actor]:
    """The state that a place lies in whose country is sure, where those who take it are a group or of another state."""
    place, countries, pattern = draft.place, discourse.lexicon.countries, draft.match.pattern
    state = countries.get(place.country or "") if place is not None else None
    if place is None or state is None or state.affiliation in {actor.affiliation for actor in draft.agents}:
        return []
    foreign = all(actor.type == "group" or (actor.affiliation in countries and actor.type != "person") for actor in draft.agents)
    freed = "place" in draft.match.slots  # a country that is liberated loses nothing
    taken = not freed and pattern is not None and pattern.cameo == "192"
    if not foreign or not taken or not discourse.setting.is_sure(place.text, place.country):
        return []
    return [Actor(state.name, state.affiliation, "country", place.mention_start, place.mention_end, OF_PLACE)]


def _beaten(match: Match, sentence: Sentence, resolver: Resolver, takers: set[str]) -> list[Actor]:
    """ "Seized the port in their battle with Hamas", "took the hill during an offensive against the rebels": whom those who take a place fight for it."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    end = match.clause.limit if match.clause is not None else 0
    for at in range(match.at + 1, min(end, len(phrases)) - 3):
        fight, enemy = phrases[at + 1], phrases[at + 3]
        named = fight.type == "NP" and enemy.type == "NP" and lowers[fight.base[1] - 1] in _FIGHTS and phrases[at + 2].word in _AGAINST
        if named and phrases[at].word in _DURING:
            found = resolver.resolve(enemy)
            return [actor for actor in found if actor.type != "person" and actor.name not in takers]
    return []


def _faced(match: Match, sentence: Sentence, resolver: Resolver, takers: set[str]) -> list[Actor]:
    """ "The coalition against Hamas took the port": whom those who take a place are said to be against."""
    at = match.clause.subject_at if match.clause is not None and not match.clause.passive else None
    behind = sentence.phrases[at + 1 : at + 3] if at is not None and "territory" in match.slots else []
    if len(behind) < 2 or behind[0].word != "against" or behind[1].type != "NP":
        return []
    return [actor for actor in resolver.resolve(behind[1]) if actor.type != "person" and actor.name not in takers]


def _taken_by(match: Match, sentence: Sentence, resolver: Resolver, takers: set[str]) -> list[Actor]:
    """ "Recaptured the town days after its capture by the rebels": who took it before."""
    phrases, units = sentence.phrases, sentence.units
    for at in range(match.at + 1, len(phrases) - 2):
        taking, by, who = phrases[at : at + 3]
        own = taking.type == "NP" and units.lowers[taking.first] == "its" and units.lowers[taking.base[1] - 1] in _TAKINGS
        if own and by.word in ("by", "to") and who.type == "NP":
            return [actor for actor in resolver.resolve(who) if actor.type != "person" and actor.name not in takers]
    return []


def _taken_from(clause: Clause, sentence: Sentence, resolver: Resolver, takers: set[str]) -> list[Actor]:
    """ "Recaptured Bucha, Kyiv Oblast, from Russian troops": who is named behind "from", and is no place."""
    named = named_behind(sentence.phrases, clause.at + 1, clause.limit, "from")
    known = resolver.resolve(sentence.phrases[named]) if named is not None else []
    if any(actor.type == "country" for actor in known):
        return []  # "by Hezbollah from Lebanon, and the army"
    return [actor for actor in known if actor.type in ("unnamed", "group", "body") and actor.name not in takers]
