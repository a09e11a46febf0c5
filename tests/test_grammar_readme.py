"""The page on the notation is true: its example loads and its examples hold, its table names tests that exist, its lists are complete."""

from __future__ import annotations

import re
from pathlib import Path

from facts.extract import load_extractor
from facts.match.examples import failures, run_examples
from facts.match.grammars import prelude_text
from facts.match.metadata import SHOWN
from facts.match.notation import KIND_KEYS, MARKERS, PATTERN_KEYS, PHRASES, SLOTS
from facts.workbench.reference import reference_lines
from tests.conftest import ROOT
from tests.test_notation import WANTS

PAGE = (ROOT / "grammars" / "README.md").read_text(encoding="utf-8")


def test_its_grammar_loads_and_its_examples_hold(tmp_path: Path) -> None:
    block = re.search(r"```lark\n(.*?)```", PAGE, re.S)
    assert block is not None
    (tmp_path / "recall.lark").write_text(block[1], encoding="utf-8")
    extractor = load_extractor([tmp_path])
    grammar = next(g for g in extractor.grammars if g.kind.name == "recall")
    assert failures(grammar, run_examples(grammar, lambda document: extractor.extract(document).facts)) == []


def test_its_table_names_tests_that_exist() -> None:
    named = [row.strip(" |").rsplit("|", 1)[1].strip() for row in PAGE.splitlines() if row.startswith("| ") and "---" not in row][1:]
    known = " / ".join(WANTS) + " / codes stand on the pattern / a planned act is an intent in both codes"
    assert named and all(any(part.strip() in known for part in name.split(",")) for name in named)


def test_its_lists_are_complete() -> None:
    words = set(re.findall(r"[A-Za-z_]+", PAGE))
    assert {*SLOTS, *KIND_KEYS, *PATTERN_KEYS, *SHOWN, *PHRASES} - words <= {"NP", "PLACE", "QUANTITY", "speaker"}


def test_the_reference_is_what_the_prelude_says() -> None:
    page = (ROOT / "docs" / "grammar-reference.md").read_text(encoding="utf-8")
    assert page.splitlines() == list(reference_lines(prelude_text()))
    assert all(f"`{word}`" in page for word in (*PHRASES, *MARKERS, *SLOTS))
