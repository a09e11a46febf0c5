"""Whom a noun tells of that stands beside a name: "Ivanov, a supporter of Chad, said", and who did something "with Chad's backing".

Called by `facts.interpret.drafting`.
"""

from __future__ import annotations

from facts.clause import Clause
from facts.interpret.draft import Draft
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_FORMER = frozenset("former ex-supporter one-time onetime erstwhile would-be".split())
_ONE = ("a", "an")
_OF_WHOM = ("target", "deed")
_CLOSING = ",.I&-"
# What is done with somebody who does not stand behind it: "met with", "was pleased with", "comes with the blessing of".
_TOGETHER = frozenset("be become have meet speak talk come go arrive begin end deal agree credit reward cooperate work struggle contend live stick".split())


def described(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "Ivanov, a supporter of Chad, said", "Peru and Cuba, both backers of Chad": of whom the noun behind the comma tells."""
    match, phrases, lowers = draft.match, sentence.phrases, sentence.units.lowers
    if match.noun is None or draft.match.pattern is None or match.slots.keys().isdisjoint(_OF_WHOM):
        return []
    name = _name_in_front(match.noun, match.at, phrases)
    words = lowers[match.noun.first : match.noun.base[1]]
    if name is None or not _FORMER.isdisjoint(words) or sentence.units.tags[match.noun.first] not in "aJRN":
        return []
    found = resolver.resolve(name)
    if lowers[match.noun.first] in _ONE and name.complement is not None and any(actor.plural for actor in found):
        found = resolver.resolve(name.complement)  # "the friends of Ivanov, a supporter of Chad"
    return [actor for actor in found if actor.type != "outlet" and not actor.resolved_by.startswith("pronoun")]


def _name_in_front(noun: Phrase, at: int, phrases: list[Phrase]) -> Phrase | None:
    """The name that a noun is said of: the rest of its phrase, or the one in front of its comma."""
    if phrases[at].apposition is noun:
        return phrases[at]
    closed = at + 1 >= len(phrases) or phrases[at + 1].type in _CLOSING
    if phrases[at] is not noun or at < 2 or phrases[at - 1].type != "," or phrases[at - 2].type != "NP" or not closed:
        return None
    return phrases[at - 2]


def backed_in_it(draft: Draft, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """ "With Chad's backing, the rebels took it", "the rebels, with the support of Chad, took it": whom somebody stood behind."""
    at, phrases = draft.match.at, sentence.phrases
    if draft.match.noun is None or draft.match.grammar.kind.name != "support" or at < 1 or phrases[at - 1].word != "with":
        return []
    clause = _clause_of(at - 1, sentence)
    if clause is None or clause.subject is None or clause.passive or clause.verb.negated or clause.verb.lemma in _TOGETHER:
        return []
    own = {actor.affiliation for actor in draft.agents} | {actor.name for actor in draft.agents}
    found = [actor for actor in resolver.resolve(clause.subject) if actor.affiliation not in own and actor.name not in own]
    return [actor for actor in found if actor.affiliation is not None or (actor.type in ("group", "unnamed") and actor.plural)]


def _clause_of(at: int, sentence: Sentence) -> Clause | None:
    """The clause that the preposition at `at` belongs to: the one behind it where it opens the sentence, else the one around it or in front."""
    fronted = at == 0
    told = [clause for clause in sentence.clauses if clause.subject is not None and clause.form != "infinitive"]
    if fronted:
        return next((clause for clause in told if clause.form == "finite" and (clause.subject_at or 0) > at), None)
    around = next((clause for clause in told if clause.subject_at is not None and clause.subject_at == at - 2 and at < clause.at), None)
    return around or next((clause for clause in reversed(told) if clause.at < at < clause.limit), None)
