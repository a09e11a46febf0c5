"""Whether what is said to be seized is no thing but somebody: a detention and no seizure. Called by `facts.interpret.refusals`."""

from __future__ import annotations

from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence

_SOMEBODY = frozenset("he him she her i me us we pair duo trio".split())
_COUNTED = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_PERSONAL = ("person", "crowd")


def takes_somebody(match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """ "He was seized by rebels", "the pair were seized", "the four were seized", "troops seized two passers-by"."""
    if match.grammar.kind.name != "seizure" or "territory" in match.slots:
        return False
    units = sentence.units
    for phrase in match.slots.get("object", ()):
        last = phrase.base[1] - 1
        role = lexicon.roles.get(units.lowers[last])
        counted = units.lowers[last] in _COUNTED and phrase.complement is None
        if units.lowers[last] in _SOMEBODY or counted or (role is not None and role.type in _PERSONAL and not phrase.owners):
            return True
    return False
