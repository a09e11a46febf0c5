"""Of which country somebody of two is: of the one that those who hold or accuse him are not of. Called by `facts.interpret.interpreter`."""

from __future__ import annotations

import re
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_PAIR = re.compile(r"\b([A-Z][A-Za-z]+)[-/–]([A-Z][a-z]+)\b")  # "British-Iranian"
_BEFORE, _AFTER = 60, 90  # characters around a name in which that is told
_BY_DESCENT = ("American", "Canadian", "Australian")  # a "Kenyan-American" is an American
_ROOTS = frozenset("COERCE ACCUSE SANCTION ASSAULT CONCEDE".split())


def duals(draft: Draft, discourse: Discourse) -> None:
    """ "Iran jailed the British-Iranian aid worker X": for those who do it to him he is British."""
    own = {actor.affiliation for actor in draft.agents} - {None}
    if draft.match.grammar.kind.plover in _ROOTS and len(own) == 1:
        draft.targets = [_other(actor, next(iter(own)), discourse) for actor in draft.targets]


def _other(actor: Actor, own: str | None, discourse: Discourse) -> Actor:
    if actor.affiliation != own or actor.type not in ("person", "unnamed"):
        return actor
    text = discourse.text[max(0, actor.start - _BEFORE) : actor.end + _AFTER]
    for pair in _PAIR.finditer(text):
        codes = {code for word in pair.groups() for code in _codes(word, discourse)}
        at_home = pair[2] in _BY_DESCENT and own in _codes(pair[2], discourse)
        if own in codes and len(codes) == 2 and not at_home:
            (code,) = codes - {own}
            return replace(actor, affiliation=code, resolved_by=f"{actor.resolved_by}; the other of two countries")
    return actor


def _codes(word: str, discourse: Discourse) -> set[str]:
    """The country of which a word says that somebody is."""
    known = (reading.known for reading in discourse.lexicon.names.get(word, ()) if reading.type in ("demonym", "country", "people"))
    return {one.affiliation for one in known if one is not None and one.affiliation is not None}
