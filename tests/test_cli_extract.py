"""`facts extract` as a process: what it saves, prints and leaves with."""

from __future__ import annotations

import gzip
import json
import os
import pty
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = SEEDS / "000_ebe8349f46bd83f7.txt"
MEETING = "Antony Blinken met Sergey Lavrov in Geneva on Tuesday."
CALL = "Antony Blinken spoke with Sergey Lavrov on Tuesday."
GERMAN = "Der Außenminister traf am Dienstag seinen Kollegen in Genf und sprach mit ihm über die Lage in der Region. " * 5


def facts(*arguments: str | Path, cwd: Path, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facts", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, input=stdin or b"", capture_output=True, timeout=120, env={**os.environ, **environment})
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def extract(*arguments: str | Path, cwd: Path, stdin: bytes | None = None, **environment: str) -> str:
    """Extract well; the summary line."""
    done = facts("extract", *arguments, cwd=cwd, stdin=stdin, **environment)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr.strip()


def rows(database: Path, question: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(database) as connection:
        found = connection.execute(question).fetchall()
    connection.close()
    return found


def record(identity: str, text: str, **more: object) -> bytes:
    return (json.dumps({"id": identity, "text": text, "date": "2022-04-06"} | more) + "\n").encode()


def kinds(database: Path) -> list[tuple[Any, ...]]:
    return rows(database, "SELECT document, kind FROM fact_rows ORDER BY document, kind")


def test_the_seeds_into_the_default_database(tmp_path: Path) -> None:
    summary = extract(SEEDS, cwd=tmp_path)
    assert summary.startswith("3 documents, ") and " sentences, " in summary and " facts in " in summary and summary.endswith(" s")
    assert rows(tmp_path / "facts.db", "SELECT count(*) FROM fact_rows") > [(5,)]


@pytest.mark.parametrize("how", ["option", "environment"])
def test_the_database_can_be_named(tmp_path: Path, how: str) -> None:
    if how == "option":
        extract(SEED, "--db", "own.db", cwd=tmp_path)
    else:
        extract(SEED, cwd=tmp_path, FACTS_DB="own.db")
    assert [path.name for path in tmp_path.glob("*.db")] == ["own.db"]


def test_again_changes_nothing(tmp_path: Path) -> None:
    extract(SEEDS, cwd=tmp_path)
    before = rows(tmp_path / "facts.db", "SELECT id, document, kind, start FROM fact_rows ORDER BY 2, 4, 3, 1")
    extract(SEEDS, cwd=tmp_path)
    assert rows(tmp_path / "facts.db", "SELECT id, document, kind, start FROM fact_rows ORDER BY 2, 4, 3, 1") == before


def test_the_same_id_is_replaced_in_one_run_and_in_the_next(tmp_path: Path) -> None:
    summary = extract("-", cwd=tmp_path, stdin=record("a", CALL) + record("b", CALL) + record("a", MEETING))
    assert summary.startswith("2 documents, 2 sentences, 2 facts in ")
    assert kinds(tmp_path / "facts.db") == [("a", "meeting"), ("b", "call")]
    extract("-", cwd=tmp_path, stdin=record("b", MEETING))
    assert kinds(tmp_path / "facts.db") == [("a", "meeting"), ("b", "meeting")]


def test_every_form_of_input_gives_the_same_facts(tmp_path: Path) -> None:
    text = SEED.read_bytes().decode()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plain.txt").write_bytes(text.encode())
    (tmp_path / "in" / "mark.txt").write_bytes(text.encode("utf-8-sig"))
    (tmp_path / "in" / "wide.txt").write_bytes(text.encode("utf-16"))
    (tmp_path / "in" / "packed.txt.gz").write_bytes(gzip.compress(text.encode()))
    extract("in", "-", cwd=tmp_path, stdin=text.encode())
    found = rows(tmp_path / "facts.db", 'SELECT document, kind, start, "end", day FROM fact_rows ORDER BY document, start, kind, "end"')
    names = {row[0] for row in found}
    assert names == {"plain", "mark", "wide", "packed", "stdin"}
    assert len({tuple(row[1:] for row in found if row[0] == name) for name in names}) == 1


def test_the_date_prefix_is_in_the_text_and_in_no_sentence(tmp_path: Path) -> None:
    extract(SEED, cwd=tmp_path)
    lines = (facts("export", "--format", "jsonl", "-o", "-", cwd=tmp_path)).stdout.splitlines()
    assert lines
    text = SEED.read_bytes().decode()
    for line in map(json.loads, lines):
        assert line["sentence_text"] in text and "date 2022" not in line["sentence_text"]
        assert text[line["trigger"]["start"] : line["trigger"]["end"]] == line["trigger"]["text"]
        assert line["document_date"] == "2022-04-06"


def test_documents_without_a_date_are_counted_and_can_be_given_one(tmp_path: Path) -> None:
    content = record("a", CALL, date=None)
    assert "1 without a date (--date YYYY-MM-DD gives one)" in extract("-", cwd=tmp_path, stdin=content)
    assert rows(tmp_path / "facts.db", "SELECT day FROM fact_rows") == [(None,)]
    assert "--date" not in extract("-", "--date", "2022-04-06", cwd=tmp_path, stdin=content)
    assert rows(tmp_path / "facts.db", "SELECT day, day_source FROM fact_rows") == [("2022-04-05", "text")]


def test_other_languages_are_skipped_unless_forced(tmp_path: Path) -> None:
    content = record("a", CALL) + record("b", GERMAN)
    assert "; 1 skipped as not English (--force reads them)" in extract("-", cwd=tmp_path, stdin=content)
    assert extract("-", "--force", cwd=tmp_path, stdin=content).startswith("2 documents, ")


def test_metadata_is_kept(tmp_path: Path) -> None:
    extract("-", cwd=tmp_path, stdin=record("a", CALL, title="T", url="https://e.org/a", source="S", desk="Europe"))
    (line,) = facts("export", "--format", "jsonl", "-o", "-", cwd=tmp_path).stdout.splitlines()
    assert [json.loads(line)[key] for key in ("title", "url", "source")] == ["T", "https://e.org/a", "S"]
    ((metadata,),) = rows(tmp_path / "facts.db", "SELECT metadata FROM documents")
    assert json.loads(metadata) == {"desk": "Europe"}


@pytest.mark.parametrize("output", ["-", "out.jsonl"])
def test_lines_without_a_database_are_those_of_an_export(tmp_path: Path, output: str) -> None:
    done = facts("extract", SEEDS, "--format", "jsonl", "-o", output, cwd=tmp_path)
    assert done.returncode == 0 and done.stderr.startswith("3 documents, ")
    assert not list(tmp_path.glob("*.db"))
    lines = done.stdout if output == "-" else (tmp_path / output).read_text(encoding="utf-8")
    extract(SEEDS, cwd=tmp_path)
    assert facts("export", "--format", "jsonl", "-o", "-", cwd=tmp_path).stdout == lines != ""


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    command = ("extract", SEEDS, "--format", "jsonl", "-o", "-")
    outputs = {facts(*command, cwd=tmp_path, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "4242")}
    assert len(outputs) == 1 and outputs != {""}


def test_all_inputs_bad_is_status_1(tmp_path: Path) -> None:
    done = facts("extract", "gone.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines()[1].startswith("0 documents, 0 sentences, 0 facts in ")


@pytest.mark.parametrize(("documents", "printed"), [(1, True), (3, True), (4, False)])
def test_a_terminal_shows_the_facts_of_up_to_three_documents(tmp_path: Path, documents: int, printed: bool) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"".join(record(f"d{number}", CALL) for number in range(documents)))
    shown = on_terminal("extract", "a.jsonl", cwd=tmp_path)
    assert shown.count("Sergey Lavrov (RUS)") == (documents if printed else 0)
    assert f"{documents} document" in shown


def on_terminal(*arguments: str, cwd: Path) -> str:
    """What the command writes where standard output and standard error are a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "facts", *arguments]
    with subprocess.Popen(command, cwd=cwd, stdout=theirs, stderr=theirs, env={**os.environ, "COLUMNS": "200"}):
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:  # how a terminal tells that its other end was closed
            pass
    os.close(ours)
    return b"".join(pieces).decode()


def test_titles_are_read_only_when_asked_for(tmp_path: Path) -> None:
    title = "Secretary Blinken’s Call with Armenian Prime Minister Pashinyan"
    (tmp_path / "titles.jsonl").write_bytes(record("a", "Office of the Spokesperson.", title=title))
    assert facts("extract", "titles.jsonl", "--format", "jsonl", "-o", "-", cwd=tmp_path).stdout == ""
    fact = json.loads(facts("extract", "titles.jsonl", "--titles", "--format", "jsonl", "-o", "-", cwd=tmp_path).stdout)
    assert (fact["kind"], fact["agents"][0]["name"], fact["targets"][0]["name"]) == ("call", "Antony Blinken", "Nikol Pashinyan")
    assert fact["sentence_text"] == title
