"""Migrations up, down, and against the tables, with rows in every table."""

from __future__ import annotations

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
