"""Migrations up, down, and against the tables, with rows in every table."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from facts.store import open_store
from facts.store.migrate import downgrade, upgrade
from facts.store.opening import head_version, version_of
from facts.store.tables import METADATA
from tests.factories import KIND, extraction


def test_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "facts.db"), create=True) as store, store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_up_again_keeps_every_row(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "facts.db"), create=True) as store:
        store.register([KIND])
        store.save([extraction()])

        def counts() -> dict[str, int]:
            with store.engine.connect() as connection:
                return {name: len(connection.execute(select(table)).fetchall()) for name, table in METADATA.tables.items()}

        before = counts()
        assert all(before.values()), before
        upgrade(store.engine)
        assert counts() == before
        assert list(store.facts()) == list(extraction().facts)


def test_down_to_nothing_and_up(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "facts.db"), create=True) as store:
        store.register([KIND])
        store.save([extraction()])
        downgrade(store.engine, "base")
        assert set(inspect(store.engine).get_table_names()) <= {"alembic_version"}
        upgrade(store.engine)
        assert version_of(store.engine) == head_version()
        store.register([KIND])
        store.save([extraction()])
        assert len(list(store.facts())) == 1


def test_an_old_database_keeps_its_rows_and_gets_the_codes(tmp_path: Path) -> None:
    """A database of 0001 with rows in every table, opened by this version: nothing is lost, and what follows from the codes is there."""
    path = tmp_path / "facts.db"
    with open_store(str(path), create=True) as store:
        store.register([KIND])
        store.save([extraction(), extraction("d2")])
        downgrade(store.engine, "0001")
        old = _rows_of(path)
    assert not {"cameo_codes", "countries"} & old.keys() and all(old.values()), old
    with open_store(str(path), create=False) as store:
        new = _rows_of(path)
        assert {name: rows for name, rows in new.items() if name in old} == old
        assert list(store.facts()) == [*extraction().facts, *extraction("d2").facts]
        assert store.query("SELECT mode, goldstein, quad_class FROM seizures", {})[1] == [("seize", -9.2, 4)] * 2
        assert store.query("SELECT mode FROM patterns", {})[1] == [("seize",)]
        assert store.query("SELECT cow, gw FROM countries WHERE code = 'KIR'", {})[1] == [(946, 970)]


def _rows_of(path: Path) -> dict[str, int]:
    """Table -> number of rows, counted by plain SQLite."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
