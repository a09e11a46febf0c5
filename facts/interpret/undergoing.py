"""Whom a demand only wants something done to: "called for Chad to be readmitted", "said the rebels should be disarmed" ask nothing of them.

Called by `facts.interpret.slots`.
"""

from __future__ import annotations

from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase

_WISHING = frozenset("want like wish need expect prefer".split())
# Passives that tell what somebody is or does: "should be prepared to leave".
_BEING = frozenset(
    "prepare commit concern dedicate unite determine engage involve focus ground base guide root resolve reconcile warn advise ask urge press encourage "
    "require force oblige compel make".split()
)
_GIVEN_BACK = frozenset("hostages captives prisoners detainees bodies remains children abductees soldiers artefacts artifacts treasures assets".split())
_LEAVING = ("withdraw", "pull", "remove")
_FORCES = frozenset("troops forces units soldiers army tanks armour armor warships peacekeepers mercenaries fighters militias".split())


def is_undergoing(phrase: Phrase, match: Match, sentence: Sentence) -> bool:
    """Whether what is asked for is done to a phrase that its pattern takes for whom it is asked of."""
    if match.pattern is None or match.pattern.plover != "REQUEST":
        return False
    if _is_returned(phrase, match, sentence):
        return True
    told = (clause for clause in sentence.clauses if clause.subject is phrase and (clause.at >= match.at or clause.at in match.consumed))
    wished = next((clause for clause in told if "relative" not in clause.links), None)
    if wished is None or not wished.passive or wished.verb.lemma in _BEING or (wished is match.clause and not wished.verb.modal):
        return False  # "Chad was urged to leave"
    if wished.verb.lemma in _LEAVING and sentence.units.lowers[phrase.base[1] - 1] in _FORCES:
        return False  # "insisted that Chadian troops be withdrawn" asks it of Chad
    at = next((at for at, other in enumerate(sentence.phrases) if other is phrase), 0)
    if wished.form == "infinitive":  # "urged Chad to be represented" asks it of Chad
        verb = match.clause.verb.lemma if match.clause is not None else ""
        return verb in _WISHING or (at > 0 and sentence.phrases[at - 1].word == "for")
    return wished.form == "finite"


def _is_returned(phrase: Phrase, match: Match, sentence: Sentence) -> bool:
    """ "Called for the return of the hostages": captives and things are given back by others."""
    lowers = sentence.units.lowers
    nouns = (noun for noun in match.nouns_read(sentence.phrases) if noun is not phrase and lowers[noun.base[1] - 1] == "return")
    return lowers[phrase.base[1] - 1] in _GIVEN_BACK and any(noun.complement is not None and noun.first < phrase.first < noun.end for noun in nouns)
