"""What is saved comes back, whole, once, and only if it makes sense."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from facts.errors import StoreError
from facts.model import Kind
from facts.store import Store, open_store
from tests.factories import KIND, TEXT, extraction


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(str(tmp_path / "facts.db"), create=True)
    opened.register([KIND])
    return opened


def test_everything_round_trips(store: Store) -> None:
    given = extraction()
    store.save([given])
    assert list(store.facts()) == list(given.facts)
    assert store.document("d1") == given.document
    assert store.sentences("d1") == given.sentences


def test_saving_again_replaces(store: Store) -> None:
    store.save([extraction(), extraction("d2")])
    store.save([extraction()])
    assert [fact.document for fact in store.facts()] == ["d1", "d2"]
    store.save([replace(extraction(), facts=())])
    assert [fact.document for fact in store.facts()] == ["d2"]


def test_a_batch_with_a_bad_fact_saves_nothing(store: Store) -> None:
    good, bad = extraction("good"), extraction("bad")
    broken = replace(bad, facts=(replace(bad.facts[0], status="perhaps"),))  # type: ignore[arg-type]
    with pytest.raises(StoreError, match="nothing of this batch"):
        store.save([good, broken])
    assert list(store.facts()) == []


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("facts", "status = 'maybe'"), ("facts", "day_source = 'clock'"), ("facts", "day = NULL"), ("facts", "phase = 'later'"), ("facts", "\"end\" = start"),
        ("facts", "date_precision = 'hour'"), ("facts", "kind = 'nothing'"), ("facts", "sentence = 99"), ("participants", "role = 'owner'"),
        ("participants", "actor = 999"), ("participants", "start = -1"), ("kinds", "direction = 'up'"), ("sentences", "\"end\" = start"), ("documents", "body = -1"),
    ],
)  # fmt: skip
def test_wrong_rows_are_impossible(store: Store, table: str, change: str) -> None:
    store.save([extraction()])
    with sqlite3.connect(store.where) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"UPDATE {table} SET {change}")


def test_plain_sqlite_reads_the_views(store: Store) -> None:
    store.save([extraction()])
    with sqlite3.connect(store.where) as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute("SELECT * FROM seizures").fetchone()
        assert (row["agents"], row["agent_countries"], row["targets"], row["target_countries"], row["others"]) == ("Iran", "IRN", "Oman", "?", "mediator: Oman")
        assert (row["speakers"], row["place"], row["day"], row["day_source"]) == ("Ned Price", "Doha", "2022-04-05", "text")
        assert row["sentence_text"] == TEXT[:98]
        assert connection.execute("SELECT source, target, source_cow, source_gw, target_gw FROM dyads").fetchall()[0][:] == ("Iran", "Oman", 630, 630, None)
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


@pytest.mark.parametrize("plural", ["facts", "fact_rows", "order", "Bad Name", "x;y"])
def test_a_plural_that_cannot_name_a_view_is_refused(store: Store, plural: str) -> None:
    with pytest.raises(StoreError, match="choose another plural"):
        store.register([Kind("thing", plural, "directed", None, None, "x")])


def test_no_database_no_folder_no_sqlite_newer(tmp_path: Path, store: Store) -> None:
    with pytest.raises(StoreError, match="there is no database here; make one with: facts extract"):
        open_store(str(tmp_path / "none.db"), create=False)
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "text.db").write_text("this is no database at all")
    with pytest.raises(StoreError, match="is not a SQLite database"):
        open_store(str(tmp_path / "text.db"), create=True)
    with pytest.raises(StoreError, match="does not exist"):
        open_store(str(tmp_path / "no" / "facts.db"), create=True)
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE mine (x)")
    with pytest.raises(StoreError, match="tables of another program"):
        open_store(str(tmp_path / "other.db"), create=True)
    with sqlite3.connect(store.where) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer version of facts"):
        open_store(store.where, create=False)


WRITER = """
import sys
from facts.store import open_store
from tests.factories import KIND, extraction
store = open_store(sys.argv[1], create=True)
store.register([KIND])
print("ready", flush=True)
for batch in range(10_000):
    store.save([extraction(f"d{batch}-{number}") for number in range(50)])
"""


def test_a_killed_writer_leaves_whole_batches_only(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    root = Path(__file__).resolve().parent.parent
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=root, stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(1.0)
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with sqlite3.connect(path) as connection:
        documents = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
        assert documents > 0 and documents % 50 == 0
        assert connection.execute("SELECT count(*) FROM facts").fetchone()[0] == documents
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
