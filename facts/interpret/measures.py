"""Whom sanctions and tariffs are on that a text tells of again without saying so: "Trump delayed the tariffs" that he had threatened Chad with.

Called by `facts.interpret.drafting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor

_MEASURES = frozenset("sanction tariff duty levy embargo blockade".split())
_KINDS = ("sanction", "concession", "threat")


class Measures:
    """What the drafts of a text so far have told of sanctions and of what is threatened: by whom, on whom."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._told: list[tuple[set[str | None], list[Actor]]] = []

    def take(self, drafts: Iterable[Draft], sentence: Sentence) -> None:
        """Remember the measures that drafts of one sentence tell of."""
        for draft in drafts:
            if draft.match.grammar.kind.name in _KINDS and draft.agents and draft.targets and self._names(sentence, range(len(sentence.units.lowers))):
                self._told.append(({agent.affiliation for agent in draft.agents}, draft.targets))

    def whom(self, draft: Draft, sentence: Sentence) -> list[Actor]:
        """Whom a draft without a target is of: the only one that the same state has been told to have such measures against."""
        plain = draft.match.grammar.kind.name in _KINDS[:2] and set(draft.match.slots) == {"agent"}
        if not plain or not self._told or not self._names(sentence, self._units(draft, sentence)):
            return []
        own = {agent.affiliation for agent in draft.agents} - {None}
        near = [targets for doers, targets in self._told if own & doers]
        sides = {target.affiliation for targets in near for target in targets}
        if len(sides) != 1 or None in sides or own & sides:
            return []
        at = draft.trigger
        return [replace(target, start=at.start, end=at.end, resolved_by="whom such measures were told of") for target in near[-1]]

    def _units(self, draft: Draft, sentence: Sentence) -> list[int]:
        """The last words of the nouns that a match has read."""
        return [phrase.base[1] - 1 for phrase in draft.match.nouns_read(sentence.phrases)]

    def _names(self, sentence: Sentence, at: Sequence[int]) -> bool:
        return any(self._lexicon.noun_lemma(sentence.units.lowers[unit]) in _MEASURES for unit in at)
