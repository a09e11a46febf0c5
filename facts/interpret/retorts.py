"""Whom an answer is to that names nobody: who made the charge "which Chad denies", or did the harm that revenge is vowed for.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft, is_anybody
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor

_CHARGES = ("accusation", "condemnation")
_HARMS = ("attack", "sanction", "seizure", "detention")
_AVENGING = frozenset("retaliate retaliation revenge vengeance avenge".split())
_UNDONE = ("negated", "planned", "possible")


def retort(drafts: Sequence[Draft], begun: int, sentence: Sentence, lexicon: Lexicon) -> None:
    """Fill the targets of the drafts from `begun` on that answer what an earlier one tells."""
    for at in range(begun, len(drafts)):
        draft = drafts[at]
        kinds = _answered(draft, sentence, lexicon) if draft.agents and not draft.targets else ()
        if kinds:
            draft.targets = _provoker(draft, drafts[:at], kinds)


def _answered(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of what a draft answers by its own words."""
    kind, clause = draft.match.grammar.kind.name, draft.match.clause
    opening = (clause.subject_at or 0) - 1 if clause is not None else -1
    if kind == "rejection" and clause is not None and clause.verb.lemma == "deny" and opening > 0 and sentence.phrases[opening].word == "which":
        return _CHARGES  # but who "denied involvement" answers nobody in particular
    if kind != "threat":
        return ()
    read = (sentence.phrases[at] for at in draft.match.consumed if 0 <= at < len(sentence.phrases))
    words = [word for phrase in read for word in sentence.units.lowers[phrase.first : phrase.end]]
    return _HARMS if any(word in _AVENGING or lexicon.verb_lemma(word) in _AVENGING for word in words) else ()


def _provoker(draft: Draft, before: Sequence[Draft], kinds: tuple[str, ...]) -> list[Actor]:
    """Who did last, in this sentence or the one before, what is answered, to whoever answers."""
    sides = {actor.affiliation or actor.name for actor in draft.agents}
    for told in reversed(before):
        if told.sentence < draft.sentence - 1:
            return []
        hit = {actor.affiliation or actor.name for actor in told.targets}
        doers = [actor for actor in told.agents if not is_anybody(actor) and actor.affiliation is not None]
        if told.match.grammar.kind.name not in kinds or told.status in _UNDONE or not doers or not sides & hit:
            continue
        if sides.isdisjoint(actor.affiliation for actor in doers):
            return [replace(actor, resolved_by=f"{actor.resolved_by}; who is answered") for actor in doers]
    return []
