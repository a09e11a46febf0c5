"""One pattern over one list of items: a bounded search, depth first, with copies of Lark's interactive parser. Called by `facts.match.matcher`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lark import Token, Tree
from lark.exceptions import UnexpectedToken

from facts.match.items import Item
from facts.match.notation import PHRASES, role_of, word_class
from facts.phrase import Phrase

MAX_STEPS = 20_000  # steps of the search in one sentence; real ones take tens, and a bound that is no clock gives the same facts everywhere
MAX_COST = 3  # prepositional additions passed over in one match


class TooManyStepsError(Exception):
    """A sentence that the search cannot read in MAX_STEPS."""


@dataclass(slots=True)
class Found:
    """A complete parse: its tree over item numbers, and the items read."""

    tree: Tree[Token]
    read: list[int]


@dataclass(slots=True)
class Reach:
    """How far a pattern came: the items it had read, the item at which it stood, and what it would have read there."""

    read: list[int] = field(default_factory=list)
    cost: int = 0
    at: int = 0
    expected: tuple[str, ...] = ()


class Search:
    """Keeps the longest complete parse, of equals the first, and how far the best attempt came."""

    def __init__(self, items: list[Item], options: list[list[str]], steps: int = 0) -> None:
        self._items = items
        self._options = options
        self.steps = steps
        self.best: Found | None = None
        self.reach = Reach()

    def walk(self, parser: Any, at: int, cost: int, read: list[int]) -> None:
        """Read on from item `at`. Raises TooManyStepsError."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TooManyStepsError
        choices = parser.choices()
        if "$END" in choices and read:
            self._complete(parser, read)
        reach = self.reach
        if len(read) > len(reach.read) or (len(read) == len(reach.read) and cost <= reach.cost and at >= reach.at):
            self.reach = Reach(read, cost, at, tuple(choices))
        if at >= len(self._items):
            return
        item = self._items[at]
        for terminal in self._options[at]:
            if terminal in choices:
                following = parser.copy(deepcopy_values=False)
                try:
                    following.feed_token(Token(terminal, str(at)))
                except UnexpectedToken:
                    continue
                self.walk(following, at + item.width, cost, [*read, at])
        if item.skip and read and cost + item.cost <= MAX_COST:
            self.walk(parser, at + item.skip, cost + item.cost, read)

    def _complete(self, parser: Any, read: list[int]) -> None:
        if self.best is not None and len(read) <= len(self.best.read):
            return
        try:
            tree = parser.copy(deepcopy_values=False).feed_eof()
        except UnexpectedToken:
            return
        self.best = Found(tree, read)


def slots_of(tree: Tree[Token], items: list[Item]) -> dict[str, list[Phrase]]:
    """Role -> phrases: a slot is a rule that holds one phrase terminal, or one noun of a list; its name begins with its role."""
    found: dict[str, list[Phrase]] = {}
    for node in tree.iter_subtrees_topdown():  # type: ignore[no-untyped-call]
        role = role_of(str(node.data)) if node is not tree else ""
        if role and len(node.children) == 1 and isinstance(node.children[0], Token):
            terminal = node.children[0].type
            if terminal in PHRASES or word_class(terminal) == "noun":
                found.setdefault(role, []).append(items[int(node.children[0])].phrase)
    return found
