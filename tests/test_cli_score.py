"""`facts score` as a process: its three sources, its two formats, what it says of errors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
DOCUMENTS = [
    {"id": "a", "date": "2022-04-06", "text": "Antony Blinken met Sergey Lavrov in Geneva on Tuesday."},
    {"id": "b", "date": "2022-04-06", "text": "Antony Blinken spoke with Nikol Pashinyan. Iran condemned Israel."},
    {"id": "c", "date": "2022-04-06", "text": "It rained in Geneva on Tuesday, and nobody came."},
]
BLINKEN, LAVROV, PASHINYAN = ({"name": n, "affiliation": a} for n, a in (("Blinken", "USA"), ("Sergei Lavrov", "RUS"), ("Nikol Pashinian", "ARM")))
GOLD: list[dict[str, Any]] = [
    {"document": "a", "kind": "meeting", "status": "occurred", "agents": [LAVROV], "targets": [BLINKEN], "date": {"start": "2022-04-05", "end": "2022-04-05"}},
    {"document": "b", "kind": "call", "status": "planned", "agents": [BLINKEN], "targets": [PASHINYAN], "evidence": "Antony Blinken spoke"},
    {
        "document": "b",
        "kind": "withdrawal",
        "status": "occurred",
        "agents": [{"name": "Israel", "affiliation": "ISR"}],
        "targets": [],
        "evidence": "Iran condemned",
    },
    {"document": "c", "empty": True},
]
BAD_LINES = [
    ("{broken", "broken JSON at column 2"),
    ('["a"]', "a list where a JSON object is wanted"),
    ("{}", "'document' is missing; name the document that the fact is from"),
    ('{"document": 7}', "'document' is a number; it must be a string"),
    ('{"document": "a"}', "'kind' is missing; name it, or write \"empty\": true for a document without facts"),
    ('{"document": "a", "empty": "yes"}', "'empty' is a string; it must be true or false"),
    ('{"document": "a", "kind": "call"}', "'status' is missing; give one of occurred, planned, possible, alleged, negated"),
    ('{"document": "a", "kind": "call", "status": "done"}', "'done' is no status; give one of occurred,"),
    ('{"document": "a", "kind": "call", "status": "occurred", "agents": "Iran"}', "'agents' is a string; it must be a list of actors, each with name and"),
    ('{"document": "a", "kind": "call", "status": "occurred", "targets": ["Iran"]}', "'targets' holds a string; each actor must be an object with name"),
    ('{"document": "a", "kind": "call", "status": "occurred", "targets": [{"affiliation": "IRN"}]}', "'name' is missing; each of 'targets' needs one"),
    ('{"document": "a", "kind": "call", "status": "occurred", "date": "2022-04-05"}', "'date' is a string; it must be null or an object with start and end"),
    ('{"document": "a", "kind": "call", "status": "occurred", "date": {"start": "5 April"}}', "date '5 April' is not of the form YYYY-MM-DD"),
    ('{"document": "a", "kind": "call", "status": "occurred", "place": {"country": "CHE"}}', "'name' is missing; a place needs one; null is an unknown place"),
]


def run(*arguments: str, cwd: Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", *arguments]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, text=True, timeout=120, env=os.environ | environment)


def lines(values: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents, their gold, and a database and an export of what was extracted."""
    made = tmp_path_factory.mktemp("score")
    (made / "documents.jsonl").write_text(lines(DOCUMENTS))
    (made / "gold.jsonl").write_text(lines(GOLD))
    for arguments in (["extract", "documents.jsonl"], ["export", "-o", "facts.jsonl"]):
        assert run(*arguments, cwd=made).returncode == 0
    return made


def test_the_three_sources_give_the_same_figures(folder: Path) -> None:
    sources: list[list[str]] = [[], ["--db", "facts.db"], ["--facts", "facts.jsonl"], ["--facts", "-"], ["documents.jsonl"]]
    export = (folder / "facts.jsonl").read_text()
    done = [run("score", "gold.jsonl", *source, "--format", "json", cwd=folder, stdin=export) for source in sources]
    assert [one.returncode for one in done] == [0] * 5, done
    assert len({one.stdout for one in done}) == 1
    assert [one.stderr for one in done[:4]] == [""] * 4
    assert done[4].stderr.startswith("3 documents, 4 sentences, 3 facts in ")


def test_json_has_every_figure(folder: Path) -> None:
    report = json.loads(run("score", "gold.jsonl", "--format", "json", cwd=folder).stdout)
    assert list(report) == ["documents", "gold_facts", "facts", "twins", "event", "country", "actor", "kinds", "attributes", "fact"]
    assert (report["documents"], report["gold_facts"], report["facts"], report["twins"]) == (3, 3, 3, 0.0)
    assert report["actor"] == {"precision": 0.667, "recall": 0.667, "f1": 0.667, "lenient": 0.0, "right": 2.0, "wrong": 1.0, "found": 2.0, "missed": 1.0}
    assert report["fact"]["f1"] == 0.333
    assert report["kinds"]["withdrawal"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "lenient": 0.0, "missed": 1.0}
    assert report["attributes"] == {"status": 0.5, "other status": 0.0, "date": 1.0, "place": 0.0, "speaker": 0.0}


def test_the_table_reads_as_one(folder: Path) -> None:
    shown = run("score", "gold.jsonl", cwd=folder).stdout
    rows = [line.split() for line in shown.splitlines()]
    assert shown.startswith("documents 3; required gold facts 3; extracted facts 3; told as call and as meeting (twins) 0.000\n")
    for row in ("level precision recall F1 lenient", "actor 0.667 0.667 0.667 0.000", "date 1.000", "meeting 1.000 1.000 1.000 1.00 0.00 0.00"):
        assert row.split() in rows, shown
    assert "MISSED" not in shown and "\x1b" not in shown


def test_errors_are_blocks_to_read(folder: Path) -> None:
    shown = run("score", "gold.jsonl", "--errors", cwd=folder).stdout
    missed, wrong = shown[shown.index("MISSED") :].split("WRONG (1)")
    assert missed.strip().splitlines() == ["MISSED (1)", "", "b: withdrawal, occurred", "  Israel (ISR) -> nobody", "  Iran condemned"]
    first, *rest = wrong.strip().splitlines()
    assert first.startswith("b: condemnation, occurred (condemnation.")
    assert rest == ["  Iran (IRN) -> Israel (ISR)", "  Iran condemned Israel."]
    report = json.loads(run("score", "gold.jsonl", "--errors", "--format", "json", cwd=folder).stdout)
    assert [(error["document"], error["kind"], error["agent"]["name"], error["target"]) for error in report["missed"]] == [("b", "withdrawal", "Israel", None)]
    assert [error["sentence"] for error in report["wrong"]] == ["Iran condemned Israel."]


def test_kinds_can_be_chosen(folder: Path) -> None:
    report = json.loads(run("score", "gold.jsonl", "--kinds", "call, meeting", "--format", "json", cwd=folder).stdout)
    assert list(report["kinds"]) == ["call", "meeting"] and report["actor"]["f1"] == 1.0 and report["documents"] == 3
    done = run("score", "gold.jsonl", "--kinds", "calls", cwd=folder)
    assert done.returncode == 2 and "no grammar and no gold fact is of the kind 'calls'; there are " in done.stderr
    assert ", call, " in done.stderr and ", withdrawal; see" in done.stderr


def test_extracting_makes_no_database(folder: Path, tmp_path: Path) -> None:
    done = run("score", str(folder / "gold.jsonl"), str(folder / "documents.jsonl"), cwd=tmp_path)
    assert done.returncode == 0 and list(tmp_path.iterdir()) == []


def test_bad_gold_lines_are_a_line_each_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(lines(GOLD[:1]) + "".join(f"{line}\n" for line, _ in BAD_LINES) + lines(GOLD[1:]))
    done = run("score", "gold.jsonl", "--facts", str(folder / "facts.jsonl"), "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    for (number, (_, complaint)), told in zip(enumerate(BAD_LINES, 2), done.stderr.splitlines(), strict=True):
        assert told.startswith(f"facts: gold.jsonl:{number}: {complaint}")
    assert done.stdout == run("score", "gold.jsonl", "--format", "json", cwd=folder).stdout


def test_a_bad_line_of_an_export_is_told_too(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text("{}\n" + (folder / "facts.jsonl").read_text())
    done = run("score", str(folder / "gold.jsonl"), "--facts", "facts.jsonl", cwd=tmp_path)
    assert done.returncode == 1 and done.stderr.startswith("facts: facts.jsonl:1: 'document' is missing") and "actor" in done.stdout


def test_a_document_that_cannot_be_read(folder: Path) -> None:
    done = run("score", "gold.jsonl", "documents.jsonl", "gone.txt", cwd=folder)
    assert done.returncode == 1 and done.stderr.startswith("facts: gone.txt: no such file or folder\n") and "1 input could not be read" in done.stderr
    assert "actor" in done.stdout


@pytest.mark.parametrize("source", [[str(SEEDS)], ["--facts", "other.jsonl"], ["--db", "other.db"]])
def test_gold_of_other_documents_is_told(folder: Path, source: list[str]) -> None:
    """Ids that differ are the commonest reason why nothing is found."""
    if source[0] == "--db":
        run("extract", str(SEEDS), *source, cwd=folder)
    (folder / "other.jsonl").write_text((folder / "facts.jsonl").read_text().replace('"document": "', '"document": "x'))
    done = run("score", "gold.jsonl", *source, cwd=folder)
    assert done.returncode == 0
    assert "facts: 3 of gold's 3 documents not read, their facts count as missed: a, b, c" in done.stderr.splitlines()


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["gone.jsonl"], 1, "facts: gone.jsonl: No such file or directory"),
        (["none.jsonl"], 1, "facts: none.jsonl: no gold facts; give a file of JSON Lines"),
        (["."], 1, "facts: .: Is a directory"),
        (["gold.jsonl", "--facts", "gone.jsonl"], 1, "facts: gone.jsonl: No such file"),
        (["gold.jsonl", "--db", "gone.db"], 1, "gone.db"),
        (["gold.jsonl", "documents.jsonl", "--db", "facts.db"], 2, "only one of PATH, --facts and --db says what to score"),
        (["gold.jsonl", "--facts", "facts.jsonl", "--db", "facts.db"], 2, "only one of PATH, --facts and --db says what to score"),
        (["gold.jsonl", "--kinds", ""], 2, "no grammar and no gold fact is of the kind ''"),
        ([], 2, "missing argument 'GOLD'"),
    ],
)
def test_what_cannot_be_scored_is_one_line(folder: Path, arguments: list[str], status: int, complaint: str) -> None:
    (folder / "none.jsonl").write_text("\n")
    done = run("score", *arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (status, "") and len(done.stderr.splitlines()) == 1
    assert complaint in done.stderr and not (folder / "gone.db").exists()
