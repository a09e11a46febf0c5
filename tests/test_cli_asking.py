"""The asking commands as processes, on a database made from the seeds."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "facts", *arguments], capture_output=True, text=True, cwd=cwd, env=os.environ | environment)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("asking") / "facts.db")
    assert run("extract", str(SEEDS), "--db", path).returncode == 0
    return path


def failed(done: subprocess.CompletedProcess[str], status: int, *words: str) -> None:
    assert done.returncode == status, done
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("facts: "), done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_cli_sql_answers_in_three_formats(db: str) -> None:
    query = "SELECT agents, targets FROM calls WHERE document LIKE '000%' ORDER BY targets"
    rows = [["Antony Blinken", "Ilham Aliyev"], ["Antony Blinken", "Nikol Pashinyan"]]
    assert list(csv.reader(io.StringIO(run("sql", query, "--db", db, "--format", "csv").stdout))) == [["agents", "targets"], *rows]
    assert [list(row.values()) for row in json.loads(run("sql", query, "--db", db, "--format", "json").stdout)] == rows
    table = run("sql", query, "--db", db).stdout
    assert table.splitlines()[0].split() == ["agents", "targets"] and "\x1b" not in table


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM facts", "UPDATE facts SET day = NULL", "DROP TABLE facts", "CREATE TABLE x (y)", "ATTACH 'other.db' AS o", "VACUUM INTO 'copy.db'",
        "PRAGMA query_only = 0", "PRAGMA journal_mode = DELETE", "SELECT load_extension('x')", "INSERT INTO kinds VALUES (1)",
    ],
)  # fmt: skip
def test_cli_sql_cannot_change_anything(db: str, tmp_path: Path, query: str) -> None:
    before = Path(db).read_bytes()
    failed(run("sql", query, "--db", db, cwd=tmp_path), 1, "sql:")
    assert Path(db).read_bytes() == before and list(tmp_path.iterdir()) == []


def test_cli_sql_stops_in_time(db: str) -> None:
    started = time.monotonic()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    failed(run("sql", endless, "--db", db, "--timeout", "0.5"), 1, "stopped after 0.5 s")
    assert time.monotonic() - started < 10


def test_cli_sql_says_what_is_wrong(db: str) -> None:
    failed(run("sql", "SELECT x FROM nowhere", "--db", db), 1, "no such table: nowhere")
    failed(run("sql", "SELECT 1", "--db", "missing.db"), 1, "missing.db", "facts extract")
    failed(run("sql", "SELECT later FROM calls", "--db", db), 1, "no such column: later", "facts db upgrade")


def test_cli_list_filters(db: str) -> None:
    def count(*options: str) -> int:
        return len(json.loads(run("list", "--db", db, "--format", "json", *options).stdout))

    everything = count()
    assert everything >= 12
    assert count("--kind", "call") == 4
    assert count("--actor", "pashinyan") == count("--actor", "Nikol Pashinyan") > 0
    for option, value, where in (
        ("--country", "RUS", "';' || agent_countries || ';' || coalesce(target_countries, '') LIKE '%RUS%'"),
        ("--status", "planned", "status = 'planned'"),
    ):
        counted = json.loads(run("sql", f"SELECT count(*) AS n FROM fact_rows WHERE {where}", "--db", db, "--format", "json").stdout)[0]["n"]
        assert count(option, value) == counted > 0
    assert count("--since", "2022-04-06") + count("--until", "2022-04-05") == everything
    assert count("--limit", "2") == 2


def test_cli_list_reads_the_database_of_the_environment(db: str, tmp_path: Path) -> None:
    assert run("list", cwd=tmp_path, FACTS_DB=db).stdout == run("list", "--db", db).stdout
    failed(run("list", cwd=tmp_path, FACTS_DB=""), 1, "facts.db", "facts extract")
    assert list(tmp_path.iterdir()) == []


def test_cli_list_refuses_unknown_values(db: str) -> None:
    failed(run("list", "--db", db, "--status", "perhaps"), 2, "perhaps")
    failed(run("list", "--db", db, "--since", "soon"), 2, "soon")


def test_cli_show_tells_why(db: str) -> None:
    fact = json.loads(run("list", "--db", db, "--format", "json", "--kind", "condemnation", "--actor", "State Department").stdout)[0]
    shown = run("show", fact["id"][:10], "--db", db).stdout
    assert "[agent U.S. State Department] [trigger deplored] the [target Azerbaijani] troop movements" in shown
    assert "condemnation.condemned in condemnation.lark" in shown and "modifier of the deed" in shown
    cited = run("show", fact["id"], "--db", db, "--cite").stdout
    assert "deplored the Azerbaijani troop movements" in cited and "2022-04-06" in cited and fact["id"] in cited
    failed(run("show", "ffffffffffff", "--db", db), 1, "no fact")
    failed(run("show", "", "--db", db), 1, "no fact")


def test_cli_export_is_the_extraction(db: str, tmp_path: Path) -> None:
    assert run("export", "--db", db, "-o", str(tmp_path / "facts.jsonl")).returncode == 0
    direct = run("extract", str(SEEDS), "--format", "jsonl", "-o", "-").stdout
    assert (tmp_path / "facts.jsonl").read_text(encoding="utf-8") == direct == run("export", "--db", db, "-o", "-").stdout
    assert [path.name for path in tmp_path.iterdir()] == ["facts.jsonl"]
    failed(run("export", "--db", db, "-o", str(tmp_path / "no" / "facts.jsonl")), 1, "cannot be written")


def test_cli_sample_repeats(db: str) -> None:
    first = run("sample", "-n", "5", "--seed", "7", "--db", db).stdout
    assert first == run("sample", "-n", "5", "--seed", "7", "--db", db).stdout
    assert first != run("sample", "-n", "5", "--seed", "8", "--db", db).stdout
    assert first.splitlines()[0].startswith("1. ")


def test_cli_verify_finds_a_changed_text(db: str, tmp_path: Path) -> None:
    import shutil
    import sqlite3

    assert "0 mismatches" in run("verify", "--db", db).stdout
    copy = tmp_path / "copy.db"
    shutil.copy(db, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE documents SET text = replace(text, 'Blinken', 'Blinker')")
    done = run("verify", "--db", str(copy))
    assert done.returncode == 1 and "'Blinker'" in done.stdout


def test_cli_db_checks_and_counts(db: str) -> None:
    assert "no damage found" in run("db", "check", "--db", db).stdout
    stats = run("db", "stats", "--db", db).stdout
    assert "documents" in stats and "condemnation" in stats
    assert "up to date" in run("db", "upgrade", "--db", db).stdout


def test_cli_kinds_needs_no_database(tmp_path: Path) -> None:
    kinds = json.loads(run("kinds", "--format", "json", cwd=tmp_path).stdout)
    assert [kind["kind"] for kind in kinds] == sorted(kind["kind"] for kind in kinds) and len(kinds) == 23
    assert {"agreements", "attacks", "calls", "mediations", "meetings", "visits"} <= {kind["view"] for kind in kinds}
    assert list(tmp_path.iterdir()) == []


def test_cli_explain_shows_every_stage() -> None:
    shown = run("explain", "Iran seized a British tanker on Friday.", "--date", "2022-04-06").stdout
    for words in (
        "Iran/C seized/d",
        "[VG seized]",
        "seize (finite); subject: Iran",
        "tried",
        "matched    seizure.",
        "United Kingdom (GBR)",
        "2022-04-01",
    ):
        assert words in shown
    assert "no trigger in this sentence" in run("explain", "The weather was mild.").stdout


def test_cli_codes_are_everywhere(db: str) -> None:
    """Mode, Goldstein value and quad class of the calls: the same in lines, rows, dyads, the view of the kind and in words."""
    calls = [line for line in map(json.loads, run("export", "--db", db, "-o", "-").stdout.splitlines()) if line["kind"] == "call"]
    assert calls and {(line["mode"], line["goldstein"], line["quad_class"]) for line in calls} == {("phone", 1.0, 1)}
    for view in ("fact_rows WHERE kind = 'call'", "calls", "dyads WHERE kind = 'call'"):
        query = f"SELECT DISTINCT plover, cameo, mode, goldstein, quad_class FROM {view}"
        assert json.loads(run("sql", query, "--db", db, "--format", "json").stdout) == [
            {"plover": "CONSULT", "cameo": "041", "mode": "phone", "goldstein": 1.0, "quad_class": 1}
        ]
    shown = run("show", calls[0]["id"], "--db", db).stdout
    assert "PLOVER CONSULT, mode phone, CAMEO 041 (Discuss by telephone), Goldstein 1, quad class 1" in shown
