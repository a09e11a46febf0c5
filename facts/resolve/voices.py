"""Stand-ins for "I" and "we" become their speakers when a document is read. Called by `facts.interpret.interpreter`.

"I" is the speaker, "we" the state or body that an office holder speaks for; of several who speak together that of each.
A stand-in without a speaker gives no fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse
from facts.resolve.quotations import STAND_IN, Quotations

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
    found: list[Actor] = []
    for actor in actors:
        if not (actor.affiliation or "").startswith(f"{STAND_IN} "):
            found.append(actor)
            continue
        voices = quotations.speakers(int(str(actor.affiliation).split()[-1]), discourse.text)
        form = actor.name.split()[0]
        if not voices or any(voice.type == STAND_IN for voice in voices) or (len(voices) > 1 and (form == "I" or actor.type != STAND_IN)):
            return None
        if actor.type == STAND_IN:
            known = (first_person(voice, form, discourse) for voice in voices)
            found += [replace(one, start=actor.start, end=actor.end, resolved_by=actor.resolved_by) for one in known]
        else:
            found.append(replace(actor, affiliation=voices[0].affiliation))  # "our troops"
    return found
