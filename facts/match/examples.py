"""Runs the examples that stand in grammar files: what a sentence gives against what the line expects. Used by the tests, and by whoever extends a grammar.

The facts of the kind must be just those expected, in any order; a slot that an example does not name may hold anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.match.grammars import Grammar
from facts.match.metadata import Example
from facts.match.mistakes import Problem, problem
from facts.model import Document, Fact

Extract = Callable[[Document], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one example gave: its facts of the kind, and what is wrong, or nothing."""

    example: Example
    facts: tuple[Fact, ...]
    problem: str


def run_examples(grammar: Grammar, extract: Extract) -> list[Outcome]:
    """The outcome of each example of a file, in its order."""
    found = []
    for example in grammar.metadata.examples:
        document = Document(f"example-{example.line}", example.sentence, example.day)
        facts = tuple(fact for fact in extract(document) if fact.kind == grammar.kind.name or grammar.only_traps)
        difference = _problem(example, facts)
        if example.sort == "gap":
            difference = "" if difference else "this gap is closed"
        found.append(Outcome(example, facts, difference))
    return found


def failures(grammar: Grammar, outcomes: list[Outcome]) -> list[Problem]:
    """A problem for each example that does not hold, and for each known gap that does."""
    found = []
    for outcome in outcomes:
        example = outcome.example
        if outcome.problem and example.sort == "gap":
            found.append(problem("gap-closed", grammar.shown, example.line, 1, sentence=example.sentence))
        elif outcome.problem:
            found.append(problem("example-fails", grammar.shown, example.line, 1, why=outcome.problem, sentence=example.sentence))
    return found


def _problem(example: Example, facts: tuple[Fact, ...]) -> str:
    if not example.expected:
        return f"gave {_shown(facts)}, and should give nothing" if facts else ""
    if len(facts) != len(example.expected):
        return f"gave {_shown(facts)}, not {len(example.expected)} fact{'s' if len(example.expected) > 1 else ''}"
    left = list(facts)
    for expected in example.expected:
        differences = [_difference(expected, fact) for fact in left]
        if "" not in differences:
            return differences[0]
        left.pop(differences.index(""))
    return ""


def _shown(facts: tuple[Fact, ...]) -> str:
    return ", ".join(fact.pattern for fact in facts) or "nothing"


def _difference(expected: dict[str, tuple[str, ...]], fact: Fact) -> str:
    for slot, wanted in expected.items():
        given = _values(slot, fact)
        if sorted(wanted) != sorted(given):
            return f"{slot} is {', '.join(given) or 'empty'}, not {', '.join(wanted) or 'empty'}"
    return ""


def _values(slot: str, fact: Fact) -> list[str]:
    """What a fact has in a slot of an example."""
    if slot in ("agent", "target"):
        return [p.name for p in (fact.agents if slot == "agent" else fact.targets)]
    if slot == "speaker":
        return [speaker.name for speaker in fact.speakers]
    if slot == "quantity":
        return [f"{quantity.value:g} {quantity.unit}" for quantity in fact.quantities]
    if slot == "date":
        return [] if fact.date is None else [fact.date.start or "" if fact.date.start == fact.date.end else f"{fact.date.start or ''}..{fact.date.end or ''}"]
    if slot == "place":
        return [fact.place.name] if fact.place else []
    if slot in ("object", "topic"):
        mention = fact.object if slot == "object" else fact.topic
        return [" ".join(mention.text.split())] if mention else []
    if slot in ("status", "phase"):
        value = fact.status if slot == "status" else fact.phase
        return [value] if value else []
    return [p.name for p in fact.others if p.role == slot]
