"""What was right, wrong, found and missed, in numbers. Used by `facts.score.report`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from facts.score.claims import Claim
from facts.score.matching import Match
from facts.score.rows import Dyad, dyads, same_dyad


@dataclass(slots=True)
class Tally:
    """Weights, in facts: extracted ones that are `right`, `wrong`, or excused by optional gold alone; required gold that was `found` or `missed`."""

    right: float = 0.0
    wrong: float = 0.0
    found: float = 0.0
    missed: float = 0.0
    lenient: float = 0.0

    def count(self, match: Match) -> None:
        """Add the rows of a match."""
        for row, wanted in match.pairs():
            if wanted.optional:
                self.lenient += row.weight
            else:
                self.right += row.weight
        for row in match.wrong():
            self.wrong += row.weight
        for row in match.found():
            self.found += row.weight
        for row in match.missed():
            self.missed += row.weight

    def __add__(self, other: Tally) -> Tally:
        pairs = zip(asdict(self).values(), asdict(other).values(), strict=True)
        return Tally(*(a + b for a, b in pairs))

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and the share of lenient ones, rounded to 3 places, then those weights that are not 0, to 2."""
        precision, recall = ratio(self.right, self.right + self.wrong), ratio(self.found, self.found + self.missed)
        f1 = round(2 * precision * recall / (precision + recall), 3) if precision + recall else 0.0
        rates = {"precision": precision, "recall": recall, "f1": f1, "lenient": ratio(self.lenient, self.right + self.wrong + self.lenient)}
        return rates | {name: round(weight, 2) for name, weight in asdict(self).items() if weight and name != "lenient"}


def ratio(part: float, whole: float) -> float:
    """A share to 3 places; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


def tally_kinds(matches: Iterable[Match]) -> dict[str, Tally]:
    """A tally a kind, in the order in which kinds come."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for match in matches:
        tallies[match.kind].count(match)
    return dict(tallies)


def twins(claims: Iterable[Claim]) -> float:
    """The share of dyads that one document gave both as a call and as a meeting, both occurred: one event told twice, more often than not."""
    calls, meetings = (_occurred(claims, kind) for kind in ("call", "meeting"))
    both = sum(_has_twin(pair, meetings.get(document, ())) for document, pairs in calls.items() for pair in pairs)
    return ratio(both, sum(len(pairs) for found in (calls, meetings) for pairs in found.values()))


def _has_twin(pair: Dyad, others: Sequence[Dyad]) -> bool:
    return any(same_dyad(pair, other, "actor", symmetric=True) for other in others)


def _occurred(claims: Iterable[Claim], kind: str) -> dict[str, list[Dyad]]:
    found: defaultdict[str, list[Dyad]] = defaultdict(list)
    for claim in claims:
        if claim.kind == kind and claim.status == "occurred":
            found[claim.document] += dyads(claim)
    return dict(found)
