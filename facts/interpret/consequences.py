"""To whom an act without a target is done, as another act of its sentence tells: what it follows on, goes on from or speaks of.

Called by `facts.interpret.interpreter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
_GOING_WITH = {"ACCUSE": _DISLIKED, "REJECT": _DISLIKED - {"RETREAT"}}  # roots of acts that a gerund goes with
_OF_THE_CULPRIT = frozenset("apology explanation clarification compensation reparation reparations retraction".split())
_BLAMING = frozenset("ACCUSE REJECT".split())
# What somebody rather suffers than does.
_BEFALLING = frozenset(
    "be have face suffer lack lose need risk fall collapse want struggle die fear remain become get receive see feel know hear find experience endure "
    "undergo".split()
)
_BREAKING_OFF = frozenset("suspend cancel postpone abandon boycott break halt freeze scrap skip quit leave call walk pull end cut sever recall".split())
_OVER = frozenset(("over", "at"))
_ASKING_ANYBODY = ("call", "appeal")  # "summoned the envoy and called for calm" asks all
_UNDONE = ("negated", "possible", "planned")


def follow_on(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, lexicon: Lexicon) -> None:
    """Fill the targets of drafts that have none from the other drafts of their sentence."""
    for draft in drafts:
        if draft.targets or not draft.agents or any(actor.affiliation is None for actor in draft.agents):
            continue
        draft.targets = (
            _apologised_to(draft, drafts)
            or _ruled_out_for(draft, drafts)
            or _spoken_of(draft, drafts)
            or _faced(draft, drafts, sentence)
            or _whose_deed(draft, drafts, sentence)
        )
        doer = _worried_at(draft, sentence, lexicon) if not draft.targets else None
        doer = doer or (_broken_off_over(draft, sentence) if not draft.targets else None)
        doers = resolver.resolve(doer) or resolver.responsible(doer) if doer is not None else []
        draft.targets = _others(doers, draft, "whose deed it is at") if doer is not None else draft.targets


def strike_with(drafts: Sequence[Draft], sentence: Sentence) -> None:
    """ "Kenya launched strikes on the coast, with missiles hitting two towns": whose strikes those are that go with another act."""
    for draft in drafts:
        if draft.agents or not draft.targets or draft.match.grammar.kind.name != "attack" or draft.match.noun is None:
            continue
        hit = {actor.affiliation for actor in draft.targets}
        acts = (other for other in drafts if other is not draft and other.agents and other.match.grammar.kind.plover in ("ASSAULT", "MOBILIZE"))
        act = next((other for other in acts if hit & {actor.affiliation for actor in other.targets} and other.trigger.start < draft.trigger.start), None)
        if act is not None and draft.match.at and sentence.phrases[draft.match.at - 1].word == "with":
            draft.agents = [replace(actor, resolved_by=f"{actor.resolved_by}; of the same act") for actor in act.agents]


def _whose_deed(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> list[Actor]:
    """ "Voiced outrage after a fisherman was shot by Chad's navy", "recalled its envoy following the Chadian raid": who did what it comes after."""
    kind, phrases, starts = draft.match.grammar.kind, sentence.phrases, sentence.units.starts
    if kind.name not in _JUDGING or draft.match.clause is None or {"deed", "destination", "topic", "object"} & draft.match.slots.keys():
        return []
    after = [starts[phrase.first] for phrase in phrases[draft.match.at + 1 :] if phrase.word in _AFTER]
    for deed in drafts if after else ():
        harms = deed.match.grammar.kind.plover in _HARMING and deed.status not in _UNDONE
        sent = kind.name == "sanction" and any(actor.type == "group" for actor in deed.agents)  # no envoy is recalled from rebels
        if harms and not sent and after[0] < min([actor.start for actor in deed.parties] + [deed.trigger.start]):
            return _others(deed.agents, draft, "whose deed it comes after")
    return []


def _worried_at(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Phrase | None:
    """ "Voiced concern that Chad was arming rebels", "outrage after Chad shelled a village": who does what somebody minds, where it is no mere fear."""
    phrases = sentence.phrases
    if draft.match.sense != "minding":
        return None
    behind = max(draft.match.consumed) + 1
    told = next((clause for clause in sentence.clauses if clause.form == "finite" and clause.subject_at == behind + 1), None)
    if told is None or told.passive or told.verb.negated or told.verb.modal:
        return None
    minded = told.verb.lemma not in _BEFALLING and (told.verb.lemma, "say") not in lexicon.frames
    return told.subject if minded and phrases[behind].word in ("that", *_AFTER) else None


def _broken_off_over(draft: Draft, sentence: Sentence) -> Phrase | None:
    """ "Suspended the talks over Chad's raids", "called off the visit because of Chadian sanctions": over whose deed talks or ties are broken off."""
    clause, phrases = draft.match.clause, sentence.phrases
    if clause is None or draft.match.grammar.kind.name not in ("rejection", "sanction") or clause.verb.lemma not in _BREAKING_OFF:
        return None
    end = min(clause.limit, len(phrases)) - 1
    over = next((at for at in range(clause.at + 1, end) if phrases[at].word in _OVER and phrases[at + 1].type == "NP"), None)
    deed = phrases[over + 1] if over is not None else None
    if deed is None or deed.members or sentence.units.tags[deed.base[1] - 1] != "N":
        return None  # "called off the talks over Gaza"
    return deed.owners[-1] if deed.owners else deed


def _apologised_to(draft: Draft, drafts: Sequence[Draft]) -> list[Actor]:
    """ "Apologised for an air strike that killed three Chadian farmers": whom the deed has hit that somebody is sorry for."""
    if draft.match.sense != "amends":
        return []
    behind = (other for other in drafts if other.trigger.start > draft.trigger.start and other.match.grammar.kind.plover in ("ASSAULT", "COERCE"))
    deed = next((other for other in behind if other.targets), None)
    return _others(deed.targets, draft, "whom the deed has hit") if deed is not None else []


def _ruled_out_for(draft: Draft, drafts: Sequence[Draft]) -> list[Actor]:
    """ "Ruled out Kenyan support for Chad's bid": whom the act would be for that is not to be."""
    if draft.match.sense != "ruling_out":
        return []
    acts = (other for other in drafts if other.status == "negated" and other.match.noun is not None and other.trigger.start > draft.trigger.start)
    act = next((other for other in acts if other.targets and draft.topic is not None and other.trigger.start < draft.topic.end), None)
    return _others(act.targets, draft, "for whom it would be") if act is not None else []


def _spoken_of(draft: Draft, drafts: Sequence[Draft]) -> list[Actor]:
    """ "Cut ties with Chad, calling it a rogue state", "rejected Chad's plan, voicing opposition to more taxes": to whom the act is done that another
    goes with."""
    clause, root = draft.match.clause, draft.match.grammar.kind.plover
    if clause is None or clause.form != "gerund" or root not in _GOING_WITH:
        return []
    doers = {actor.name for actor in draft.agents}
    done = (other for other in drafts if other.trigger.start < draft.trigger.start and other.match.grammar.kind.plover in _GOING_WITH[root])
    acts = (other for other in done if other.match.clause is not None and other.match.clause.subject is clause.subject)
    act = next((other for other in acts if other.targets and {actor.name for actor in other.agents} == doers), None)
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
        amends = other.match.grammar.kind.plover in _BLAMING and not _OF_THE_CULPRIT.isdisjoint(wanted)
        if other.match.sense == "facing" or amends:
            return _others(other.targets, draft, "whom it is asked of")
    return []


def _others(actors: Sequence[Actor], draft: Draft, reason: str) -> list[Actor]:
    """Those of some actors who are of another country than the doers, if all are."""
    own = {actor.affiliation for actor in draft.agents} | {actor.name for actor in draft.agents}
    apart = all(actor.affiliation is not None and actor.affiliation not in own and actor.name not in own for actor in actors)
    return [replace(actor, resolved_by=f"{actor.resolved_by}; {reason}") for actor in actors] if apart else []
