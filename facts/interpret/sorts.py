"""Of which sort those are that have no name: of a state, of its army, of its police, strangers, those who are told to be from elsewhere.

Used by `facts.interpret.homes` and `facts.interpret.compatriots`.
"""

from __future__ import annotations

import re

from facts.lexicon import Lexicon
from facts.resolve.actor import Actor
from facts.resolve.belongings import ARMIES, ELSEWHERE, MATERIEL, RISING, STRANGERS, TROOPS, UNARMED, of_a_state, of_rebels
from facts.resolve.discourse import Discourse

_FROM_ABROAD = frozenset(  # "a Western convoy in Kabul", "occupation forces in Nablus"
    "western european international multinational nato coalition allied american-led us-led occupation occupying invading".split()
)
_NATIONALITY = re.compile(r"\b(?:[A-Z][a-z]+ ){1,2}$")
_LONG = 20  # characters of a nationality
_POLICE = frozenset("police policeman policemen gendarmes gendarmerie".split())


def class_of(name: str, discourse: Discourse) -> str | None:
    """The class that `belongings.tsv` gives the noun of a lower-case name."""
    words = name.split()
    if of_rebels(words, discourse.lexicon):
        return RISING
    return _kind(words, discourse.lexicon) or of_a_state(words[:-1], discourse.lexicon)


def _kind(words: list[str], lexicon: Lexicon) -> str | None:
    last = lexicon.noun_lemma(words[-1])
    table = lexicon.belongings
    return table.get(" ".join([*words[-3:-1], last])) or table.get(" ".join([*words[-2:-1], last])) or table.get(last) or table.get(words[-1])


def is_army(actor: Actor, discourse: Discourse) -> bool:
    return discourse.lexicon.noun_lemma(actor.name.split()[-1].lower()) in ARMIES


def is_police(actor: Actor) -> bool:
    """Whether a force is one that deals with its own people: "Chadian riot police", "government forces"."""
    words = actor.name.lower().split()
    return words[-1] in _POLICE or words[-2:-1] in (["government"], ["security"])


def _belongs_to_army(name: str, lexicon: Lexicon) -> bool:
    """Whether a lower-case name is of soldiers or of what an army has: "a tank commander", "an army convoy"."""
    words = name.partition(" of ")[0].split()
    return any(lexicon.belongings.get(lexicon.noun_lemma(word)) in (TROOPS, MATERIEL) or word in ARMIES or word == "tank" for word in words)


def is_out_of_place(name: str, country: str, lexicon: Lexicon) -> bool:
    """Whether who has a lower-case name cannot be of the country where something happens to him: "a Western convoy" in Kabul, a tank commander in Gaza."""
    return not _FROM_ABROAD.isdisjoint(name.split()) or (country in UNARMED and _belongs_to_army(name, lexicon))


def is_from_elsewhere(words: list[str], discourse: Discourse) -> bool:
    return any(discourse.lexicon.belongings.get(word) == ELSEWHERE for word in words) or are_strangers(" ".join(words), discourse.lexicon)


def are_named_homes(actor: Actor, lexicon: Lexicon) -> bool:
    """ "Militants from Chad and Mali": of no one country, but of none that is not named."""
    return any(word in lexicon.names for word in actor.name.partition(" from ")[2].split())


def are_strangers(name: str, lexicon: Lexicon) -> bool:
    """Whether a lower-case name is of those who are abroad: "more refugees", "a refugee population of two million"."""
    return _kind(name.partition(" of ")[0].partition(" from ")[0].split(), lexicon) == STRANGERS


def with_nationality(actor: Actor, text: str) -> int:
    """Where an actor begins, with what stands in front of a name: "charged Syrian Nell Millwood"."""
    before = _NATIONALITY.search(text, max(0, actor.start - _LONG), actor.start) if actor.type == "person" else None
    return before.start() if before is not None else actor.start
