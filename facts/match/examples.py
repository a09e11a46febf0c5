"""Runs the examples that stand in grammar files: what a sentence gives against what the line expects. Used by the tests, and by whoever extends a grammar."""

from __future__ import annotations

from collections.abc import Callable

from facts.match.grammars import Grammar
from facts.match.metadata import Example
from facts.model import Document, Fact

Extract = Callable[[Document], tuple[Fact, ...]]
EXAMPLE_DAY = "2022-04-06"  # the day that example sentences are read as of


def failures(grammar: Grammar, extract: Extract) -> list[str]:
    """One line `file:line:1: message` for each example that does not hold."""
    found = []
    for example in grammar.metadata.examples:
        facts = [fact for fact in extract(Document(f"example-{example.line}", example.sentence, EXAMPLE_DAY)) if fact.kind == grammar.kind.name]
        problem = _problem(example, facts)
        if problem:
            found.append(f"{grammar.path.name}:{example.line}:1: {problem}: {example.sentence}")
    return found


def _problem(example: Example, facts: list[Fact]) -> str:
    if example.expected is None:
        return f"gave {facts[0].pattern}, and should give nothing" if facts else ""
    if not facts:
        return "gave nothing"
    problems = [_difference(example.expected, fact) for fact in facts]
    return "" if "" in problems else problems[0]


def _difference(expected: dict[str, tuple[str, ...]], fact: Fact) -> str:
    given: dict[str, list[str]] = {
        "agent": [p.name for p in fact.agents],
        "target": [p.name for p in fact.targets],
        "host": [p.name for p in fact.others if p.role == "host"],
        "speaker": [s.name for s in fact.speakers],
        "place": [fact.place.name] if fact.place else [],
        "status": [fact.status],
    }
    for slot, wanted in expected.items():
        if slot not in given:
            return f"'{slot}' is no slot of an example; known are {', '.join(given)}"
        if sorted(wanted) != sorted(given[slot]):
            return f"{slot} is {', '.join(given[slot]) or 'empty'}, not {', '.join(wanted)}"
    return ""
