"""Gold rows and extracted rows, one to one, as many as can be. Used by `facts.score.report`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facts.score.claims import Claim
from facts.score.rows import Level, Row, same_row, to_rows


@dataclass(frozen=True, slots=True)
class Match:
    """The rows of one document and kind at a level. `taken`: index of an offered row -> index of the wanted row that it is matched with."""

    document: str
    kind: str
    level: Level
    wanted: Sequence[Row]
    offered: Sequence[Row]
    taken: dict[int, int]

    def pairs(self) -> Iterator[tuple[Row, Row]]:
        """Each offered row that is matched, with its wanted one."""
        return ((row, self.wanted[self.taken[at]]) for at, row in enumerate(self.offered) if at in self.taken)

    def wrong(self) -> list[Row]:
        """Offered rows that nothing wanted."""
        return [row for at, row in enumerate(self.offered) if at not in self.taken]

    def found(self) -> list[Row]:
        """Required rows that were offered."""
        return [row for at, row in enumerate(self.wanted) if not row.optional and at in self.taken.values()]

    def missed(self) -> list[Row]:
        """Required rows that were not."""
        return [row for at, row in enumerate(self.wanted) if not row.optional and at not in self.taken.values()]


def match_claims(gold: Iterable[Claim], claims: Iterable[Claim], level: Level) -> list[Match]:
    """Match facts with gold facts at a level: a Match a document and kind, sorted by both."""
    wanted, offered = to_rows(gold, level), to_rows(claims, level)
    return [_match(key[0], key[1], level, wanted.get(key, []), offered.get(key, [])) for key in sorted({*wanted, *offered})]


def _match(document: str, kind: str, level: Level, wanted: Sequence[Row], offered: Sequence[Row]) -> Match:
    fitting = [[at for at, row in enumerate(offered) if same_row(want, row, level)] for want in wanted]
    turns = sorted(range(len(wanted)), key=lambda at: wanted[at].optional)
    return Match(document, kind, level, wanted, offered, most_pairs(fitting, turns))


def most_pairs(fitting: Sequence[Sequence[int]], turns: Iterable[int]) -> dict[int, int]:
    """As many one-to-one pairs as can be, {offered: wanted}; `fitting` lists for each wanted the offered that fit, `turns` the order in which they choose.

    Kuhn's way: each in its turn takes the first that is free, or that its holder can give up for another. Who has one keeps one, so those whose turn
    comes first lose nothing to the later: required gold chooses before optional.
    """
    taken: dict[int, int] = {}

    def choose(wanted: int, asked: set[int]) -> bool:
        for at in fitting[wanted]:
            if at not in asked:
                asked.add(at)
                if at not in taken or choose(taken[at], asked):
                    taken[at] = wanted
                    return True
        return False

    for wanted in turns:
        choose(wanted, set())
    return taken
