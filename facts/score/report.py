"""The whole score of some facts against gold. Called by `facts.cli.score`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from facts.score.attributes import judge_attributes
from facts.score.claims import Claim, Gold
from facts.score.figures import Tally, tally_kinds, twins
from facts.score.matching import Match, match_claims
from facts.score.rows import LEVELS, Level, Row

_JUDGED: Level = "actor"  # the level whose kinds, attributes and errors are told


@dataclass(frozen=True, slots=True)
class Error:
    """A row that was missed (a gold one) or wrong (an extracted one), at the level of actors."""

    document: str
    kind: str
    row: Row


@dataclass(frozen=True, slots=True)
class Score:
    """`report` holds the figures by name, as `--format json` prints them."""

    report: dict[str, Any]
    missed: tuple[Error, ...]
    wrong: tuple[Error, ...]


def score(gold: Gold, claims: Iterable[Claim], kinds: Collection[str] = ()) -> Score:
    """Score facts of the documents that gold names; of some kinds only, where any are given."""
    documents = frozenset(gold.documents)
    wanted = [claim for claim in gold.claims if not kinds or claim.kind in kinds]
    offered = [claim for claim in claims if claim.document in documents and (not kinds or claim.kind in kinds)]
    report: dict[str, Any] = {
        "documents": len(gold.documents), "gold_facts": sum(not claim.optional for claim in wanted), "facts": len(offered), "twins": twins(offered)
    }  # fmt: skip
    judged: list[Match] = []
    for level in LEVELS:
        matches = match_claims(wanted, offered, level)
        tallies = tally_kinds(matches)
        report[level] = sum(tallies.values(), Tally()).figures()
        if level == _JUDGED:
            judged = matches
            report |= {"kinds": {kind: tally.figures() for kind, tally in sorted(tallies.items())}, "attributes": _attributes(matches)}
    return Score(report, tuple(_errors((m, m.missed()) for m in judged)), tuple(_errors((m, m.wrong()) for m in judged)))


def _attributes(matches: Iterable[Match]) -> dict[str, float]:
    return {"status": 0.0} | {name: agreement.f1 for name, agreement in judge_attributes(matches).items()}


def _errors(found: Iterable[tuple[Match, list[Row]]]) -> list[Error]:
    return [Error(match.document, match.kind, row) for match, rows in found for row in rows]
