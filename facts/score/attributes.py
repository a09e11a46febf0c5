"""Status, date, place and speakers of the facts whose actors are right. Used by `facts.score.report`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from facts.score.actors import same_actor
from facts.score.claims import Claim
from facts.score.figures import ratio
from facts.score.matching import Match
from facts.score.rows import same_row


@dataclass(slots=True)
class Agreement:
    """How often an attribute is the same in gold and extraction, and how often each has one."""

    right: int = 0
    gold: int = 0
    extracted: int = 0

    @property
    def f1(self) -> float:
        """F1 to 3 places: twice the right ones to those of both sides; of an attribute that every fact has, the share of right ones."""
        return ratio(2 * self.right, self.gold + self.extracted)


def judge_attributes(matches: Iterable[Match]) -> dict[str, Agreement]:
    """Agreement by attribute over the facts of matched rows, each judged once; empty where none is matched."""
    agreements: defaultdict[str, Agreement] = defaultdict(Agreement)
    for gold, claim in _judged(matches):
        for name, (has, same) in _ATTRIBUTES.items():
            agreement, wanted, given = agreements[name], has(gold), has(claim)
            agreement.right += wanted and given and same(gold, claim)
            agreement.gold += wanted
            agreement.extracted += given
    return dict(agreements)


def _judged(matches: Iterable[Match]) -> Iterator[tuple[Claim, Claim]]:
    """Each extracted fact of a matched row, behind the one it agrees with best of the gold facts that have its dyad."""
    for match in matches:
        judged: set[Claim] = set()
        for row, _ in match.pairs():
            alike = [claim for want in match.wanted if same_row(want, row, match.level) for claim in want.claims]
            for claim in row.claims:
                if claim not in judged:
                    judged.add(claim)
                    yield _nearest(claim, alike), claim


def _nearest(claim: Claim, alike: list[Claim]) -> Claim:
    return max(alike, key=lambda gold: sum(_ATTRIBUTES[name][1](gold, claim) for name in ("status", "date", "place", "speaker")))


def _same_speakers(gold: Claim, claim: Claim) -> bool:
    """Whether as many are named, and each of gold's is one of the extracted; their order does not count."""
    return len(gold.speakers) == len(claim.speakers) and all(any(same_actor(a, b) for b in claim.speakers) for a in gold.speakers)


# Whether a fact has an attribute, and whether it is the same in two facts: of two that have none, it is. Most facts occurred, so that status is
# also judged on those alone of which something else is said.
_ATTRIBUTES: dict[str, tuple[Callable[[Claim], bool], Callable[[Claim, Claim], bool]]] = {
    "status": (lambda claim: True, lambda gold, claim: gold.status == claim.status),
    "other status": (lambda claim: claim.status != "occurred", lambda gold, claim: gold.status == claim.status),
    "date": (lambda claim: claim.days is not None, lambda gold, claim: gold.days == claim.days),
    "place": (lambda claim: claim.place is not None, lambda gold, claim: gold.place == claim.place),
    "speaker": (lambda claim: bool(claim.speakers), _same_speakers),
}
