"""Why a directed act with its parties is no fact: nobody does it, to nobody, or it is everyday. Called by `facts.interpret.drafting`."""

from __future__ import annotations

from facts.interpret.case import Case, Refusal
from facts.interpret.combatants import spare_their_own
from facts.interpret.crimes import is_everyday, is_of_politics, is_walkout
from facts.interpret.draft import Draft, is_anybody
from facts.interpret.jailers import are_no_captives
from facts.interpret.takings import takes_somebody
from facts.resolve.discourse import Discourse

_LEADING = frozenset(("lead", "head", "chair"))
_TEAMS = frozenset("delegation delegations team teams group groups mission missions committee panel coalition government".split())
_BY_SOMEBODY = frozenset({"attack", "detention"})
_WARLIKE = frozenset(
    "airstrike airstrikes strike strikes bombing bombings bombardment shelling raid raids attack attacks offensive ambush barrage incursion massacre "
    "clashes fighting battle civilians bomb bombs mortar rocket rockets missile missiles".split()
)
_SPEAKING = frozenset("i me we us".split())
_FLOOR = frozenset("it things floor microphone mic podium word".split())
_COURTS = frozenset("court jury tribunal judge panel".split())
_COMMON_CRIMES = frozenset("knife gun arson acid shark dog heart school hammer machete axe gang stabbing ramming".split())


def refusal(draft: Draft, case: Case, discourse: Discourse, *, suffered: bool) -> Refusal | None:
    """The first reason against a draft; `suffered` says that it may be a fact although nobody is known who does it."""
    return (
        _is_led_by(case)
        or _is_of_a_court(draft, case)
        or _lacks_agent(draft, case, suffered=suffered)
        or _is_done_to_itself(draft)
        or _lacks_target(draft, case, discourse)
    )


def _is_led_by(case: Case) -> Refusal | None:
    """ "Talks with a delegation led by Ivanov": it is the delegation that he leads."""
    match, phrases, units = case.match, case.sentence.phrases, case.sentence.units
    for clause in case.sentence.clauses if match.noun is not None else ():
        led = clause.at in match.consumed and clause.form == "participle" and clause.verb.lemma in _LEADING and clause.at not in (0, match.at + 1)
        if led and clause.subject is phrases[clause.at - 1] and units.lowers[clause.subject.base[1] - 1] in _TEAMS:
            return Refusal("it is a delegation that is led", other=True)
    return None


def _is_of_a_court(draft: Draft, case: Case) -> Refusal | None:
    """ "Was convicted of the murder of X by a court": it did not murder him."""
    judged = {agent.name.lower().split()[-1] for agent in draft.agents}
    return Refusal("it is a court that tries the deed") if case.match.grammar.kind.name == "attack" and judged and judged <= _COURTS else None


def _lacks_agent(draft: Draft, case: Case, *, suffered: bool) -> Refusal | None:
    match = case.match
    asked = case.pattern.voice or "agent" in match.slots or (match.noun is not None and not suffered) or not draft.targets
    if draft.agents or not asked:
        return None
    return Refusal("its agent stands for nobody that the document names", other=bool(match.outread or match.shorter))


def _is_done_to_itself(draft: Draft) -> Refusal | None:
    doers = {agent.name for agent in draft.agents}
    himself = any(target.name in doers for target in draft.targets) and all(agent.resolved_by.startswith("pronoun") for agent in draft.agents)
    return Refusal("its pronoun stands for somebody else") if himself else None  # nobody does it to himself


def _lacks_target(draft: Draft, case: Case, discourse: Discourse) -> Refusal | None:
    """Nobody suffers it, once its own people are spared, or only anybody does."""
    match, place, pattern = case.match, case.place, case.pattern
    kind = match.grammar.kind.name
    at_home = spare_their_own(draft, place)
    if are_no_captives(draft):
        return Refusal("its pronoun stands for a state or body, which nobody holds")
    if takes_somebody(match, case.sentence, discourse.lexicon):
        return Refusal("who is seized is no thing", other=True)
    if _gives_the_floor(case):
        return Refusal("a speaker gives the floor to another")
    if is_walkout(draft, case.sentence, discourse):
        return Refusal("workers go on strike")
    if is_everyday(draft, case.sentence, discourse):
        return Refusal("it is an arrest for an ordinary crime")
    scene = place.mention_start if place is not None and kind == "detention" else -1  # "people were arrested in London"
    acted = any(agent.start != scene for agent in draft.agents)
    political = kind == "detention" and is_of_politics(case.sentence) and any(target.affiliation is not None for target in draft.targets)
    anybody = bool(draft.targets) and all(is_anybody(t) and (t.affiliation is None or not _is_warlike(case)) for t in draft.targets)
    if kind in _BY_SOMEBODY and anybody and not (acted or political):
        return Refusal("nobody that the document names does it to anybody", other=bool(match.outread))
    needed = not pattern.weak and (pattern.needs == "target" or pattern.reciprocal)
    return Refusal("its target stands for nobody", other=True) if needed and not draft.targets and not at_home else None


def _gives_the_floor(case: Case) -> bool:
    """ "Let me turn it over to you", "I will hand the floor to the Special Envoy"."""
    clause, phrases, lowers = case.match.clause, case.sentence.phrases, case.sentence.units.lowers
    if clause is None or clause.subject is None or case.match.grammar.kind.name != "concession" or lowers[clause.subject.base[0]] not in _SPEAKING:
        return False
    behind = [phrase for phrase in phrases[clause.at + 1 : clause.limit] if phrase.type == "NP"][:1]
    return any(lowers[phrase.base[1] - 1] in _FLOOR for phrase in behind)


def _is_warlike(case: Case) -> bool:
    """Whether people suffer by what is no accident and no common crime: "ten people were killed in air strikes on Abeche"."""
    sentence = case.sentence
    words = [" ".join(sentence.units.lowers[slice(*noun.base)]).split() for noun in case.match.nouns_read(sentence.phrases)]
    return any(heads[-1] in _WARLIKE and _COMMON_CRIMES.isdisjoint(heads) for heads in words)
