"""Whether the parties of a match are what its pattern requires: `target.country != agent.country`, `target.type in person country`,
`target.number in several`.

Called by `facts.interpret.case`. What is not known meets no requirement; only whoever speaks, and fighters of no state, may be of no country that is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.interpret.destinations import Slots
from facts.model import Pattern, Requirement
from facts.resolve.actor import Actor
from facts.resolve.belongings import OF_MATERIEL
from facts.resolve.discourse import Discourse

_SPOKEN = frozenset("ACCUSE REQUEST REJECT SUPPORT THREATEN".split())
_ELSEWHERE = frozenset("rebel opposition foreigner foreigners western westerner westerners european europeans".split())
_SPONSORED = ("-backed", "-led", "-supported", "-sponsored", "-allied")
_STATES = frozenset("states nations countries powers governments".split())
_POWERS = frozenset("agency agencies government governments power powers state states".split())
_OF_WHOM = frozenset(("of", "from"))
_NAMED = ("person", "organisation")  # the name of neither tells what he is: the African Union is no union of workers
_BY_TYPE = {"country": "GOV", "organisation": "IGO", "group": "REB", "outlet": "MED"}


def unmet(pattern: Pattern, slots: Slots, discourse: Discourse) -> Requirement | None:
    """The first requirement that the parties do not meet."""
    spoken = pattern.plover in _SPOKEN
    return next((required for required in pattern.requires if not _meets(required, slots, discourse, spoken=spoken)), None)


def _meets(required: Requirement, slots: Slots, discourse: Discourse, *, spoken: bool) -> bool:
    own = _traits(required.role, required.trait, slots, discourse)
    if required.test in ("in", "not in"):
        own = _known(own)
        return bool(own) and all((trait in required.values) == (required.test == "in") for trait in own)
    own, others = _known(own), _known(_traits(required.other, required.trait, slots, discourse))
    if not own and others and required.test == "!=" and required.role == "target" and required.trait == "country":
        return bool(slots.targets) and all(_is_foreign(target, others, discourse) for target in slots.targets)
    if required.test == "!=" and own and not others and _are_states(slots.agents if required.other == "agent" else slots.targets):
        return True  # "Western nations gave Ukraine tanks"
    if not own or not others:
        return spoken and required.test == "!=" and required.role == "target" and bool(own) and bool(slots.agents)
    return set(own) == set(others) if required.test == "=" else not set(own) & set(others)


def _is_foreign(actor: Actor, countries: list[str | None], discourse: Discourse) -> bool:
    """Whether somebody of no known country is hardly of these: "rebels trained by Libya", "Kurds armed by the US"."""
    words = actor.name.lower().split()
    foreign = "foreign" in words[:2] and words[-1] in _POWERS  # "a foreign intelligence agency"
    foreign = foreign or any(word.endswith(_SPONSORED) for word in words)  # "the US-backed force", "a Kurd-led militia"
    if foreign or not _ELSEWHERE.isdisjoint(words) or _are_states((actor,)) or sector_of(actor, discourse) == "REB":
        return True
    return any(not discourse.lexicon.may_live(words, country) for country in countries if country)


def _are_states(actors: Sequence[Actor]) -> bool:
    """Whether actors are several states that are not named: "Western nations", "four Arab states"; they are not the one that is."""
    names = [actor.name.lower().split() for actor in actors if actor.affiliation is None]
    return bool(actors) and len(names) == len(actors) and all(len(words) > 1 and words[-1] in _STATES for words in names)


def _traits(role: str, trait: str, slots: Slots, discourse: Discourse) -> list[str | None]:
    actors = {"agent": slots.agents, "target": slots.targets}.get(role) or [actor for other, actor in slots.others if other == role]
    if trait == "number":
        sides = {actor.affiliation or actor.name for actor in actors}  # a minister and his delegation are one side
        return ["several" if len(sides) > 1 or any(actor.plural for actor in actors) else "one"]
    return [_trait(actor, trait, discourse) for actor in actors]


def _known(traits: list[str | None]) -> list[str | None]:
    """Of a list that is compared what is known of it: "shared evidence with Oman and other nations"."""
    return [trait for trait in traits if trait is not None]


def _trait(actor: Actor, trait: str, discourse: Discourse) -> str | None:
    if trait == "country":
        return actor.affiliation
    return actor.type if trait == "type" else sector_of(actor, discourse)


def _is_of_group(actor: Actor, discourse: Discourse) -> bool:
    """Whether somebody belongs to an armed group: whose leader he is or was, no state's and no organisation's."""
    lexicon = discourse.lexicon
    return actor.affiliation is not None and actor.affiliation not in lexicon.countries and actor.affiliation not in lexicon.organisations


def sector_of(actor: Actor, discourse: Discourse) -> str | None:
    """The PLOVER sector of an actor: by its office at the document's date, what the document calls it, or the noun it is named by."""
    if actor.resolved_by == OF_MATERIEL:
        return "MIL"
    sectors = discourse.lexicon.sectors
    if actor.type == "person" and _is_of_group(actor, discourse):
        return "REB"
    memory = discourse.persons.get(actor.name)
    terms = [term for term in discourse.lexicon.terms.get(actor.name, ()) if term.covers(discourse.date)]
    words = actor.name.lower().split()
    at = next((at for at, word in enumerate(words) if word in _OF_WHOM), 0) if actor.type in ("unnamed", "body") else 0
    if at and discourse.lexicon.noun_lemma(words[at - 1]) in sectors:
        words = words[:at]  # "opponents of the government" are none of it, "Chadian troops from Kenya" are troops
    head = discourse.lexicon.noun_lemma(words[-1]) if words else ""
    nouns = [" ".join(words[-2:]), " ".join([*words[-2:-1], head]), head] if words and actor.type not in _NAMED else []
    held = (discourse.lexicon.sector(term) for term in terms)
    said = (sectors.get(noun) for noun in (*sorted(memory.roles if memory else ()), *nouns))
    return next((sector for sector in (*held, *said) if sector), _BY_TYPE.get(actor.type))
