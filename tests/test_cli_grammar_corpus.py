"""`facts grammar coverage`, `misses` and `diff` on small corpora, as a grammar author runs them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = [
    "Turkey recalled its ambassador.",
    "France recalled the envoy from Mali on Monday.",
    "Moscow recalled with sorrow the day.",
    "Moscow recalled with sorrow the flood.",
    "Iran met its targets.",
    "Macron met Scholz in Berlin.",
]
KIND = """// recall - a government calls its ambassador home.
//! direction: directed    plural: recalls
recall: agent RECALL ENVOY_NOUN -> recalled
      | agent RECALL ENVOY_NOUN "to" target -> recalled_to
RECALL: "recall"
ENVOY_NOUN: "ambassador" | "envoy"
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    lines = [json.dumps({"id": f"d{n}", "date": "2022-04-06", "text": text}) for n, text in enumerate(CORPUS)]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "recall.lark").write_text(KIND, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", "grammar", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)


def test_cli_grammar_coverage(corpus: Path) -> None:
    done = run(corpus, "coverage", "corpus.jsonl", "--grammars", "mine", "--format", "csv")
    rows = {row["pattern"]: row for row in csv.DictReader(io.StringIO(done.stdout))}
    assert (rows["recall.recalled"]["matches"], rows["recall.recalled"]["facts"]) == ("2", "2")
    assert rows["recall.recalled_to"]["matches"] == "0"
    assert (rows["traps.not_meeting_targets"]["matches"], rows["traps.not_meeting_targets"]["suppressed"]) == ("1", "1")
    assert "6 documents, 6 sentences" in done.stderr and "never fired" in done.stderr


def test_cli_grammar_misses(corpus: Path) -> None:
    done = run(corpus, "misses", "recall", "corpus.jsonl", "--grammars", "mine")
    assert done.stdout.startswith('2 x  COUNTRY RECALL "with" NP')
    assert "expected ENVOY_NOUN" in done.stdout and "- Moscow recalled with sorrow the day." in done.stdout
    assert "4 with a trigger, 2 of them without a fact" in " ".join(done.stderr.split())
    assert done.stdout == run(corpus, "misses", "recall", "corpus.jsonl", "--grammars", "mine").stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_cli_grammar_diff(corpus: Path) -> None:
    (corpus / "new").mkdir()
    (corpus / "new" / "recall.lark").write_text(KIND.replace("agent RECALL ENVOY_NOUN -> recalled", "agent RECALL topic -> recalled"), encoding="utf-8")
    done = run(corpus, "diff", "mine", "new", "corpus.jsonl", "--format", "json")
    changes = json.loads(done.stdout)
    assert [(c["sign"], c["document"]) for c in changes] == [("+", "d2"), ("+", "d3")]
    assert "2 gained, 0 lost, 0 changed, 5 the same" in done.stderr
    backwards = run(corpus, "diff", "new", "mine", "corpus.jsonl")
    assert "- recall.recalled occurred: Russia" in backwards.stdout
    assert "2 gained, 0 lost" in run(corpus, "diff", "shipped", "mine", "corpus.jsonl").stderr


def test_an_unknown_kind_and_a_missing_folder_are_one_line(corpus: Path) -> None:
    for arguments, complaint in (
        (["misses", "recoil", "corpus.jsonl"], "no kind is called 'recoil'"),
        (["diff", "shipped", "nowhere", "corpus.jsonl"], "nowhere: there is no such folder"),
        (["coverage", "absent.jsonl"], "absent.jsonl"),
    ):
        done = run(corpus, *arguments)
        assert complaint in done.stderr and "Traceback" not in done.stderr
