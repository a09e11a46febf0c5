"""Which military coalition is "the coalition" of a text that leaves it at that: the one it names elsewhere, else the one that fought there in those years.

Used by `facts.interpret.interpreter` when a document is read. What coalitions there were is told by `facts/lexicon/data/coalitions.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from facts.interpret.draft import Draft
from facts.resolve.actor import Actor
from facts.resolve.discourse import Discourse

_BARE = re.compile(r"(?:(?:international|military|multinational|allied|anti-\w+) )?coalition\Z", re.IGNORECASE)
_MEMBERS = re.compile(r"coalition (?:forces|troops|soldiers|aircraft|warplanes|jets|planes|officers|commanders|advisers|helicopters|drones)\Z", re.IGNORECASE)
_PARLIAMENTARY = re.compile(
    r"\bcoalition (?:government|talks|part(?:y|ies|ner)|agreement|deal)\b|\b(?:ruling|governing|opposition|conservative|liberal|grand) coalition\b",
    re.IGNORECASE,
)
_FIGHTING = frozenset("ASSAULT MOBILIZE COERCE AID RETREAT THREATEN SUPPORT ACCUSE".split())


class Coalitions:
    """The coalitions of one document; its text is searched for them once."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._coalitions = discourse.lexicon.coalitions
        self._meant: dict[bool, str | None] = {}  # whether forces are named -> the coalition

    def name(self, draft: Draft) -> None:
        """Give a bare coalition of a draft, and its forces, the name that it has."""
        fighting = draft.match.grammar.kind.plover in _FIGHTING
        draft.agents = [self._known(actor) if fighting or _is_named(actor) else actor for actor in draft.agents]
        draft.targets = [self._known(actor) if fighting or _is_named(actor) else actor for actor in draft.targets]

    def _known(self, actor: Actor) -> Actor:
        if actor.affiliation is not None or actor.type not in ("unnamed", "body", "group"):
            return actor
        bare = _BARE.match(actor.name) is not None
        if not bare and _MEMBERS.match(actor.name) is None:
            return actor
        if bare not in self._meant:
            self._meant[bare] = self._find(armed=not bare)
        name = self._meant[bare]
        if name is None:
            return actor
        known = replace(actor, affiliation=name, resolved_by=f"{actor.resolved_by}; coalition of that war")
        return replace(known, name=name, type="organisation") if bare else known

    def _find(self, *, armed: bool) -> str | None:
        """The one coalition that a text names; else that of the war it tells of, by the land alone where its forces are named."""
        day = self._discourse.date
        found = self._named()
        if not found and _PARLIAMENTARY.search(self._discourse.text) is None:
            wars = [war for war in self._coalitions if day is None or war.since <= day < war.until]
            placed = [war for war in wars if self._tells_of(war.lands)]
            near = [war for war in placed if self._tells_of(war.foes)]
            found = {war.name for war in near or (placed if armed and day is not None else ())}
        return found.pop() if len(found) == 1 else None

    def _named(self) -> set[str]:
        """The coalitions that a text calls by who leads them: "the US-led military coalition"."""
        led = {leader: war.name for war in self._coalitions for leader in war.leaders}
        pattern = rf"\b({'|'.join(map(re.escape, led))})[- ]led (?:\w+ ){{0,3}}coalition\b"
        return {led[leader] for leader in re.findall(pattern, self._discourse.text)}

    def _tells_of(self, names: Iterable[str]) -> bool:
        return any(name in self._discourse.text for name in names)


def _is_named(actor: Actor) -> bool:
    """Whether a text gives "the Coalition" a capital, as a name."""
    return actor.name in ("Coalition", "Global Coalition")
