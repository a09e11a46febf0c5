"""Whose the fighters are that are killed or held without a name: the one armed group that the sentence names. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.belongings import FIGHTERS
from facts.resolve.countries import known_at
from facts.resolve.discourse import Discourse

OF_GROUP = "group of the sentence"  # how the resolution of fighters ends that are those of the group their sentence names
_ROOTS = ("ASSAULT", "COERCE")
_APART = frozenset("other foreign unidentified unknown rival allied".split())  # words in front of fighters that are none of a group's own
_IN_FRONT = 16  # characters in front of fighters that tell of them too: "24 other militants"


def side_with_group(drafts: Sequence[Draft], sentence: Sentence, discourse: Discourse) -> None:
    """ "Bombed PKK positions, killing nine militants": give the fighters of no known side the armed group that is named beside them."""
    for draft in drafts:
        if draft.match.grammar.kind.plover not in _ROOTS or len(draft.targets) != 1 or not _are_fighters(draft.targets[0], discourse):
            continue
        own = {actor.affiliation for actor in draft.agents}
        named = _groups(sentence) - own
        if len(named) == 1 and draft.agents:
            (fighters,), group = draft.targets, named.pop()
            draft.targets = [replace(fighters, affiliation=group, resolved_by=f"{fighters.resolved_by}; {OF_GROUP}")]


def _are_fighters(actor: Actor, discourse: Discourse) -> bool:
    """Whether an actor is fighters, of whom neither a country nor a side is told: "militants", "two suspected terrorists"."""
    words = actor.name.lower().split()
    told = discourse.text[max(actor.start - _IN_FRONT, 0) : actor.end].lower().split()
    plain = (
        actor.type == "unnamed"
        and actor.affiliation is None
        and words[-1].endswith(("s", "men"))
        and _APART.isdisjoint(told)
        and not any("-" in word for word in words)
    )
    return plain and discourse.lexicon.belongings.get(discourse.lexicon.noun_lemma(words[-1])) == FIGHTERS


def _groups(sentence: Sentence) -> set[str]:
    """The short names of the armed groups that a sentence names."""
    known = (known_at(unit, sentence.units) for unit in range(len(sentence.units.words)))
    return {one.affiliation for one in known if one is not None and one.type == "group" and one.affiliation is not None}
