"""Who holds or held somebody who is let go, or is to be: "Iran freed a nurse detained in 2022": Iran had; "we demand his release": of whom we condemn.

"Nurses held by Hamas were freed": Hamas freed them. Called by `facts.interpret.interpreter` when all drafts are made, and by `facts.interpret.drafting`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from facts.clause import named_behind
from facts.interpret.draft import Draft
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver

_HOLDING = frozenset("hold capture kidnap abduct seize detain arrest jail imprison intern incarcerate snatch take".split())
_BY_FORCE = frozenset("raid raids operation operations rescue mission assault attack storming ambush".split())
# The release of persons that is asked for: "his immediate release", "the release of Ali Hassan", "of all political prisoners".
_THEIRS = r"\b(?:her|his|their|immediate|unconditional|prompt) (?:release|freedom)\b(?! of)"
_PEOPLE = "prisoners|detainees|hostages|journalists|activists|protesters|captives|those|persons|held|detained"
_OF_PERSONS = rf"\brelease of (?:the |all |those )*(?:[A-Z]|\w*\s?(?:{_PEOPLE})\b)"
_NO_CAPTIVES = ("country", "organisation", "body")
_JAILS = re.compile(r"\b(?:prisons?|jails?|police (?:station|post)s?|detention (?:centre|center)s?|barracks|convoy|garrison)\b")
_RELEASE = re.compile(f"{_THEIRS}|{_OF_PERSONS}")
_DEALING_WITH = ("detention", "accusation", "sanction", "seizure")  # what is done to whom somebody charges
_NEAR = 2  # sentences back to the condemnation of who holds them


def are_no_captives(draft: Draft) -> bool:
    """Whether a pronoun for who is held or let go stands for states or bodies: "captured 800 fighters and put them on trial" tells of no state."""
    held = draft.match.grammar.kind.name == "detention" or draft.match.sense in ("freeing", "freed")
    return held and any(_is_by_pronoun(t, draft) and t.type in _NO_CAPTIVES for t in draft.targets)


def _is_by_pronoun(actor: Actor, draft: Draft) -> bool:
    return actor.resolved_by.startswith("pronoun") and all(other.resolved_by.startswith("pronoun") for other in draft.targets)


def freed_by_raiders(drafts: Sequence[Draft], text: str) -> set[int]:
    """The releases, by identity, that are the act of who has attacked a jail in the same sentence: "stormed a prison and freed its inmates"."""
    raids = [draft for draft in drafts if draft.match.grammar.kind.name == "attack" and draft.agents]
    freed = [draft for draft in drafts if draft.match.sense == "freeing"] if raids else []
    near = _by_sentence(raids)
    return {
        id(draft)
        for draft in freed
        for raid in near.get(draft.sentence, ())
        if {actor.start for actor in raid.agents} & {actor.start for actor in draft.agents} and _JAILS.search(text, raid.trigger.start, draft.trigger.start)
    }


def _by_sentence(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(draft.sentence, []).append(draft)
    return found


def held_by_who_frees(drafts: Sequence[Draft]) -> None:
    """Give detentions by nobody named who lets the same persons go in that sentence."""
    freed = [draft for draft in drafts if draft.match.sense == "freeing" and draft.agents]
    for draft in drafts if freed else ():
        if draft.match.grammar.kind.name != "detention" or draft.agents or not draft.targets:
            continue
        held = {target.start for target in draft.targets}
        by = next((one for one in freed if one.sentence == draft.sentence and held & {target.start for target in one.targets}), None)
        if by is not None:
            draft.agents = [replace(agent, resolved_by="who let them go") for agent in by.agents]


def charged_by_who_holds(drafts: Sequence[Draft]) -> None:
    """Give charges by nobody named who holds, seeks, tries or expels the same persons in that sentence: "two Danes accused of spying are held by Chad"."""
    charged = [draft for draft in drafts if draft.match.grammar.kind.name == "accusation" and not draft.agents and draft.targets]
    near = _by_sentence(one for one in drafts if one.agents and one.match.grammar.kind.name in _DEALING_WITH) if charged else {}
    for draft in charged:
        named = {target.start for target in draft.targets}
        by = next((one for one in near.get(draft.sentence, ()) if named & {target.start for target in one.targets}), None)
        if by is not None and all(agent.type != "person" for agent in by.agents):
            draft.agents = [replace(agent, resolved_by="who deals with them") for agent in by.agents]


def freed_by_captors(drafts: Sequence[Draft]) -> None:
    """Give releases by nobody named whoever alone holds people of that country or name: "pupils kidnapped by rebels ... the pupils were freed"."""
    freed = [draft for draft in drafts if draft.match.sense == "freed" and not draft.agents and draft.targets and draft.status != "negated"]
    held = [draft for draft in drafts if draft.match.grammar.kind.name == "detention" and draft.agents and draft.status == "occurred"] if freed else []
    for draft in freed:
        captors = {agent.name: agent for other in held if _are_the_same(other.targets, draft.targets) for agent in other.agents}
        captor = next(iter(captors.values())) if len(captors) == 1 else None
        if captor is not None and captor.affiliation is not None and captor.affiliation not in {target.affiliation for target in draft.targets}:
            draft.agents = [replace(captor, start=draft.trigger.start, end=draft.trigger.end, resolved_by="who held them")]


def _are_the_same(held: Sequence[Actor], freed: Sequence[Actor]) -> bool:
    """Whether those held may be those let go: of one name, or of the same state."""
    names, states = {actor.name for actor in held}, {actor.affiliation for actor in held if actor.affiliation is not None}
    return all(actor.name in names or actor.affiliation in states for actor in freed)


def freed_by_who_held(match: Match, sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """Who has held those that are let go, as the clause before tells: "nurses held by Hamas were freed", "was detained by Chad and released on Monday"."""
    clause, phrases = match.clause, sentence.phrases
    if clause is None or match.sense != "freed" or clause.verb.negated:
        return []
    forced = any(sentence.units.lowers[phrase.base[1] - 1] in _BY_FORCE for phrase in phrases[clause.at + 1 : clause.at + 4] if phrase.type == "NP")
    for held in sentence.clauses if not forced else ():
        if held.at < clause.at and held.passive and held.subject is clause.subject and held.verb.lemma in _HOLDING and not held.verb.negated:
            by = named_behind(phrases, held.at + 1, clause.at, "by")
            return resolver.resolve(phrases[by]) if by is not None else []
    return []


def asked_of_who_holds(drafts: Sequence[Draft]) -> None:
    """Ask whom the same speaker has just condemned for the release of persons: "We condemn the arrest of lawyers in Chad. We demand their release"; else
    the only one who holds any: "Kenya arrested two Ugandans. Uganda demanded their release"."""
    asked = [draft for draft in drafts if draft.match.grammar.kind.name == "appeal" and not draft.targets and draft.topic is not None]
    for draft in asked:
        if draft.topic is None or not _RELEASE.search(draft.topic.text):
            continue
        known = [other for other in drafts if 0 <= draft.sentence - other.sentence <= _NEAR and other is not draft]
        holders = _blamed(known, draft) or _only_captor(drafts, draft, draft.topic.text)
        draft.targets = [replace(holder, resolved_by="who holds them") for holder in holders if holder.affiliation is not None]


def _blamed(known: Sequence[Draft], asked: Draft) -> list[Actor]:
    """Whom they condemn who ask, in a sentence that tells of a detention by them or by nobody named."""
    speakers = {actor.name for actor in asked.agents}
    for condemned in known:
        ours = condemned.match.grammar.kind.name == "condemnation" and {actor.name for actor in condemned.agents} == speakers
        held = [draft for draft in known if draft.sentence == condemned.sentence and draft.match.grammar.kind.name == "detention"]
        states = {actor.affiliation for actor in condemned.targets}
        if ours and any(not draft.agents or {actor.affiliation for actor in draft.agents} <= states for draft in held):
            return condemned.targets
    return []


def _only_captor(drafts: Sequence[Draft], asked: Draft, topic: str) -> list[Actor]:
    """The only one who holds people in all that the document tells, where those who are asked for are the last that he holds, or are named."""
    held = [draft for draft in drafts if draft.match.grammar.kind.name == "detention" and draft.agents and draft.targets and draft.status != "negated"]
    captors = {agent.affiliation or agent.name: agent for draft in held for agent in draft.agents}
    asking = {actor.affiliation for actor in asked.agents}
    if len(captors) != 1 or not asking.isdisjoint(captors) or any(agent.type == "person" for agent in captors.values()):
        return []
    near = any(0 <= asked.sentence - draft.sentence <= _NEAR for draft in held) and " release of " not in f" {topic}"
    named = any(target.name.split()[-1] in topic for draft in held for target in draft.targets if target.type == "person")
    own = asking & {target.affiliation for draft in held for target in draft.targets}
    return list(captors.values()) if named or (near and own) else []
