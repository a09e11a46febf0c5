"""Where the search for a pattern begins, and what must be there for it to be tried at all: read off Lark's rules. Called by `facts.match.grammars`."""

from __future__ import annotations

from lark import Lark
from lark.grammar import Rule, Symbol

from facts.match.notation import role_of, word_class
from facts.match.sequences import MAX_SEQUENCES


class Rules:
    """The rules of one compiled file. `triggers` are its terminals that list words."""

    def __init__(self, lark: Lark, triggers: dict[str, tuple[str, ...]]) -> None:
        self._triggers = triggers
        self._rules: dict[str, list[Rule]] = {}
        for rule in lark.rules:
            self._rules.setdefault(str(rule.origin.name), []).append(rule)
        self._firsts: dict[str, list[str]] = {}
        self._ways: dict[str, list[frozenset[str]]] = {}

    def anchors(self, start: str) -> tuple[str, ...]:
        """The triggers that can stand first in a pattern."""
        return tuple(self._first(start, inside=False))

    def needs(self, start: str) -> tuple[frozenset[str], ...]:
        """For each way to read a pattern the terminals it cannot do without."""
        return tuple(dict.fromkeys(self._read(start)))

    def deeds(self, start: str) -> frozenset[str]:
        """The triggers that stand first in a pattern with no verb behind them: of "a plan was rejected" the plan is no deed."""
        found: set[str] = set()
        for rule in self._rules.get(start, []):
            for at, symbol in enumerate(rule.expansion):
                ahead = ([symbol.name] if symbol.name in self._triggers else []) if symbol.is_term else self._first(symbol.name, inside=True)
                if ahead:
                    found.update(ahead if not any(map(self._acts, rule.expansion[at + 1 :])) else ())
                    break
        return frozenset(found)

    def _acts(self, symbol: Symbol) -> bool:
        verb = symbol.name in self._triggers and word_class(symbol.name) == "verb"
        return symbol.is_term and (verb or symbol.name == "PASSIVE")

    def endless(self) -> list[str]:
        """Rules without an alternative that ends."""
        ends: set[str] = set()
        size = -1
        while size < len(ends):
            size = len(ends)
            ends |= {name for name, rules in self._rules.items() if any(all(s.is_term or s.name in ends for s in rule.expansion) for rule in rules)}
        return [name for name in self._rules if name not in ends]

    def _first(self, name: str, *, inside: bool) -> list[str]:
        """Triggers that stand first in a rule; within a pattern none where one of its alternatives has none (a slot that a phrase may fill)."""
        known = self._firsts.get(name)
        if known is not None:
            return known
        self._firsts[name] = []  # met again inside of itself it adds nothing
        found: list[str] = []
        for rule in self._rules.get(name, []):
            ahead: list[str] = []
            for symbol in rule.expansion:
                ahead = ([symbol.name] if symbol.name in self._triggers else []) if symbol.is_term else self._first(symbol.name, inside=True)
                if ahead:
                    break
            if not ahead and inside:
                return []
            found += [trigger for trigger in ahead if trigger not in found]
        self._firsts[name] = found
        return found

    def _read(self, name: str) -> list[frozenset[str]]:
        known = self._ways.get(name)
        if known is not None:
            return known
        self._ways[name] = [frozenset()]
        found = [way for rule in self._rules.get(name, []) for way in self._sequence(rule)]
        self._ways[name] = list(dict.fromkeys(found))
        return self._ways[name]

    def _sequence(self, rule: Rule) -> list[frozenset[str]]:
        """Terminals of one alternative, for each way to read the rules within it. A slot may hold any phrase: it counts where nothing else is a trigger."""
        ways = [frozenset(symbol.name for symbol in rule.expansion if symbol.is_term)]
        slots = []
        for symbol in rule.expansion:
            if not symbol.is_term and role_of(symbol.name):
                slots.append(self._read(symbol.name))
            elif not symbol.is_term:
                ways = _together(ways, self._read(symbol.name))
        triggered = [slot for slot in slots if all(any(map(self._begins, way)) for way in slot)]
        for slot in triggered if not all(any(map(self._begins, way)) for way in ways) else ():
            ways = _together(ways, slot)
        return ways

    def _begins(self, terminal: str) -> bool:
        return terminal in self._triggers and word_class(terminal) != "adjective"


def _together(ways: list[frozenset[str]], inner: list[frozenset[str]]) -> list[frozenset[str]]:
    """Each with each; where that would be too many, with what all of them share."""
    if len(ways) * len(inner) > MAX_SEQUENCES:
        inner = [frozenset.intersection(*inner)]
    return list(dict.fromkeys(way | other for way in ways for other in inner))
