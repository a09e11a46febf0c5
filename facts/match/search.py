"""One pattern over one list of items: a bounded search, depth first, by the grammar's tables. Called by `facts.match.matcher`."""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.match.items import Item
from facts.match.notation import ACT, PHRASES, role_of, word_class
from facts.match.tables import Leaf, Node, NumberedTables, Stack
from facts.match.terminals import Terminals
from facts.phrase import Phrase

MAX_STEPS = 20_000  # steps of the search in one sentence; real ones take tens, and a bound that is no clock gives the same facts everywhere
MAX_COST = 3  # prepositional additions passed over in one match


class TooManyStepsError(Exception):
    """A sentence that the search cannot read in MAX_STEPS."""


@dataclass(slots=True)
class Found:
    """A complete parse: the stack that holds it, and the items read."""

    whole: Stack
    read: list[int]


@dataclass(slots=True)
class Reach:
    """How far a pattern came: the items it had read, the item at which it stood, and the terminals that it would have read there."""

    read: list[int] = field(default_factory=list)
    cost: int = 0
    at: int = 0
    expected: tuple[str, ...] = ()


class Search:
    """Keeps the longest complete parse, of equals the first."""

    def __init__(self, tables: NumberedTables, start: str, items: list[Item], terminals: Terminals, steps: int = 0) -> None:
        self._tables = tables
        self._first, self._last = tables.starts[start]
        self.items = items
        self._terminals = terminals
        self.steps = steps
        self.best: Found | None = None

    def run(self, first: int) -> None:
        """Read from item `first`. Raises TooManyStepsError."""
        self.walk((self._first, None, None), first, 0, [])

    def walk(self, stack: Stack, at: int, cost: int, read: list[int]) -> None:
        """Read on from item `at`. Raises TooManyStepsError."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TooManyStepsError
        tables = self._tables
        wanted = tables.wanted[stack[0]] or tables.enter(stack[0])
        if read and wanted & tables.end and (self.best is None or len(read) > len(self.best.read)):
            whole = tables.read(stack, tables.end, at, self._last)
            if whole is not None:
                self.best = Found(whole, read)
        if at >= len(self.items):
            return
        item = self.items[at]
        possible = wanted & item.mask
        if possible:
            for bit in (possible,) if possible & (possible - 1) == 0 else self._terminals.in_order(item):
                if not bit & possible:
                    continue
                following = tables.read(stack, bit, at)
                if following is not None:
                    self.walk(following, at + item.width, cost, [*read, at])
        if item.skip and read and cost + item.cost <= MAX_COST:
            self.walk(stack, at + item.skip, cost + item.cost, read)


class TracedSearch(Search):
    """Keeps besides how far the best attempt came, for whoever asks why a pattern did not match."""

    reach = Reach()

    def walk(self, stack: Stack, at: int, cost: int, read: list[int]) -> None:
        """Read on from item `at`. Raises TooManyStepsError."""
        reach = self.reach
        if len(read) > len(reach.read) or (len(read) == len(reach.read) and cost <= reach.cost and at >= reach.at):
            self.reach = Reach(read, cost, at, self._tables.expected(stack[0]))
        super().walk(stack, at, cost, read)


def slots_of(tree: Node, items: list[Item]) -> dict[str, list[Phrase]]:
    """Role -> phrases: a slot is a rule that holds one phrase terminal, or one noun of a list, or the verb of an act; its name begins with its role."""
    found: dict[str, list[Phrase]] = {}
    _slots(tree.children, items, found)
    return found


def _slots(children: tuple[Node | Leaf, ...], items: list[Item], found: dict[str, list[Phrase]]) -> None:
    for node in children:
        if isinstance(node, Leaf):
            continue
        only = node.children[0] if len(node.children) == 1 else None
        if isinstance(only, Leaf):
            role = role_of(node.name)
            if role and (role == ACT or only.terminal in PHRASES or word_class(only.terminal) == "noun"):
                found.setdefault(role, []).append(items[only.item].phrase)
        _slots(node.children, items, found)
