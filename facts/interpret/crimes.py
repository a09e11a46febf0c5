"""Which arrests are politics and which the everyday work of the police, by the words around them. Called by `facts.interpret.refusals`."""

from __future__ import annotations

from facts.interpret.draft import Draft
from facts.interpret.requirements import sector_of
from facts.lexicon import Lexicon
from facts.match.reading import Sentence
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_POLITICAL = frozenset(
    "protest protests protesters demonstration demonstrations demonstrators rally rallies riot riots unrest clashes crackdown coup putsch plot plotting "
    "plotted bomb bombing bombings bomber blast blasts explosion explosions terror terrorism terrorist terrorists extremism extremist extremists jihadist "
    "militant militants gunmen rebels separatist separatists insurgents opposition dissident dissidents activist activists assassination assassinate "
    "espionage spy spying spies sabotage treason sedition secession sanctions election elections parliament president minister journalist journalists "
    "politician lawmaker mayor ambassador embassy diplomat soldiers war genocide isis isil islamist islamists al-qaeda nazi neo-nazi hostage hostages".split()
)
_CRIMINAL = frozenset(
    "murder murdered murdering murders rape raped raping robbery robberies robbed robbing burglary theft thefts stole stolen stealing thieves heist drug "
    "drugs heroin cocaine cannabis marijuana hashish methamphetamine narcotics fraud fraudulent scam scams counterfeit steroids performance-enhancing "
    "doping gambling prostitution pimping molesting pornography arson shoplifting hit-and-run manslaughter serial elephant ivory rhino poaching traffickers "
    "mafia camorra embezzling ponzi evasion insider".split()
)
_ABDUCTION = "181"


def is_of_politics(sentence: Sentence) -> bool:
    """Whether a sentence tells of protests, plots or bombs: "eight people were arrested after the blast"."""
    return not _POLITICAL.isdisjoint(sentence.units.lowers)


def is_everyday(draft: Draft, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the police of a country arrest its own for an ordinary crime: nobody who holds an office, and no foreigner."""
    if draft.match.grammar.kind.name != "detention" or is_of_politics(sentence) or _CRIMINAL.isdisjoint(sentence.units.lowers):
        return False
    if draft.match.pattern is not None and draft.match.pattern.cameo == _ABDUCTION:
        return False
    home = {actor.affiliation for actor in draft.agents}
    foreign = any(actor.affiliation is not None and home and None not in home and actor.affiliation not in home for actor in draft.targets)
    known = any(actor.type not in ("person", "unnamed") or discourse.offices(actor) or _is_of_group(actor, discourse.lexicon) for actor in draft.targets)
    return not (foreign or known)


def is_walkout(draft: Draft, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether workers only stop work: "postal workers start a strike", "threatens a strike on the underground"."""
    if draft.match.grammar.kind.name not in ("attack", "threat") or not draft.agents:
        return False
    stopped = any(sentence.units.lowers[noun.base[1] - 1] in ("strike", "strikes") for noun in draft.match.nouns_read(sentence.phrases))
    return stopped and all(sector_of(actor, discourse) == "LAB" for actor in draft.agents)


def _is_of_group(actor: Actor, lexicon: Lexicon) -> bool:
    return actor.affiliation is not None and actor.affiliation not in lexicon.countries
