"""Stand-ins for "I" and "we" become their speakers when a document is read. Called by `facts.interpret.interpreter`.

"I" is the speaker, "we" the state or body that an office holder speaks for; of several who speak together that of each. "Our government" is the
state of whoever speaks.
A stand-in without a speaker gives no fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facts.resolve.actor import STATE_LIKE, Actor
from facts.resolve.discourse import Discourse
from facts.resolve.quotations import OF_STATE, STAND_IN, Quotations

_OFFICIAL = frozenset(
    "president minister secretary spokesman spokeswoman spokesperson ambassador official diplomat envoy chancellor premier leader king queen emir "
    "commander general governor representative coordinator administrator negotiator commissioner adviser attache consul chargé "
    "representatives officials".split()
)
# Titles that universities, firms, provinces and parties have as well: they speak for a state only who is known to hold such an office.
_ANYBODYS = frozenset("president leader king queen chancellor premier governor commander general representative coordinator administrator commissioner".split())
_PARTISAN = frozenset("party opposition faction former".split())  # "the party leader" speaks for himself


def first_person(voice: Actor, form: str, discourse: Discourse) -> Actor:
    """Who a speaker's "I" or "we" is."""
    if form == "I" or voice.type in ("country", "organisation", "group", "body"):
        return voice
    state = discourse.state(voice) if _is_official(voice, discourse) else None
    return state if state is not None else voice


def _is_official(voice: Actor, discourse: Discourse) -> bool:
    """Whether a speaker's words are those of his state or body, by an office that he is known to hold or by what the text calls him."""
    if voice.type != "person":
        return not _OFFICIAL.isdisjoint(voice.name.lower().replace("-", " ").split())
    held = {term.office for term in discourse.lexicon.terms.get(voice.name, ()) if term.covers(discourse.date)}
    for office in discourse.offices(voice):
        words = set(office.replace("-", " ").split())
        if words & (_OFFICIAL if office in held else _OFFICIAL - _ANYBODYS) and not words & _PARTISAN:
            return True
    return False


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
        if actor.type == STAND_IN and form == OF_STATE:
            states = [discourse.state(voice) or voice for voice in voices]
            if any(state.type not in STATE_LIKE for state in states):
                return None
            found += [replace(state, start=actor.start, end=actor.end, resolved_by=actor.resolved_by) for state in states]
        elif actor.type == STAND_IN:
            known = (first_person(voice, form, discourse) for voice in voices)
            found += [replace(one, start=actor.start, end=actor.end, resolved_by=actor.resolved_by) for one in known]
        else:
            found.append(replace(actor, affiliation=voices[0].affiliation))  # "our troops"
    return found
