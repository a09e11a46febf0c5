"""Examples that nothing has changed for are not tried again; whatever may change what one gives has it tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.extract import load_extractor
from facts.workbench import remembered
from facts.workbench.check import check
from facts.workbench.trials import try_examples

NUDGE = """// nudge - one state pushes another gently.
//! direction: directed    plural: nudges    plover: REQUEST    cameo: 020
//+ Kenya nudged Chad.          => agent Kenya; target Chad
//- Kenya nudged.
//- A nudge came.
//- Nudging helps.
nudge: agent NUDGE target -> nudged
NUDGE: "nudge"
"""
TRAP = """// quiet - nobody is condemned.
//- Kenya condemned Chad.
quiet: ACTOR CONDEMN ACTOR -> not_condemned
CONDEMN: "condemn"
"""


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the module's own for what is remembered: other processes check at the same time."""
    return tmp_path_factory.mktemp("memory")


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch, memory: Path) -> None:
    """All shipped examples have been tried."""
    monkeypatch.setattr(remembered, "cache_folder", lambda: memory)
    check([], [])


def test_nothing_is_tried_again_where_nothing_has_changed() -> None:
    again = check([], [])
    assert again.tried == 0 and again.examples > 3000 and again.problems == ()


def test_only_what_a_change_may_touch_is_tried(tmp_path: Path) -> None:
    (tmp_path / "nudge.lark").write_text(NUDGE, encoding="utf-8")
    first = check([], [tmp_path])
    assert 4 <= first.tried < 50 and first.problems == ()
    (tmp_path / "nudge.lark").write_text(NUDGE.replace('"nudge"\n', '"nudge" | "prod"\n'), encoding="utf-8")
    assert 4 <= check([], [tmp_path]).tried < 50


def test_an_example_that_a_change_breaks_is_told_though_it_has_held(tmp_path: Path) -> None:
    (tmp_path / "quiet.lark").write_text(TRAP, encoding="utf-8")
    broken = check([], [tmp_path])
    assert 0 < broken.tried < broken.examples / 2
    assert any(problem.file == "condemnation.lark" and problem.name == "example-fails" for problem in broken.problems)
    assert {problem.file for problem in broken.problems} == {problem.file for problem in check([], [tmp_path]).problems}, "what failed fails still"
    assert check([], []).problems == ()


def test_what_is_remembered_is_what_a_trial_anew_gives(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    extractor = load_extractor()
    some = [grammar for grammar in extractor.grammars if grammar.kind.name in ("call", "mediation", "visit")]
    again = try_examples(extractor, some)
    monkeypatch.setattr(remembered, "cache_folder", lambda: tmp_path)
    anew = try_examples(extractor, some)
    assert [trial.tried for trial in again] == [0] * len(some)
    assert [trial.tried for trial in anew] == [len(grammar.metadata.examples) for grammar in some]
    assert [(trial.problems, trial.read) for trial in again] == [(trial.problems, trial.read) for trial in anew]


def test_a_damaged_memory_only_costs_time(memory: Path) -> None:
    (memory / "examples.pickle").write_bytes(b"garbage")
    anew = check([], [])
    assert anew.tried == anew.examples and anew.problems == ()
