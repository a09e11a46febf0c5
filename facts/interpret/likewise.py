"""Who is told of only beside another: who does likewise (", as did France"), and of whom a caller wants something ("rang Ivanov to press for a truce").

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.scenes import BY_PLACE
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actors import Resolver

_LIKEWISE = frozenset("did does do has have had will would is are was were".split())
_HEARD = frozenset(("REQUEST", "SUPPORT"))  # roots of what is done to whoever is called


def likewise(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver) -> None:
    """ "Germany condemned the raid, as did France": France too."""
    phrases = sentence.phrases
    for at in range(2, len(phrases) - 1):
        if phrases[at - 1].word == "as" and phrases[at + 1].type == "NP" and _stands_for_verb(phrases[at], sentence):
            doers = [actor for actor in resolver.resolve(phrases[at + 1]) if actor.affiliation is not None]
            verb = next((c for c in reversed(sentence.clauses) if c.at < at - 1 and c.form == "finite" and "relative" not in c.links), None)
            for draft in drafts if verb is not None and not verb.passive and doers else ():
                own = {actor.name for actor in draft.parties}
                if draft.match.clause is verb and draft.agents:
                    draft.agents = [*draft.agents, *(doer for doer in doers if doer.name not in own)]


def _stands_for_verb(phrase: Phrase, sentence: Sentence) -> bool:
    """Whether a verb group is one word that stands for the verb before: "as did", "as has"."""
    return phrase.type == "VG" and phrase.end - phrase.first == 1 and sentence.units.lowers[phrase.first] in _LIKEWISE


def wanted_of(drafts: Sequence[Draft]) -> None:
    """ "Biden rang Ivanov to press for a truce": of whom what a call is made for is asked."""
    calls = [draft for draft in drafts if draft.match.grammar.kind.name == "call" and draft.match.clause is not None and draft.targets]
    for draft in drafts if calls else ():
        clause = draft.match.clause
        if clause is None or clause.form != "infinitive" or draft.targets or draft.match.grammar.kind.plover not in _HEARD:
            continue
        heard = [actor for call in calls if call.match.clause is clause.parent for actor in call.targets]
        draft.targets = [replace(actor, resolved_by=f"{actor.resolved_by}; who is called") for actor in heard]


def struck(drafts: list[Draft], sentence: Sentence, lexicon: Lexicon) -> list[Draft]:
    """ "Chad rocketed a car in Oslo, killing two rebels of the FPL": the drafts without an attack on the country of the place, where the same blow is told
    to have hit an armed group there."""
    killed = [draft for draft in drafts if draft.match.grammar.kind.name == "attack" and _is_gerund(draft) and _hits_group(draft, lexicon)]
    return [draft for draft in drafts if not (_is_on_place(draft, sentence) and any(_is_of(other, draft) for other in killed))] if killed else drafts


def _is_gerund(draft: Draft) -> bool:
    return draft.match.clause is not None and draft.match.clause.form == "gerund"


def _hits_group(draft: Draft, lexicon: Lexicon) -> bool:
    return bool(draft.targets) and all(actor.affiliation is not None and actor.affiliation not in lexicon.countries for actor in draft.targets)


def _is_on_place(draft: Draft, sentence: Sentence) -> bool:
    """Whether an attack is on a country only because what it hits stands there."""
    things = all(sentence.units.tags[phrase.base[1] - 1] == "N" for phrase in draft.match.slots.get("victim", ()))
    scene = bool(draft.targets) and all(actor.resolved_by == BY_PLACE[0] for actor in draft.targets)
    return draft.match.grammar.kind.name == "attack" and scene and things


def _is_of(inner: Draft, outer: Draft) -> bool:
    clause = inner.match.clause
    return clause is not None and clause.parent is not None and clause.parent is outer.match.clause
