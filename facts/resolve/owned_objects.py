"""Whose "its" and "his" must be in front of what a verb is done to: who is asked to end it, who has to answer for it, who is praised for it.

Called by `facts.resolve.introductions`.
"""

from __future__ import annotations

from facts.clause import Clause
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actors import Resolver

_JUDGING = frozenset("praise commend laud hail applaud salute admire thank congratulate welcome criticise criticize condemn denounce slam deplore".split())
_ITS_MAN = ("his", "her")


def own_objects(clause: Clause, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """Keep whose the object of one clause is."""
    _asked_to_end(clause, sentence, resolver, lexicon)
    _answerable(clause, sentence, resolver, lexicon)
    _judged(clause, sentence, resolver)


def _asked_to_end(clause: Clause, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """ "Urged Israel to end its siege": what somebody is asked to end is his own."""
    asked = clause.form == "infinitive" and clause.parent is not None and clause.subject is not None and clause.subject is not clause.parent.subject
    thing = sentence.phrases[clause.at + 1] if asked and clause.at + 1 < clause.limit else None
    if thing is None or clause.subject is None or thing.type != "NP" or sentence.units.tags[thing.base[0]] != "q":
        return
    found = resolver.resolve(clause.subject) if (clause.verb.lemma, "end") in lexicon.frames else []
    if len(found) == 1:
        resolver.references.owners[thing.base[0]] = found[0]


def _answerable(clause: Clause, sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """ "Held Chad accountable for its war", "to account for its raids": who has to answer for a deed did it."""
    phrases, lowers = sentence.phrases, sentence.units.lowers
    blamed = clause.at + 1
    for at in range(blamed + 2, min(blamed + 4, clause.limit - 1)):
        if phrases[at].word != "for" or phrases[blamed].type != "NP" or phrases[at + 1].type != "NP":
            continue
        if (lowers[phrases[at - 1].end - 1], "answered") in lexicon.frames and sentence.units.tags[phrases[at + 1].base[0]] == "q":
            found = resolver.resolve(phrases[blamed])
            if len(found) == 1:
                resolver.references.owners[phrases[at + 1].base[0]] = found[0]


def _judged(clause: Clause, sentence: Sentence, resolver: Resolver) -> None:
    """ "Phoned Ivanov to praise his decision", "met Ivanov and hailed his courage": what somebody praises or blames is whom he has met's."""
    phrases, units = sentence.phrases, sentence.units
    thing = phrases[clause.at + 1] if clause.at + 1 < len(phrases) and clause.verb.lemma in _JUDGING else None
    if thing is None or thing.type != "NP" or units.tags[thing.base[0]] != "q" or units.lowers[thing.base[0]] not in _ITS_MAN:
        return
    before = clause.parent or next((other for other in reversed(sentence.clauses) if other.at < clause.at and other.subject is clause.subject), None)
    if before is None or before.subject is not clause.subject or before.passive:
        return
    beside = next((phrase for phrase in phrases[before.at + 1 : before.at + 3] if phrase.type == "NP"), None)
    found = resolver.resolve(beside) if beside is not None and beside is not thing else []
    if len(found) == 1 and found[0].type == "person":
        resolver.references.owners[thing.base[0]] = found[0]
