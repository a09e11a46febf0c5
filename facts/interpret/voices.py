"""Stand-ins for "I" and "we" become their speakers when a document is read. Called by `facts.interpret.interpreter`.

"I" is the speaker, "we" the state or body that an office holder speaks for. A stand-in without a speaker gives no fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facts.interpret.actor import Actor
from facts.interpret.discourse import Discourse
from facts.interpret.quotations import STAND_IN, Quotations

_OFFICIAL = frozenset(
    "president minister secretary spokesman spokeswoman spokesperson ambassador official diplomat envoy chancellor premier leader king queen emir "
    "commander general governor representative coordinator administrator negotiator commissioner adviser attache consul chargé "
    "representatives officials".split()
)


def first_person(voice: Actor, form: str, discourse: Discourse) -> Actor:
    """Who a speaker's "I" or "we" is."""
    if form == "I" or voice.type in ("country", "organisation", "group", "body"):
        return voice
    offices = discourse.offices(voice) if voice.type == "person" else [voice.name.lower()]
    official = any(word in _OFFICIAL for office in offices for word in office.replace("-", " ").split())
    state = discourse.state(voice) if official else None
    return state if state is not None else voice


def settle(actors: Iterable[Actor], quotations: Quotations, discourse: Discourse) -> list[Actor] | None:
    """The actors with their stand-ins replaced; None where the speaker of one is unknown."""
    found = []
    for actor in actors:
        if not (actor.affiliation or "").startswith(f"{STAND_IN} "):
            found.append(actor)
            continue
        voice = quotations.speaker(int(str(actor.affiliation).split()[-1]), discourse.text)
        if voice is None or voice.type == STAND_IN:
            return None
        if actor.type == STAND_IN:
            known = first_person(voice, actor.name.split()[0], discourse)
            found.append(replace(known, start=actor.start, end=actor.end, resolved_by=actor.resolved_by))
        else:
            found.append(replace(actor, affiliation=voice.affiliation))  # "our troops"
    return found
