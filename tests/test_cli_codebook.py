"""`facts codebook` as a process: its pages say what the grammars, the codes and the verdicts say, for the shipped kinds and for users' own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facts.cameo import cameo_codes
from facts.match.grammars import load_kinds
from tests.conftest import ROOT

MINE = """// recall - a government calls its ambassador home.
//! direction: directed    plural: recalls    plover: SANCTION    cameo: 161    mode: withdraw    intent: 1313
//+ Turkey recalled its ambassador.       => agent Turkey; occurred
//- The ministry recalled the meeting.
//- Turkey recalled the day.
//- Turkey recalled a toy.
//? Turkey told its envoy to pack.        => agent Turkey

recall: agent RECALL MEMORY_NOUN    -> not_remembering
      | agent RECALL ENVOY_NOUN     -> recalled

RECALL: "recall" | "withdraw"
ENVOY_NOUN: "ambassador" | "envoy"
MEMORY_NOUN: "meeting" | "day"
"""


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "facts", "codebook", *arguments], capture_output=True, text=True, cwd=cwd)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of every shipped kind, with the verdicts of this repository."""
    folder = tmp_path_factory.mktemp("codebook")
    done = run("-o", "pages", "--samples", str(ROOT / "docs" / "samples"), cwd=folder)
    assert (done.returncode, done.stderr) == (0, "") and done.stdout == f"pages: {len(load_kinds()) + 1} pages written\n"
    return {path.stem: path.read_text(encoding="utf-8") for path in (folder / "pages").glob("*.md")}


def test_there_is_a_page_for_every_kind_and_an_index_of_them(pages: dict[str, str]) -> None:
    kinds = load_kinds()
    assert set(pages) == {"index", *(kind.name for kind in kinds)}
    for kind in kinds:
        assert f"| [{kind.name}]({kind.name}.md) | {kind.description} |" in pages["index"]
        assert kind.description in pages[kind.name]


def test_a_page_has_every_pattern_code_and_trap(pages: dict[str, str]) -> None:
    for kind in load_kinds():
        page = pages[kind.name]
        for pattern in kind.patterns:
            block = page.split(f"\n### {pattern.name}\n")[1].split("\n### ")[0]
            assert f"CAMEO {pattern.cameo}" in block and (pattern.mode is None or f"mode {pattern.mode}" in block)
            assert "\n- " in block.split("\n## ")[0], f"{pattern.name} has no example"
            assert f"| {pattern.cameo} | {cameo_codes()[pattern.cameo or ''].label} |" in page
    assert "- The ambassador of Burundi left the country." in pages["withdrawal"]
    assert '- sport: `agent WITHDRAW "from" SPORT_NOUN`' in pages["withdrawal"]
    assert "| CONSULT | phone: by telephone or video | 041 | Discuss by telephone | 1 | 1: verbal cooperation | all |" in pages["call"]


def test_measured_precision_is_that_of_the_verdicts(pages: dict[str, str]) -> None:
    tables = sorted((ROOT / "docs" / "samples").glob("*.tsv"))
    lines = [line for table in tables for line in table.read_text(encoding="utf-8").splitlines()]
    cells = [line.split("\t") for line in lines if line.partition("\t")[0].isdigit()]
    for kind in ("visit", "attack", "sanction"):
        verdicts = [row[4] for row in cells if row[3].startswith(f"{kind}.")]
        assert verdicts and f"**Measured**: {verdicts.count('right')} of {len(verdicts)} right, in {', '.join(t.name for t in tables)}" in pages[kind]


def test_a_kind_of_ones_own_has_its_page(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "recall.lark").write_text(MINE, encoding="utf-8")
    (tmp_path / "read").mkdir()
    (tmp_path / "read" / "a.tsv").write_text("fact\tverdict\tpattern\nx\tright\trecall.recalled\ny\twrong\trecall.recalled\n", encoding="utf-8")
    done = run("--grammars", "mine", "--kind", "recall", "--samples", "read", cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("codebook: 1 page written\n", "")
    page = (tmp_path / "codebook" / "recall.md").read_text(encoding="utf-8")
    for words in (
        "**What counts**: a government calls its ambassador home.",
        "**Measured**: 1 of 2 right, in a.tsv",
        "| SANCTION | withdraw: recalls its own diplomats or missions, leaves a treaty or a body | 161 | Reduce or break diplomatic relations | -4 | 4: material conflict | all |",
        "| THREATEN |  | 1313 | Threaten to reduce or break relations | -5.8 | 3: verbal conflict | planned: all |",
        "- The ministry recalled the meeting.",
        "- remembering: `agent RECALL MEMORY_NOUN`",
        "- Turkey told its envoy to pack. → agent Turkey",
        "### recall.recalled\n\nPLOVER SANCTION; mode withdraw; CAMEO 161; planned: 1313; 1 of 2 right.\n\n`agent RECALL ENVOY_NOUN`\n\n"
        "- Turkey recalled its ambassador. → agent Turkey; occurred",
        "- `RECALL`: recall, withdraw",
    ):
        assert words in page, page
    printed = run("--grammars", "mine", "--kind", "recall", "--samples", "read", "--stdout", cwd=tmp_path)
    assert printed.stdout == page
    assert run("--grammars", "mine", "--kind", "recall", cwd=tmp_path).returncode == 0  # its own page may be written again
    assert "Measured" not in (tmp_path / "codebook" / "recall.md").read_text(encoding="utf-8")


def test_mistakes_are_one_line_and_write_nothing(tmp_path: Path) -> None:
    (tmp_path / "call.md").write_text("my notes", encoding="utf-8")
    (tmp_path / "bad").mkdir()
    table = tmp_path / "bad" / "a.tsv"
    mistakes = [
        (["--kind", "cal"], "no kind is called 'cal'"),
        (["--kind", "traps"], "a file of traps defines no kind"),
        (["--kind", "call", "-o", "."], "call.md: was not written by facts codebook; give another folder with -o"),
        (["--samples", "none"], "none: there is no such folder"),
        (["--samples", "bad"], "is no table of verdicts"),
    ]
    table.write_text("pattern\tcause\n", encoding="utf-8")
    for arguments, words in mistakes:
        done = run(*arguments, cwd=tmp_path)
        assert done.returncode == 1 and words in done.stderr and len(done.stderr.splitlines()) == 1, done
    table.write_text("pattern\tverdict\ncall.called\tperhaps\n", encoding="utf-8")
    assert "bad/a.tsv:2: verdict 'perhaps'; it must be one of right, wrong" in run("--samples", "bad", cwd=tmp_path).stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad", "call.md"] and (tmp_path / "call.md").read_text(encoding="utf-8") == "my notes"
