"""What only the whole document tells of its persons: a name or country given later, and that somebody is a private person or a firm.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facts.interpret.requirements import sector_of
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.resolve.institutions import BY_NOUN
from facts.resolve.persons import FIRMS

# What anybody does; the deeds of the other roots are reported of whoever did or suffered them.
_EVERYDAY = frozenset("CONSULT REQUEST REJECT AGREE ACCUSE SUPPORT AID COOPERATE CONCEDE".split())
# What neighbours, families and firms do for each other; what an unnamed crowd demands, denounces or refuses is politics.
_KIND = frozenset("CONSULT AGREE SUPPORT AID COOPERATE CONCEDE".split())
# What is reported whoever did or suffered it.
_TOLD_OF_ANYBODY = frozenset("ASSAULT COERCE PROTEST RETREAT".split())
_GOVERNING = ("GOV", "LEG")


def completed(actors: Iterable[Actor], discourse: Discourse) -> list[Actor]:
    """The actors, with the full name and the country that the document gives them elsewhere."""
    return [_complete(actor, discourse) if actor.type == "person" and actor.affiliation is None else actor for actor in actors]


def _complete(actor: Actor, discourse: Discourse) -> Actor:
    memory = discourse.persons.get(actor.name)
    known = [memory.actor] if memory is not None and memory.actor.affiliation else []
    if not known and " " not in actor.name:
        known = [other for other in discourse.by_surname([actor.name]) if other.name != actor.name]
    return replace(actor, name=known[0].name, affiliation=known[0].affiliation) if len(known) == 1 else actor


def is_of_nobody_known(root: str | None, parties: Sequence[Actor], discourse: Discourse, *, leaving: bool = False) -> bool:
    """Whether what is said, given or refused has one party alone, who does not govern and of whom nothing tells whose he is: "the union refused";
    or whether nobody is known who leaves an office."""
    alone = bool(parties) and (leaving or (root not in _TOLD_OF_ANYBODY and len(parties) == 1))
    return alone and all(actor.affiliation is None and sector_of(actor, discourse) not in _GOVERNING for actor in parties)


def is_private(root: str | None, agents: Iterable[Actor], targets: Iterable[Actor], discourse: Discourse) -> bool:
    """Whether what was done is everyday and nobody of it is of a state or a body: no matter of this kind of reporting."""
    doers = list(agents)
    if root not in _EVERYDAY or not doers or any(actor.affiliation for actor in (*doers, *targets)):
        return False
    return all((actor.type == "unnamed" and root in _KIND) or (actor.type == "person" and not discourse.offices(actor)) for actor in doers)


def travels_privately(kind: str, agents: Sequence[Actor], discourse: Discourse) -> bool:
    """Whether whoever travels are persons of whom nothing tells whose they are: "Jan Kowalski went to California"."""
    return kind == "visit" and bool(agents) and all(a.type == "person" and a.affiliation is None and not discourse.offices(a) for a in agents)


def is_business(agents: Sequence[Actor], targets: Sequence[Actor], discourse: Discourse) -> bool:
    """Whether firms of one country, or of none that is known, act by themselves or among each other and persons unknown: "Exxon will settle disputes"."""
    parties = [actor for actor in (*agents, *targets) if _is_firm(actor, discourse)]
    others = [actor for actor in targets if actor not in parties]
    alone = bool(agents) and all(actor in parties for actor in agents) and all(_is_unknown(actor, discourse) for actor in others)
    return alone and len({actor.affiliation for actor in parties if actor.affiliation}) < 2


def _is_unnamed(actor: Actor) -> bool:
    return actor.type == "unnamed" or actor.resolved_by.startswith(BY_NOUN)


def _is_firm(actor: Actor, discourse: Discourse) -> bool:
    formed = actor.type == "body" and actor.name.rpartition(" ")[2].rstrip(".").lower() in FIRMS
    return formed or actor.name in discourse.lexicon.companies or (_is_unnamed(actor) and sector_of(actor, discourse) == "BUS")


def _is_unknown(actor: Actor, discourse: Discourse) -> bool:
    return actor.affiliation is None and (_is_unnamed(actor) or (actor.type == "person" and not discourse.offices(actor)))
