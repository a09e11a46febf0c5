"""What there is in a sentence for patterns to read, told from words and clauses before anything is built to be read. Used by `facts.match.matcher`."""

from __future__ import annotations

from facts.match.index import TriggerIndex
from facts.match.reading import WILL, Sentence
from facts.match.terminals import Terminals

_OWNING = "qSDCKO"  # tags of what stands in front of a noun that it owns


class Presence:
    """Asks sentences for the terminals that stand in them, by their numbers; `told` are all that it knows of."""

    def __init__(self, terminals: Terminals, index: TriggerIndex) -> None:
        self._by_word = index.by_word
        number = terminals.number
        self._negated, self._will, self._passive = number("NEGATED"), number("WILL"), number("PASSIVE")
        self._forms = {"infinitive": number("INFINITIVE"), "gerund": number("GERUND")}
        pronoun, owner = number("PRONOUN"), number("OWNER")
        self._by_tag = [("p", pronoun), ("q", pronoun), ("0", number("QUANTITY")), *((tag, owner) for tag in _OWNING)]
        self.told = index.told | {self._negated, self._will, self._passive, *self._forms.values(), *(mark for _, mark in self._by_tag)}

    def of(self, sentence: Sentence) -> set[int]:
        """What its words are with their tags, and what its verbs and noun phrases are besides."""
        tags = sentence.units.tags
        found = {mark for tag, mark in self._by_tag if tag in tags}
        for unit, known in enumerate(map(self._by_word.get, sentence.units.lowers)):
            if known is not None:
                by_tag, other = known
                found.update(by_tag.get(tags[unit], other))
        for clause in sentence.clauses:
            verb = clause.verb
            if clause.passive:
                found.add(self._passive)
            if verb.negated:
                found.add(self._negated)
            if verb.modal in WILL:
                found.add(self._will)
            if clause.form in self._forms:
                found.add(self._forms[clause.form])
        return found
