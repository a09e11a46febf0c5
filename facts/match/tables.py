"""A grammar's LALR tables as plain dictionaries, and reading by them. Made by `facts.match.compile` from Lark's, used by `facts.match.search`.

Lark's interactive parser copies itself at each step of a search. Here a stack is a chain of tuples, so that what two attempts have read in common is
one chain, and a step makes one tuple. A rule that was read keeps the stack it was read from: its tree is made only for what was read to the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lark import Lark

END = "$END"


class Leaf(NamedTuple):
    """An item that was read, by its number, as a terminal."""

    terminal: str
    item: int


class Node(NamedTuple):
    """A rule and what it holds, but for the words that patterns quote."""

    name: str
    children: tuple[Node | Leaf, ...]


class Reduction(NamedTuple):
    """What an alternative that was read to its end becomes: a node of this name. `rule` is its own name, by which the state behind it is known;
    `kept` tells the symbols that stay in the tree, `inner` that its children stand for it in the node that holds it.
    """

    rule: str
    name: str
    kept: tuple[bool, ...]
    inner: bool


Action = int | Reduction  # the state behind what is read, or a reduction
Stack = tuple[int, Any, Any]  # the state, what was read to get there (a terminal's bit and the item, or a reduction and its stack), and the stack below


class Rule(NamedTuple):
    """One alternative of a rule: its symbols, each with whether it is a terminal."""

    name: str
    symbols: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """As Lark has them. For each state, `actions` map a terminal to what is done there, `gotos` a rule's name to the state behind it; `starts` map a pattern
    to its first and its last state. `rules` are what the tables were made of.
    """

    actions: tuple[dict[str, Action], ...]
    gotos: tuple[dict[str, int], ...]
    starts: dict[str, tuple[int, int]]
    rules: tuple[Rule, ...]


class NumberedTables:
    """Tables in which each terminal is a bit, given by `number`; `wanted` holds for each state the bits of all that can be read there.

    A state is numbered when it is first come to, as most of a grammar's are not: `wanted` is 0 until then.
    """

    def __init__(self, tables: Tables, number: Callable[[str], int]) -> None:
        self._number = number
        self._named = tables.actions
        self._gotos = tables.gotos
        self._states: list[dict[int, Action]] = [{}] * len(tables.actions)
        self._names: dict[int, str] = {}
        self.wanted = [0] * len(tables.actions)
        self.end = number(END)
        self.starts = tables.starts

    def enter(self, state: int) -> int:
        """Number what can be read in a state that was not come to before; its bits."""
        bits = {self._number(name): name for name in self._named[state]}
        self._names |= bits
        self._states[state] = {bit: self._named[state][name] for bit, name in bits.items()}
        self.wanted[state] = sum(bits)
        return self.wanted[state]

    def expected(self, state: int) -> tuple[str, ...]:
        """The terminals that can be read in a state."""
        return tuple(self._named[state])

    def read(self, stack: Stack, bit: int, item: int, end: int = -1) -> Stack | None:
        """The stack behind a terminal read at an item, None where it cannot be read; what was read is finished where the state is `end`."""
        while True:
            state = stack[0]
            if not self.wanted[state]:
                self.enter(state)
            action = self._states[state].get(bit)
            if action is None:
                return None
            if isinstance(action, int):
                return action, (bit, item), stack
            below = stack
            for _ in action.kept:
                below = below[2]
            stack = self._gotos[below[0]][action.rule], (action, stack), below
            if stack[0] == end:
                return stack

    def tree(self, stack: Stack) -> Node:
        """What the rule that was read last holds."""
        reduction, inner = stack[1]
        return Node(reduction.name, tuple(reversed(self._children(reduction, inner))))

    def _children(self, reduction: Reduction, stack: Stack) -> list[Node | Leaf]:
        """What a rule holds, the last first."""
        children: list[Node | Leaf] = []
        for kept in reversed(reduction.kept):
            what, where = stack[1]
            if isinstance(what, int):
                children += [Leaf(self._names[what], where)] if kept else []
            elif what.inner:
                children += self._children(what, where)
            else:
                children.append(self.tree(stack))
            stack = stack[2]
        return children


def leaves(node: Node) -> Iterator[Leaf]:
    """The leaves of a tree, from left to right."""
    for child in node.children:
        if isinstance(child, Leaf):
            yield child
        else:
            yield from leaves(child)


def tables_of(lark: Lark) -> Tables:
    """The tables of a compiled grammar; trees are shaped as Lark shapes them."""
    table = lark.parser.parser.parser.parse_table
    states = [{str(name): action for name, action in table.states[number].items()} for number in range(len(table.states))]
    names = {str(rule.origin.name) for rule in lark.rules}
    actions = tuple({name: _action(*action) for name, action in state.items() if name not in names} for state in states)
    gotos = tuple({name: action[1] for name, action in state.items() if name in names} for state in states)
    starts = {str(start): (first, table.end_states[start]) for start, first in table.start_states.items()}
    rules = tuple(Rule(str(rule.origin.name), tuple((str(symbol.name), symbol.is_term) for symbol in rule.expansion)) for rule in lark.rules)
    return Tables(actions, gotos, starts, rules)


def _action(_: Any, argument: Any) -> Action:
    if isinstance(argument, int):
        return argument
    rule = argument
    kept = tuple(not symbol.is_term or rule.options.keep_all_tokens or not symbol.filter_out for symbol in rule.expansion)
    name, rule_name = str(rule.alias or rule.options.template_source or rule.origin.name), str(rule.origin.name)
    return Reduction(rule_name, name, kept, rule_name.startswith("_"))
