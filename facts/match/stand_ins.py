"""Whom a pronoun stands for that is the subject of somebody's words about himself: "Chad said it had left the treaty". Used by `facts.match.reading`.

A pattern that asks for a state, a force or a crowd then reads the pronoun as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.items import phrase_types
from facts.phrase import Phrase
from facts.tag import Units

_ONE = frozenset(("it", "he", "she"))
_OF = {
    "it": frozenset(("COUNTRY", "BODY", "GROUP")),
    "he": frozenset(("PERSON",)),
    "she": frozenset(("PERSON",)),
    "they": frozenset(("GROUP", "BODY", "PERSON", "COUNTRY")),
}
_COLLECTIVES = frozenset("police government ministry army military team".split())  # of which "they" may be said


def speaker_of(pronoun: Phrase, at: int, clauses: Sequence[Clause], units: Units, lexicon: Lexicon) -> Phrase | None:
    """Who says what the pronoun at phrase `at` is the subject of, where he speaks of himself by it and of nobody else before it."""
    word = units.lowers[pronoun.base[0]]
    if word not in _OF or pronoun.end - pronoun.first != 1:
        return None
    before = [clause for clause in clauses if clause.at < at and clause.form == "finite"]
    if len(before) != 1 or (before[0].verb.lemma, "say") not in lexicon.frames or before[0].subject is None or before[0].passive:
        return None
    subject = before[0].subject
    plural = bool(subject.members) or units.lowers[subject.base[1] - 1].endswith("s") or units.lowers[subject.base[1] - 1] in _COLLECTIVES
    types = phrase_types(subject, units, lexicon)
    fits = units.tags[subject.base[0]] != "p" and not _OF[word].isdisjoint(types) and (plural or word in _ONE)
    return subject if fits and not (subject.members and word in _ONE) else None
