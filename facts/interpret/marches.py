"""What one sentence tells of forces: which of two readings of one blow or drill holds, whose airspace and whose troops they are, and of which side of a
border between two states. Called by `facts.interpret.interpreter`, `facts.interpret.combatants` and `facts.interpret.parties`."""

from __future__ import annotations

from collections.abc import Sequence

from facts.clause import is_accident
from facts.interpret.draft import COUNTED, Draft
from facts.interpret.scenes import BY_PLACE
from facts.lexicon import Lexicon
from facts.match.matches import Match
from facts.match.reading import Sentence
from facts.phrase import Phrase
from facts.phrase.compounds import pair_of
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.belongings import OF_SENTENCE

_BORDERS = frozenset("border borders frontier frontiers boundary line".split())
_TOWARDS = frozenset(("toward", "towards"))
_OWN = frozenset("its their his her".split())
_RALLYING = frozenset("protesters protester protestors demonstrators demonstrator marchers villagers residents".split())
_SEARCHING = frozenset("police fbi dea customs tax drug drugs anti-drug narcotics immigration fraud anti-corruption gendarmerie".split())
_TALK = frozenset("on about over".split())  # "an agreement on sending troops": who talks does not send them
_AIR = frozenset("airspace waters territory water".split())


def once(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """The drafts of a sentence without shows of force that are told as a blow or a joint drill by the same verb, and without the deaths that come of a
    fight of two sides ("clashed, killing ten"): nobody says who killed whom."""
    again = (_comes_of, _is_detail, _is_suffered, _is_rest)
    return [
        draft
        for draft in drafts
        if not any(other is not draft and (_is_told_by(draft, other, sentence) or any(test(draft, other) for test in again)) for other in drafts)
    ]


def _is_told_by(draft: Draft, other: Draft, sentence: Sentence) -> bool:
    root = other.match.grammar.kind.plover
    stronger = root == "ASSAULT" or (root == "COOPERATE" and len(draft.agents) > 1)  # what is a blow, or a joint drill, is no show of force besides
    same = draft.match.clause is other.match.clause and draft.trigger.start == other.trigger.start
    towards = any(sentence.phrases[at].word in _TOWARDS for at in draft.match.consumed if at >= 0)  # a test may fly "toward Japan" too
    shown = draft.match.grammar.kind.plover == "MOBILIZE" and stronger and (same or _is_fatal(draft, other)) and not towards
    return shown and {actor.name for actor in draft.agents} <= {actor.name for actor in other.parties}


def _is_fatal(draft: Draft, other: Draft) -> bool:
    """Whether a shot is a blow by what comes of it: "fired two rockets, killing ten soldiers"."""
    below, pattern = other.match.clause, draft.match.pattern
    told = below is not None and below.form == "gerund" and below.parent is draft.match.clause and other.match.grammar.kind.name == "attack"
    return told and pattern is not None and pattern.mode == "weapons"


def _comes_of(draft: Draft, fight: Draft) -> bool:
    clause, pattern = draft.match.clause, fight.match.pattern
    mutual = pattern is not None and pattern.reciprocal and fight.match.grammar.kind.name == "attack"
    told = draft.match.grammar.kind.name == "attack" and clause is not None and clause.form == "gerund" and clause.parent is fight.match.clause
    return mutual and told and len(draft.agents) > 1 and {actor.name for actor in draft.agents} == {actor.name for actor in fight.parties}


def _is_suffered(draft: Draft, other: Draft) -> bool:
    """Whether an attack without a doer is what another with one did to them: "ten soldiers were killed when rebels blew up their post"."""
    attacks = {one.match.grammar.kind.name for one in (draft, other)} == {"attack"}
    return attacks and bool(other.agents and draft.targets) and not draft.agents and {a.name for a in draft.targets} <= {a.name for a in other.targets}


def _is_rest(draft: Draft, other: Draft) -> bool:
    """Whether some are only counted beside whom the same blow strikes: "killed nine Chadians and wounded another 60", "hit a Chadian convoy, killing two"."""
    attacks = {one.match.grammar.kind.name for one in (draft, other)} == {"attack"}
    counted = [bool(one.targets) and all(target.resolved_by == COUNTED for target in one.targets) for one in (draft, other)]
    return attacks and bool(other.targets) and counted == [True, False] and {a.name for a in draft.agents} <= {a.name for a in other.agents}


def _is_detail(draft: Draft, other: Draft) -> bool:
    """Whether an attack tells only what stands hit in the land where another, by the same doers, has its target: "struck PKK camps in Iraq, hitting depots"."""
    clause, attacks = draft.match.clause, {one.match.grammar.kind.name for one in (draft, other)} == {"attack"}
    below = clause is not None and clause.form == "gerund" and draft.trigger.start > other.trigger.start
    placed = [all(target.resolved_by == BY_PLACE[0] for target in one.targets) for one in (draft, other)]
    return attacks and below and placed == [True, False] and {a.name for a in draft.agents} == {a.name for a in other.agents}


def is_search(match: Match, sentence: Sentence) -> bool:
    """Whether a raid is the police's: "an FBI raid on his lawyer's office"."""
    noun = match.noun if match.grammar.kind.name == "attack" else None
    words = sentence.units.lowers[noun.first : noun.base[1]] if noun is not None else []
    return words[-1:] in (["raid"], ["raids"]) and not _SEARCHING.isdisjoint(words)


def is_mishap(match: Match, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether some die by an accident that the sentence tells: "killed in Mali when their plane crashed", "after a tram overturned, injuring ten"."""
    clause = match.clause
    if match.grammar.kind.name == "attack" and clause is not None and clause.form == "gerund" and match.pattern is not None and match.pattern.unit == "killed":
        before = [one for one in sentence.clauses if one.at < clause.at and one.form == "finite"]
        return bool(before) and is_accident(before[-1], sentence.phrases, lexicon)
    if match.grammar.kind.name != "attack" or "agent" in match.slots or clause is None or not clause.passive:
        return False
    return any(is_accident(one, sentence.phrases, lexicon) for one in sentence.clauses if one.at > clause.at)


def is_nearer_done(victims: Sequence[Actor], match: Match, sentence: Sentence) -> bool:
    """Whether some of no known country are killed by whoever acts nearer than a verb's subject: "closed its border after troops shelled it, killing two"."""
    clause = match.clause
    of_deaths = match.grammar.kind.name == "attack" and match.pattern is not None and match.pattern.unit == "killed"
    if not of_deaths or clause is None or clause.form != "gerund" or clause.subject is None:
        return False
    known = (victim for victim in victims if victim.affiliation is not None and not victim.resolved_by.endswith(OF_SENTENCE))
    if "agent" not in match.slots or not victims or any(known):
        return False
    between = (one for one in sentence.clauses if one.at < clause.at and one.form == "finite" and not one.passive and one.subject is not clause.subject)
    opened = (sentence.phrases[one.subject_at - 1] for one in between if one.subject_at is not None and 0 < one.subject_at < one.at)
    return any(sentence.units.lowers[opening.end - 1].endswith("after") for opening in opened)  # also "a day after"


def is_of_scene(victims: Sequence[Actor], match: Match, sentence: Sentence) -> bool:
    """Whether some are only killed where the sentence is set, which does not say whose they are: "confirms casualties in Mali after two troops are killed"."""
    lent = bool(victims) and all(victim.resolved_by.endswith(OF_SENTENCE) for victim in victims)
    if lent and all(victim.name.lower().split()[-1] in _RALLYING for victim in victims):
        return False  # who protests there is at home there
    if not lent or match.grammar.kind.name != "attack" or "agent" in match.slots or match.clause is None or not match.clause.passive:
        return False
    placed = (sentence.phrases[at] for at in match.consumed if at > match.clause.at)
    return not any(phrase.type == "NP" for phrase in placed)


def whose_airspace(drafts: Sequence[Draft], sentence: Sentence) -> None:
    """ "Chad says Kenyan jets violated its airspace": that of whoever says so."""
    for draft in drafts:
        if draft.match.grammar.kind.name != "mobilization" or draft.targets or len(draft.speakers) != 1:
            continue
        speaker, doers = draft.speakers[0], {actor.affiliation for actor in draft.agents}
        nouns, lowers = draft.match.nouns_read(sentence.phrases, draft.match.at + 1), sentence.units.lowers
        theirs = any(lowers[noun.first] in _OWN and lowers[noun.base[1] - 1] in _AIR for noun in nouns)
        if theirs and speaker.affiliation is not None and speaker.affiliation not in doers:
            draft.targets = [speaker]


def whose_troops(match: Match, agents: list[Actor], sentence: Sentence, resolver: Resolver) -> list[Actor]:
    """Who sends troops of a state that others only talk of: "an agreement on sending Kenyan troops to Chad"."""
    clause = match.clause
    if clause is None or clause.form != "gerund":
        return agents
    before = sentence.phrases[clause.at - 1 - (sentence.phrases[clause.at - 1].type == "R")]
    if before.word not in _TALK:
        return agents
    owners = [owner for sent in match.nouns_read(sentence.phrases, match.at + 1)[:1] for owner in resolver.responsible(sent)]
    states = [owner for owner in owners if owner.type == "country"]
    return states if states and states[0].affiliation not in {agent.affiliation for agent in agents} else agents


def across_border(match: Match, agents: list[Actor], targets: list[Actor], sentence: Sentence) -> list[Actor]:
    """The targets of what is done at a border of two states: the other of them where the doer is of one, else neither ("near the Chad-Niger border")."""
    pairs = (_bordering(noun, sentence) for noun in match.nouns_read(sentence.phrases, match.at + 1))
    pair = next(filter(None, pairs), None)
    if pair is None:
        return targets
    units = sentence.units
    start, end = units.starts[pair.first], units.ends[pair.end - 1]
    named = {r.known.affiliation for p in pair.members for r in units.readings.get(p.first, ()) if r.known is not None}
    own = {agent.affiliation for agent in agents} & named
    return [t for t in targets if not (start <= t.start < end and (not own or t.affiliation in own))]


def _bordering(noun: Phrase, sentence: Sentence) -> Phrase | None:
    return pair_of(noun, sentence.units) if sentence.units.lowers[noun.base[1] - 1] in _BORDERS else None
