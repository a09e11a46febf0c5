"""Whether an act that is promised or refused would do good to whom its complements name: "agreed to lift the ban on X", but "refused to fight X".

Called by `facts.interpret.aims` for every kind but threats. Whom the act would harm, or what it would only help against, is promised and refused nothing.
What verbs and nouns do is told by `facts/lexicon/data/effects.tsv`.
"""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.phrase import Phrase

_VENUED = frozenset("treaty agreement accord protocol convention pact meeting summit talk conference process declaration deal".split())
_BEING = frozenset("be become remain serve".split())


class Benefit:
    """What the verbs of an act and the nouns behind them do to whom they name, word by word."""

    def __init__(self, verb: str, lexicon: Lexicon) -> None:
        self._effects = lexicon.effects
        effect = self._effects.get(("verb", verb))
        self._relief = effect == "relief"
        self.being = verb in _BEING
        self.nobodys = effect == "harm"

    def ends(self, phrase: Phrase) -> bool:
        """Whether a further verb does harm: "send ships to curb threats from X"."""
        return phrase.verb is not None and self._effects.get(("verb", phrase.verb.lemma)) == "harm"

    def reaches(self, preposition: str, noun: str) -> bool:
        """Whether the act does good to whom `preposition` names behind `noun`: "a ban on X" does where it is lifted, "support for X" where it is not ended."""
        effect = self._effects.get(("noun", noun))
        if self._relief:
            return effect != "good"
        return preposition != "against" and (not preposition or effect != "harm")

    def is_aside(self, phrase: Phrase, noun: str, tags: str) -> bool:
        """Whether a noun phrase names nobody to whom good is done: "an invasion of X"; who does a harm that is lifted; "the Lisbon Treaty"."""
        harmful = self._effects.get(("noun", noun)) == "harm" and (not self._relief or "D" in tags or bool(phrase.owners))
        return harmful or (noun in _VENUED and "K" in tags[:-1])
