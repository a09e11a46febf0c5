"""Every example in a grammar file holds; every kind has what a reader needs to trust it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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

# A pattern more in the largest kind, each time with a word that was never there: all examples in which attacks may be told are tried again.
CHANGES = """
from pathlib import Path
from sys import argv
from time import perf_counter
from uuid import uuid4
from facts.workbench.check import check
check([], [])
for _ in range(5):
    verb = "z" + "".join(chr(ord("a") + int(digit, 16)) for digit in uuid4().hex[:9])
    Path(argv[1], "attack.lark").write_text(f'''// attack - one more.
//! extends: yes
//+ Kenya will {verb} Chad.  => agent Kenya; target Chad
attack: agent ZAP target -> zapped
ZAP: "{verb}"
''')
    started = perf_counter()
    report = check([], [Path(argv[1])])
    print(perf_counter() - started)
    assert report.tried > 300 and not report.problems, report
"""


def readings(script: str, *arguments: str) -> list[float]:
    """The seconds that a script of checks prints, in a process of its own."""
    printed = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True).stdout
    return [float(line) for line in printed.split()]


@pytest.mark.timed
def test_the_check_of_all_is_quick() -> None:
    """Three seconds from a warm cache, in a process of its own, where nothing has changed since the check before; the least of five readings, as others
    slow it. What a check takes that tries every example stands in `docs/performance.md`."""
    assert min(readings(CHECKS)) < 3.0


@pytest.mark.timed
def test_the_check_after_a_change_is_quick(tmp_path: Path) -> None:
    """The same where a file has changed and its examples, with all that it may touch, are tried."""
    assert min(readings(CHANGES, str(tmp_path))) < 3.0
