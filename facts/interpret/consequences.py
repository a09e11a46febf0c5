"""To whom an act without a target is done, as another act of its sentence tells: what it follows on, goes on from or speaks of.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.culprits import HARMS
from facts.interpret.draft import Draft
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_JUDGING = ("condemnation", "sanction")
_HARMING = frozenset("ASSAULT COERCE SANCTION".split())
_AFTER = ("after", "following")
_DISLIKED = frozenset("REJECT SANCTION ACCUSE THREATEN RETREAT".split())
_IT = frozenset("it this that them".split())
_FACING = frozenset("condemnation.summoned condemnation.was_summoned support.forgave".split())
_OF_THE_CULPRIT = frozenset("apology explanation clarification compensation reparation reparations retraction".split())
_BLAMING = frozenset("ACCUSE REJECT".split())
_MINDING = frozenset("condemnation.expressed_concern_alone condemnation.expressed_outrage".split())
# What somebody rather suffers than does.
_BEFALLING = frozenset(
    "be have face suffer lack lose need risk fall collapse want struggle die fear remain become get receive see feel know hear find experience endure "
    "undergo".split()
)
_ASKING_ANYBODY = ("call", "appeal")  # "summoned the envoy and called for calm" asks all
_UNDONE = ("negated", "possible", "planned")


def follow_on(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """Fill the targets of drafts that have none from the other drafts of their sentence."""
    for draft in drafts:
        if draft.targets or not draft.agents or any(actor.affiliation is None for actor in draft.agents):
            continue
        draft.targets = _spoken_of(draft, drafts, sentence) or _faced(draft, drafts, sentence) or _whose_deed(draft, drafts, sentence)
        doer = _worried_at(draft, sentence, lexicon) if not draft.targets else None
        draft.targets = _others(resolver.resolve(doer), draft, "whose deed it is at") if doer is not None else draft.targets


def _whose_deed(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> list[Actor]:
    """ "Voiced outrage after a fisherman was shot by Chad's navy", "recalled its envoy following the Chadian raid": who did what it comes after."""
    kind, phrases, starts = draft.match.grammar.kind, sentence.phrases, sentence.units.starts
    if kind.name not in _JUDGING or draft.match.clause is None or {"deed", "destination", "topic", "object"} & draft.match.slots.keys():
        return []
    after = [starts[phrase.first] for phrase in phrases[draft.match.at + 1 :] if phrase.word in _AFTER]
    for deed in drafts if after else ():
        harms = deed.match.grammar.kind.plover in _HARMING and deed.status not in _UNDONE
        if harms and after[0] < min([actor.start for actor in deed.parties] + [deed.trigger.start]):
            return _others(deed.agents, draft, "whose deed it comes after")
    return []


def _worried_at(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """ "Voiced concern that Chad was arming rebels", "outrage after Chad shelled a village": who does what somebody minds, where it is no mere fear."""
    pattern, phrases = draft.match.pattern, sentence.phrases
    if pattern is None or pattern.name not in _MINDING:
        return None
    behind = max(draft.match.consumed) + 1
    told = next((clause for clause in sentence.clauses if clause.form == "finite" and clause.subject_at == behind + 1), None)
    if told is None or told.passive or told.verb.negated or told.verb.modal:
        return None
    harmful = bool(lexicon.deeds.get(told.verb.lemma, frozenset()) & HARMS)
    minded = told.verb.lemma not in _BEFALLING and (told.verb.lemma, "say") not in lexicon.frames
    return told.subject if (minded if phrases[behind].word == "that" else harmful and phrases[behind].word in _AFTER) else None


def _spoken_of(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> list[Actor]:
    """ "Cut ties with Chad, calling it a rogue state": whom the act is done to that somebody gives his reasons for."""
    clause = draft.match.clause
    named = [phrase for role in ("deed", "topic") for phrase in draft.match.slots.get(role, ())]
    said = clause is not None and clause.form == "gerund" and draft.match.grammar.kind.name == "condemnation"
    if not said or len(named) != 1 or sentence.units.lowers[slice(*named[0].base)] != [sentence.units.lowers[named[0].base[0]]]:
        return []
    if sentence.units.lowers[named[0].base[0]] not in _IT:
        return []
    doers = {actor.name for actor in draft.agents}
    done = (other for other in drafts if other.trigger.start < draft.trigger.start and other.match.grammar.kind.plover in _DISLIKED)
    act = next((other for other in done if other.targets and {actor.name for actor in other.agents} == doers), None)
    return _others(act.targets, draft, "to whom it is done") if act is not None else []


def _faced(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> list[Actor]:
    """ "Summoned the envoy of Chad and demanded an explanation": whom somebody faces to ask for something, or blames and wants amends of."""
    clause = draft.match.clause
    before = max((other for other in sentence.clauses if clause is not None and other.at < clause.at), key=lambda other: other.at, default=None)
    if clause is None or before is None or draft.match.grammar.kind.name != "appeal" or clause.subject is not before.subject or before.passive:
        return []
    if sentence.phrases[clause.at - 1].word != "and" or clause.verb.lemma in _ASKING_ANYBODY:
        return []
    wanted = {sentence.units.lowers[phrase.base[1] - 1] for phrase in sentence.phrases[clause.at + 1 : clause.at + 3] if phrase.type == "NP"}
    for other in drafts:
        if other.match.clause is not before or not other.targets:
            continue
        facing = other.match.pattern is not None and other.match.pattern.name in _FACING
        amends = other.match.grammar.kind.plover in _BLAMING and not _OF_THE_CULPRIT.isdisjoint(wanted)
        if facing or amends:
            return _others(other.targets, draft, "whom it is asked of")
    return []


def _others(actors: Sequence[Actor], draft: Draft, reason: str) -> list[Actor]:
    """Those of some actors who are of another country than the doers, if all are."""
    own = {actor.affiliation for actor in draft.agents} | {actor.name for actor in draft.agents}
    apart = all(actor.affiliation is not None and actor.affiliation not in own and actor.name not in own for actor in actors)
    return [replace(actor, resolved_by=f"{actor.resolved_by}; {reason}") for actor in actors] if apart else []
