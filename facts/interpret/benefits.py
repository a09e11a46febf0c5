"""Whether an act that is promised or refused would do good to whom its complements name: "agreed to lift the ban on X", but "refused to fight X".

Called by `facts.interpret.aims` for every kind but threats. Whom the act would harm, or what it would only help against, is promised and refused nothing.
"""

from __future__ import annotations

from facts.phrase import Phrase

# Acts at the expense of their object, acts that take back what stands behind them, and deeds that are nobody's good.
_HARM = frozenset(
    "fight combat defeat counter confront attack strike bomb shell invade occupy annex destroy eliminate eradicate crush oppose resist punish prosecute "
    "arrest detain jail capture pressure curb limit reduce restrict cut scrap dismantle isolate sanction boycott condemn denounce criticise criticize blame "
    "investigate sue topple overthrow oust kill retaliate avenge deter contain disarm expel ban block divest seize retake fire retain replace "
    "accuse disrupt undermine target tackle rid repeal".split()
)
_RELIEF = frozenset("end stop halt cease lift ease suspend call abandon remove reverse waive drop cancel loosen relax freeze pause refrain".split())
_HARMFUL = frozenset(
    "war fight attack strike airstrike raid operation campaign offensive invasion incursion intervention crackdown battle struggle pressure sanction tariff "
    "embargo blockade boycott ban lawsuit suit complaint motion charge threat aggression violence protest retaliation action".split()
)
_GOOD = frozenset("support backing aid assistance help protection supply delivery sale cooperation".split())
_VENUED = frozenset("treaty agreement accord protocol convention pact meeting summit talk conference process declaration deal".split())
_BEING = frozenset("be become remain serve".split())


class Benefit:
    """What the verbs of an act and the nouns behind them do to whom they name, word by word."""

    def __init__(self, verb: str) -> None:
        self._relief = verb in _RELIEF
        self.being = verb in _BEING
        self.nobodys = verb in _HARM

    @staticmethod
    def ends(phrase: Phrase) -> bool:
        """Whether a further verb does harm: "send ships to curb threats from X"."""
        return phrase.verb is not None and phrase.verb.lemma in _HARM

    def reaches(self, preposition: str, noun: str) -> bool:
        """Whether the act does good to whom `preposition` names behind `noun`: "a ban on X" does where it is lifted, "support for X" where it is not ended."""
        if self._relief:
            return noun not in _GOOD
        return preposition != "against" and (not preposition or noun not in _HARMFUL)

    def is_aside(self, phrase: Phrase, noun: str, tags: str) -> bool:
        """Whether a noun phrase names nobody to whom good is done: "an invasion of X"; who does a harm that is lifted; "the Lisbon Treaty"."""
        harmful = noun in _HARMFUL and (not self._relief or "D" in tags or bool(phrase.owners))
        return harmful or (noun in _VENUED and "K" in tags[:-1])
