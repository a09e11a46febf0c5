"""Whose those are whom neither their own words nor the report's country settle: the other side's, or whose they are said to be.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.interpret.requirements import sector_of
from facts.interpret.sorts import with_nationality
from facts.resolve.actor import Actor
from facts.resolve.belongings import AT_HOME, ELSEWHERE
from facts.resolve.discourse import Discourse
from facts.resolve.persons import NO_ONE_KNOWN

_AMONG_THEIR_OWN = frozenset("REQUEST ACCUSE SUPPORT REJECT CONCEDE COERCE THREATEN".split())  # what people of one country do to each other
_CUSTODY = frozenset("COERCE CONCEDE".split())  # what a state does to those who live in it
_CHARGES = ("115", "116")  # sued, indicted, convicted
_IN_OFFICE = frozenset(
    "minister|prime minister|president|official|lawmaker|legislator|mp|mps|politician|senator|judge|prosecutor|governor|mayor|general|deputy|leader".split("|")
)
_ABROAD = frozenset("ambassador|envoy|special envoy|diplomat|correspondent|journalist|reporter|foreign minister|soldier|captain|pope|coach|driver".split("|"))
_BELIEVED = re.compile(
    r",? (?:allegedly |reportedly |apparently )?(?:"
    r"(?:believed|thought|suspected|presumed|alleged) to be (?:members of |from |linked to )?|(?:loyal|belonging|linked|affiliated) (?:to|with) "
    r"|(?:have |had )?(?:resign(?:s|ed|ing)?|quit|withdr[ae]w|walked out) (?:(?:from|of) )?(?:the )?(?:(?:cabinet|government|parliament|coalition) of )?)"
)
_FOR_OR_AGAINST = re.compile(r"(?:[Pp]ro|[Aa]nti)-([A-Z]\w+) (?:\w+ )?(?:forces|rebels|fighters|opposition|militias?|militants|troops|gunmen)\Z")
_BACKING = re.compile(r" (?:supporting|backing|opposing|opposed to|loyal to) ")
_IN_CHARGE = frozenset("official officials leader leaders general generals commander commanders officer officers minister ministers politicians".split())
_SOLDIERING = ("general", "commander", "officer")
_BUSY = re.compile(  # what those have done or deal with in the land that stands behind it
    r" (?:(?:who|that) \w+|(?:\w+ly )?(?:involved|complicit|implicated|engaged) in|responsible for|behind|accused of) [^,.;:]*? in (?:the )?(?=[A-Z])"
)
_STATION = 30  # characters in front of a name that say what somebody is
_NAME = 20  # characters of a country's name that are looked at
_TITLE = 60  # characters of title and name behind "supporting" or "believed to be"


def compatriots(draft: Draft, discourse: Discourse) -> None:
    """Give the actors of a draft of whom nothing tells a country the one of those they have to do with, or whose they are said to be."""
    agents, targets = draft.agents, draft.targets
    draft.agents = [_found(actor, targets, draft, discourse) for actor in agents]
    draft.targets = [_found(actor, agents, draft, discourse) for actor in targets]


def _found(actor: Actor, others: Sequence[Actor], draft: Draft, discourse: Discourse) -> Actor:
    if actor.affiliation is not None:
        return actor
    if actor.type not in ("person", "unnamed"):
        return actor
    told = _of_other_side(actor, others, draft, discourse)
    if actor.type == "unnamed":
        told = _as_told(actor, discourse) or told
    return replace(actor, affiliation=told[0], resolved_by=f"{actor.resolved_by}; {told[1]}") if told is not None else actor


def _of_other_side(actor: Actor, others: Sequence[Actor], draft: Draft, discourse: Discourse) -> tuple[str, str] | None:
    """ "The Togolese president accused mayor Jan Kowalski": somebody of whom nothing is told, in a text of one country, is of it."""
    codes = {other.affiliation for other in others if other.affiliation is not None}
    code = codes.pop() if len(codes) == 1 else None
    root, setting = draft.match.grammar.kind.plover, discourse.setting
    if code not in discourse.lexicon.countries or code is None or setting.names_beside(code, *draft.said):
        return None
    doing = actor.start in {agent.start for agent in draft.agents}
    pattern = draft.match.pattern
    custody = root in _CUSTODY or (pattern is not None and pattern.cameo in _CHARGES)
    if actor.type == "unnamed" and any(other.type != "person" for other in others):
        return None  # "the Kenyan leaders criticised the prime minister" of another country
    held = custody and not doing and _has_a_station(actor, discourse)  # "detained citizen X", but "X, 24, was detained"
    if doing and not setting.named_outside(code, [(with_nationality(other, discourse.text), other.end) for other in others]):
        return None  # "prosecutors charged Syrian Nell Millwood": whose nationality is told is mostly a stranger
    guarded = custody and not doing and not held  # police and soldiers hold strangers too
    if not all(_is_at_home(other, discourse) or (other.type == "country" and held) for other in others):
        return None  # who accuses a state may be anybody, as may whom it accuses
    if guarded and any(other.type == "unnamed" and sector_of(other, discourse) != "JUD" for other in others):
        return None
    fits = root in _AMONG_THEIR_OWN and (_is_a_name(actor, root, discourse) if actor.type == "person" else _is_in_office(actor, discourse))
    tried = any(_roles(other, discourse) & {"judge", "magistrate"} for other in others)  # courts try strangers too
    near = setting.names_only(code) or (setting.home(actor.start) == code and not tried)
    return (code, "country of the other side") if fits and near else None


def _is_at_home(other: Actor, discourse: Discourse) -> bool:
    """Whether somebody mostly has to do with those of his own country: a person, people, a body of a state; no firm."""
    if other.type == "body":
        return sector_of(other, discourse) not in ("BUS", None)
    return other.type in ("person", "unnamed")


def _has_a_station(person: Actor, discourse: Discourse) -> bool:
    """Whether a text calls somebody what people are at home: "mayor X", "citizen X", "the lawyer X"."""
    word = discourse.text[max(person.start - _STATION, 0) : person.start].rstrip(" ,").rpartition(" ")[2].lower()
    return bool(_roles(person, discourse) - {""}) or discourse.lexicon.belongings.get(word) in AT_HOME


def _is_in_office(actor: Actor, discourse: Discourse) -> bool:
    """Whether somebody without a name has an office, and nothing says that it is another country's: "the prime minister", "party officials"."""
    words = actor.name.lower().split()
    told = any(word == "local" or word in discourse.lexicon.peoples or discourse.lexicon.belongings.get(word) == ELSEWHERE for word in words)
    return not told and " of " not in actor.name and _lemma(actor, discourse) in _IN_OFFICE


def _lemma(actor: Actor, discourse: Discourse) -> str:
    return discourse.lexicon.noun_lemma(actor.name.lower().split()[-1])


def _roles(actor: Actor, discourse: Discourse) -> set[str]:
    memory = discourse.persons.get(actor.name)
    return {role.lower() for role in memory.roles} if memory is not None else set()


def _is_a_name(person: Actor, root: str | None, discourse: Discourse) -> bool:
    """Whether a name is a person's, who is of no sort that is mostly abroad."""
    whole = " " in person.name or person.resolved_by != NO_ONE_KNOWN or root == "COERCE"
    people = person.name.removesuffix("s") in discourse.lexicon.names
    return whole and not people and _ABROAD.isdisjoint(_roles(person, discourse))


def _as_told(actor: Actor, discourse: Discourse) -> tuple[str, str] | None:
    """ "Gunmen believed to be Houthis", "forces loyal to the Libyan general", "ministers resigned from the Omani cabinet", "parties supporting President X"."""
    told = _BELIEVED.match(discourse.text, actor.end)
    if told is not None:
        linked = "linked" in told[0] or "affiliated" in told[0]  # firms linked to a country may be of any
        named = discourse.setting.named(told.end(), told.end() + _TITLE, ("group",) if linked else ("group", "country", "demonym"))
        first = next(((begin, known) for _, begin, known in named), None)
        if first is not None and not discourse.text[told.end() : first[0]].strip("0123456789 ").removeprefix("the").removeprefix("a").strip():
            code = first[1].affiliation
            return (code, "what it is believed to be") if code is not None else None
    at_work = _where_in_charge(actor, discourse)
    if at_work is not None:
        return at_work, "where they are in charge"
    ruler = _FOR_OR_AGAINST.match(actor.name)
    if ruler is not None:
        codes = {term.affiliation for name in discourse.lexicon.surnames.get(ruler[1], ()) for term in discourse.lexicon.terms.get(name, ())}
        return (codes.pop(), "country of whose ruler they are for or against") if len(codes) == 1 else None
    backing = _BACKING.match(discourse.text, actor.end)
    if backing is None:
        return None
    known = next((k for _, begin, k in discourse.setting.named(backing.end(), backing.end() + _TITLE, ("person",))), None)
    memory = discourse.persons.get(known.name) if known is not None else None
    return (memory.actor.affiliation, "country of whom it backs") if memory is not None and memory.actor.affiliation is not None else None


def _where_in_charge(actor: Actor, discourse: Discourse) -> str | None:
    """ "The generals who directed the coup in Chad", "officials involved in the missile programme in Iran": the only country that is named with them."""
    busy = _BUSY.match(discourse.text, actor.end) if actor.name.split()[-1].lower() in _IN_CHARGE else None
    abroad = actor.name.lower().split()[-1].startswith(_SOLDIERING) and busy is not None and " coup " not in busy[0]  # "generals accused of crimes in Kosovo"
    if busy is None or abroad or any(discourse.lexicon.belongings.get(word) == ELSEWHERE for word in actor.name.lower().split()):
        return None
    named = discourse.setting.named(actor.end, busy.end() + _NAME, ("country", "demonym", "capital", "group"))
    alone = len(named) == 1 and named[0][1] == busy.end()
    return named[0][2].affiliation if alone and named[0][2].type == "country" else None
