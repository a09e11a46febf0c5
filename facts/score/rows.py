"""Facts as rows of distinct dyads, which are what is counted. Used by `facts.score.matching`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from facts.score.actors import Actor, same_actor, same_country
from facts.score.claims import Claim

Level = Literal["event", "country", "actor", "fact"]
LEVELS: tuple[Level, ...] = ("event", "country", "actor", "fact")
Dyad = tuple[Actor | None, Actor | None]  # None is nobody
Key = tuple[str, str]  # document, kind


@dataclass(slots=True)
class Row:
    """A dyad of one document and kind, and the facts that have it. `weight` is its share of a fact, `optional` that all of them are."""

    status: str
    dyad: Dyad
    symmetric: bool
    weight: float
    optional: bool
    claims: list[Claim]

    def absorb(self, other: Row) -> None:
        """Take in a row of the same dyad: a required one makes this one required and gives its weight, of two alike the heavier counts."""
        if self.optional == other.optional:
            self.weight = max(self.weight, other.weight)
        elif self.optional:
            self.weight, self.optional = other.weight, False
        self.claims += other.claims


def dyads(claim: Claim) -> list[Dyad]:
    """The dyads of a fact: each agent with each target, nobody where there is none; of a symmetric kind each pair of its parties."""
    if not claim.symmetric:
        return [(agent, target) for agent in claim.agents or (None,) for target in claim.targets or (None,)]
    parties = claim.agents + claim.targets
    return list(combinations(parties, 2)) if len(parties) > 1 else [(party, None) for party in parties]


def same_dyad(a: Dyad, b: Dyad, level: Level, *, symmetric: bool) -> bool:
    """Whether two dyads have the same parties at a level; between equal parties in either order."""
    same = same_country if level == "country" else same_actor
    return (same(a[0], b[0]) and same(a[1], b[1])) or (symmetric and same(a[0], b[1]) and same(a[1], b[0]))


def same_row(a: Row, b: Row, level: Level) -> bool:
    """Whether two rows of one document and kind are the same at a level."""
    if level == "event":
        return True
    if level == "fact" and a.status != b.status:
        return False
    return same_dyad(a.dyad, b.dyad, level, symmetric=a.symmetric)


def to_rows(claims: Iterable[Claim], level: Level) -> dict[Key, Sequence[Row]]:
    """The rows of facts that are distinct at a level, in the order of the facts."""
    found: defaultdict[Key, list[Row]] = defaultdict(list)
    for claim in claims:
        rows = found[claim.document, claim.kind]
        for row in _shares(claim):
            known = next((old for old in rows if same_row(old, row, level)), None)
            if known:
                known.absorb(row)
            else:
                rows.append(row)
    return dict(found)


def _shares(claim: Claim) -> Iterator[Row]:
    pairs = dyads(claim)
    for pair in pairs:
        yield Row(claim.status, pair, claim.symmetric, 1 / len(pairs), claim.optional, [claim])
