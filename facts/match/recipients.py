"""Which noun phrase behind a verb may be two, whom something is given and what: "gave [Ukraine] [31 tanks]". Called by `facts.match.reading`."""

from __future__ import annotations

from dataclasses import replace

from facts.lexicon import Lexicon
from facts.phrase import Phrase
from facts.phrase.compounds import GOVERNMENT
from facts.tag import Units

# Verbs that take two objects. Behind any other verb only a name is told from the thing behind it.
GIVING = frozenset(
    "give send lend loan offer promise pledge pay sell grant supply hand deny refuse owe award guarantee allow allocate wish show teach bring buy cost "
    "assign allot feed issue leave ship save serve spare".split()
)
_NAMES = frozenset("CKHOEM")
_STATE_BODIES = GOVERNMENT | frozenset("ministry army military navy parliament police junta".split())


def recipient_and_thing(phrase: Phrase, verb: str, units: Units, lexicon: Lexicon) -> tuple[Phrase, Phrase] | None:
    """The two phrases that a noun phrase behind a verb may be read as; None where it is one."""
    if phrase.members or phrase.apposition is not None:
        return None
    giving = verb in GIVING
    inner = phrase.complement
    if giving and inner is not None and not inner.members and units.lowers[inner.first - 1] == "of":
        cut = _cut(inner.base, units)  # "the government of [Chad] [14 tanks]"
        if cut is not None and units.tags[cut - 1] in _NAMES and not inner.owners and inner.complement is None:
            named = Phrase("NP", inner.first, cut, (inner.base[0], cut), inner.word)
            recipient = replace(phrase, end=cut, complement=named)
            return recipient, Phrase("NP", cut, phrase.end, (cut, inner.base[1]), units.lowers[cut])
    cut = _cut(phrase.base, units) if not phrase.owners else None
    cut = cut or (_behind_role(phrase, units, lexicon) if giving else None)
    if cut is None:
        return None
    recipient = Phrase("NP", phrase.first, cut, (phrase.base[0], cut), phrase.word, owners=phrase.owners)
    return recipient, Phrase("NP", cut, phrase.end, (cut, phrase.base[1]), units.lowers[cut], complement=phrase.complement)


def _cut(base: tuple[int, int], units: Units) -> int | None:
    """Where the thing begins behind a name: "gave the Pentagon [permission]"."""
    begin, end = base
    first = begin + (units.tags[begin] == "a")
    named = next((unit for unit in range(first, end) if units.tags[unit] not in _NAMES), end)
    return named if first < named < end and units.tags[end - 1] in "N0" and units.tags[named] != "-" else None  # no "Russia-bound tanker"


def _behind_role(phrase: Phrase, units: Units, lexicon: Lexicon) -> int | None:
    """Where the thing begins behind a crowd, a body of a state or somebody with a title."""
    begin, end = phrase.base
    if units.tags[end - 1] not in "N0":
        return None
    return next((unit + 1 for unit in range(begin, end - 1) if _ends_recipient(unit, phrase, units, lexicon)), None)


def _ends_recipient(unit: int, phrase: Phrase, units: Units, lexicon: Lexicon) -> bool:
    """Whether whoever is given something may end at a unit: "the Greek government", "the rebels", "Foreign Minister Ivanov"."""
    word, behind, before = units.lowers[unit], units.tags[unit + 1], units.tags[phrase.base[0] : unit]
    if units.tags[unit] in "HP":
        return behind in "NJ0" and units.lowers[unit + 1] not in lexicon.roles and "T" in before
    role = lexicon.roles.get(word)
    if role is None or units.tags[unit] != "N":
        return False
    of_state = (phrase.owners or "D" in before) and lexicon.noun_lemma(word) in _STATE_BODIES
    crowd = role.plural and units.lowers[unit + 1] not in lexicon.roles and any(tag in "aDCO" for tag in before)  # "the rebels", "Syrian rebels"
    return behind == "0" or (behind in "NJ" and (bool(of_state) or crowd))
