"""Every example in a grammar file holds; every kind has what a reader needs to trust it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from facts.extract import Extractor
from facts.match.examples import failures, run_examples
from facts.match.grammars import load_grammars
from facts.workbench.check import Report, check

KINDS = [grammar.kind.name for grammar in load_grammars()]


@pytest.mark.parametrize("kind", KINDS)
def test_examples_hold(extractor: Extractor, kind: str) -> None:
    grammar = next(g for g in extractor.grammars if g.kind.name == kind)
    assert failures(grammar, run_examples(grammar, lambda document: extractor.extract(document).facts)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_positive_and_at_least_three_negative_examples(extractor: Extractor, kind: str) -> None:
    grammar = next(g for g in extractor.grammars if g.kind.name == kind)
    examples = grammar.metadata.examples
    assert grammar.only_traps or sum(e.sort == "positive" for e in examples) >= 3
    assert sum(e.sort == "negative" for e in examples) >= 3


def test_a_broken_example_is_reported_at_its_line(extractor: Extractor) -> None:
    grammar = next(g for g in extractor.grammars if g.kind.name == "call")
    broken = failures(grammar, run_examples(grammar, lambda document: ()))
    assert broken and all(problem.file == "call.lark" and problem.line > 2 for problem in broken)


@pytest.fixture(scope="module")
def report() -> Report:
    return check([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_the_check_has_nothing_to_say(report: Report, kind: str) -> None:
    """Every pattern has a positive example, every trap a negative one that it claims, every kind three negative ones, and no word is out of place."""
    assert [str(problem) for problem in report.problems if problem.file == f"{kind}.lark"] == []


CHECKS = """
from time import perf_counter
from facts.workbench.check import check
check([], [])
for _ in range(5):
    started = perf_counter()
    check([], [])
    print(perf_counter() - started)
"""


@pytest.mark.timed
def test_the_check_of_all_is_quick() -> None:
    """Three seconds from a warm cache, in a process of its own, which shares the examples among cores; the least of five readings, as others slow it."""
    printed = subprocess.run([sys.executable, "-c", CHECKS], capture_output=True, text=True, check=True).stdout
    assert min(map(float, printed.split())) < 3.0
