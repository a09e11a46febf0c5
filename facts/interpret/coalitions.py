"""Which military coalition is "the coalition" of a text that leaves it at that: the one it names elsewhere, else the one that fought there in those years.

Called by `facts.interpret.interpreter` when a document is read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from facts.interpret.draft import Draft
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_BARE = re.compile(r"(?:(?:international|military|multinational|allied|anti-\w+) )?coalition\Z", re.IGNORECASE)
_MEMBERS = re.compile(r"coalition (?:forces|troops|soldiers|aircraft|warplanes|jets|planes|officers|commanders|advisers|helicopters|drones)\Z", re.IGNORECASE)
_PARLIAMENTARY = re.compile(
    r"\bcoalition (?:government|talks|part(?:y|ies|ner)|agreement|deal)\b|\b(?:ruling|governing|opposition|conservative|liberal|grand) coalition\b",
    re.IGNORECASE,
)
_LED = {
    "US": "US-led coalition",
    "U.S.": "US-led coalition",
    "United States": "US-led coalition",
    "American": "US-led coalition",
    "Saudi": "Saudi-led coalition",
}
_NAMED = re.compile(r"\b(US|U\.S\.|United States|American|Saudi)[- ]led (?:\w+ ){0,3}coalition\b")
_FIGHTING = frozenset("ASSAULT MOBILIZE COERCE AID RETREAT THREATEN SUPPORT ACCUSE".split())


class _War(NamedTuple):
    """Who fought whom where, from a day to a day."""

    coalition: str
    since: str
    until: str
    foes: re.Pattern[str]
    lands: re.Pattern[str]


_WARS = (
    _War(
        "US-led coalition",
        "2014-08",
        "2026",
        re.compile(r"\b(?:I[Ss][Ii][Ss]|ISIL|Da['’]?esh|Islamic State)\b"),
        re.compile(r"\b(?:Syria|Iraq|Raqqa|Mosul|I[Ss][Ii][Ss]|ISIL|Da['’]?esh|Islamic State)"),
    ),
    _War("Saudi-led coalition", "2015-03", "2023", re.compile(r"\bH(?:o)?uthi"), re.compile(r"\bYemen")),
    _War("US-led coalition", "2003-03", "2012", re.compile(r"\b(?:insurgents?|Saddam|al[- ]Qaeda|al[- ]Qaida)\b"), re.compile(r"\bIraq")),
    _War("US-led coalition", "2001-10", "2015", re.compile(r"\b(?:Taliban|Taleban|al[- ]Qaeda|al[- ]Qaida)\b"), re.compile(r"\bAfghan")),
)


def coalitions(draft: Draft, discourse: Discourse) -> None:
    """Give a bare coalition of a draft, and its forces, the name that it has."""
    if draft.match.grammar.kind.plover not in _FIGHTING:
        return
    draft.agents = [_known(actor, discourse) for actor in draft.agents]
    draft.targets = [_known(actor, discourse) for actor in draft.targets]


def _known(actor: Actor, discourse: Discourse) -> Actor:
    if actor.affiliation is not None or actor.type not in ("unnamed", "body", "group"):
        return actor
    bare = _BARE.match(actor.name) is not None
    if not bare and _MEMBERS.match(actor.name) is None:
        return actor
    name = _meant(discourse, armed=not bare)
    if name is None:
        return actor
    known = replace(actor, affiliation=name, resolved_by=f"{actor.resolved_by}; coalition of that war")
    return replace(known, name=name, type="organisation") if bare else known


def _meant(discourse: Discourse, *, armed: bool) -> str | None:
    """The one coalition that a text names; else that of the war it tells of, by the land alone where its forces are named."""
    text, day = discourse.text, discourse.date
    found = {_LED[lead] for lead in _NAMED.findall(text)}
    if not found and _PARLIAMENTARY.search(text) is None:
        wars = [war for war in _WARS if day is None or war.since <= day < war.until]
        near = [war for war in wars if war.lands.search(text) and war.foes.search(text)]
        found = {war.coalition for war in near or (wars if armed and day is not None else ()) if war.lands.search(text)}
    return found.pop() if len(found) == 1 else None
