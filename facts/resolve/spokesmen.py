"""For whom a spokesman speaks: whom "it", "they" and "he" in what he says stand for. Called by `facts.resolve.introductions`."""

from __future__ import annotations

from facts.phrase import Phrase
from facts.resolve.actor import Actor
from facts.resolve.actors import Resolver
from facts.resolve.things import POWERS
from facts.tag import Units


def count_principal(phrase: Phrase, units: Units, resolver: Resolver) -> list[Actor]:
    """Keep whom somebody speaks for: "a spokesman for Hamas said it had fired", "the militias' spokesman said they had fled"; a person is given back."""
    found = [actor for part in (phrase, phrase.apposition) if part is not None for actor in _principal(part, units, resolver)]
    if len(found) != 1:
        return []
    if found[0].type in POWERS or (found[0].type == "unnamed" and not found[0].is_somebody):
        resolver.references.subjects.append(found[0])
    if found[0].plural:
        resolver.references.plurals.append(found)
    elif found[0].type == "group":
        resolver.references.collectives.append(found)
    nameless = phrase.apposition is None and units.lowers[phrase.base[1] - 1].startswith("spokes")
    return found if found[0].is_somebody and nameless else []


def _principal(phrase: Phrase, units: Units, resolver: Resolver) -> list[Actor]:
    begin, end = phrase.base
    at = next((unit for unit in range(begin, end) if units.lowers[unit].startswith("spokes")), None)
    if at is None or phrase.members:
        return []
    inner = phrase.complement
    if at == end - 1 and inner is not None and units.lowers[inner.first - 1] in ("for", "of"):
        return resolver.resolve(inner)
    if phrase.owners:
        return resolver.resolve(phrase.owners[-1])
    return resolver.resolve(Phrase("NP", at - 1, at, (at - 1, at))) if at > begin and units.tags[at - 1] in "OK" else []
