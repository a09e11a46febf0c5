"""Between whom somebody mediates, where the words beside his deed do not say it. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.discourse import Discourse

_KNOWN = frozenset("the this these its his her their both".split())  # in front of talks or a deal of which the text has told
_ABOUT = frozenset("in for on over of at".split())
_DENYING = frozenset("not no n't n’t never neither nor".split())
_HELPING = frozenset("help assistance alongside".split())
_NEAR = 150  # characters between a deed and the two that it is between


def mediate(drafts: Sequence[Draft], sentence: Sentence, resolver: Resolver, discourse: Discourse) -> None:
    """ "A and B have held talks, mediated by C", "the truce was brokered by C", "C offered its good offices": between whom C goes.

    They are the parties of the talk or deal that the sentence tells of, the only two powers that it names beside those who mediate, or the two
    between which the text has told of most.
    """
    for draft in drafts:
        if draft.match.grammar.kind.name != "mediation" or draft.targets or not draft.agents:
            continue
        own = {actor.name for actor in draft.agents} | {actor.affiliation for actor in draft.agents if actor.affiliation is not None}
        draft.targets = _of_talk(draft, drafts, own) or _of_sentence(draft, drafts, sentence, discourse, own) or _of_text(draft, sentence, resolver, own)


def _of_talk(draft: Draft, drafts: Sequence[Draft], own: set[str]) -> list[Actor]:
    """The parties of another act of the sentence."""
    for talk in drafts:
        sides = [actor for actor in talk.parties if actor.name not in own and actor.affiliation not in own]
        watched = talk.match.clause is not None and talk.match.clause.verb.lemma == "attend"  # who attends talks need not be who holds them
        shared = talk.match.grammar.kind.direction == "symmetric" or talk.match.grammar.kind.name == "withdrawal"  # "A and B observe a truce"
        shared = shared or _is_ended(talk, draft)
        if not watched and shared and len({actor.affiliation for actor in sides}) > 1:
            return [replace(actor, resolved_by="party of the talk") for actor in sides]
    return []


def _is_ended(fight: Draft, deed: Draft) -> bool:
    """Whether several fight each other, and what somebody brokers is told in front of it: "brokered a truce to end fighting between A and B"."""
    pattern = fight.match.pattern
    return pattern is not None and pattern.reciprocal and fight.match.noun is not None and deed.trigger.end < fight.trigger.start


def _of_sentence(draft: Draft, drafts: Sequence[Draft], sentence: Sentence, discourse: Discourse, own: set[str]) -> list[Actor]:
    """The only two states or groups named near a deed; no organisation, which is rather thanked or goes between them as well."""
    at, units = draft.trigger, sentence.units
    if not _DENYING.isdisjoint(units.lowers) or not _HELPING.isdisjoint(units.lowers):
        return []  # "Hamas is no party to the deal brokered by Egypt", "a swap that Chad brokered with the help of France"
    powers = discourse.setting.powers(max(units.starts[0], at.start - _NEAR), min(units.ends[-1], at.end + _NEAR))
    named = {known.name: known for known in powers if known.name not in own and known.affiliation not in own}
    if len({known.affiliation for known in named.values()}) != 2 or len(named) != 2 or any(known.type == "organisation" for known in named.values()):
        return []
    sided = (draft for draft in drafts if draft.match.grammar.kind.plover in ("SUPPORT", "AID"))  # "Chad backed Togo in the war"
    if any({actor.affiliation for actor in draft.parties} >= {known.affiliation for known in named.values()} for draft in sided):
        return []
    return [Actor(known.name, known.affiliation, known.type, at.start, at.end, "named beside who mediates") for known in named.values()]


def _of_text(draft: Draft, sentence: Sentence, resolver: Resolver, own: set[str]) -> list[Actor]:
    """The two of whom the text has told most, where what is mediated is known or is not said."""
    at = draft.trigger
    known = all(noun is not None and sentence.units.lowers[noun.base[0]] in _KNOWN for noun in _mediated(draft, sentence))
    sides = resolver.references.sides(at.start, own) if known else []
    return [replace(actor, start=at.start, end=at.end, resolved_by="the two of whom the text tells most") for actor in sides]


def _mediated(draft: Draft, sentence: Sentence) -> Iterator[Phrase | None]:
    """The talks or the deal that somebody mediates; None where it is said in another way, "mediated in Chad"."""
    agents, phrases, end = draft.match.slots.get("agent", ()), sentence.phrases, max(draft.match.consumed) + 1
    yield from (noun for noun in draft.match.nouns_read(phrases) if noun not in agents)
    behind = phrases[end] if end < len(phrases) else None
    if behind is not None and behind not in agents and (behind.type == "NP" or behind.word in _ABOUT):
        yield behind if behind.type == "NP" else None
