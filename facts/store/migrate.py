"""Runs the migrations, with foreign keys off: SQLite's batch migrations would empty child tables otherwise. Called by `facts.store.opening`."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from facts.data import data_folder
from facts.errors import StoreError
from facts.store.codes import fill_codes
from facts.store.views import drop_views, make_views


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Migrate up to a revision, and make the table of codes and the views anew. Raises StoreError where rows would be left without what they refer to."""
    _run(engine, revision, command.upgrade)
    with engine.begin() as connection:
        fill_codes(connection)
        make_views(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Migrate down to a revision ("base": to an empty database)."""
    _run(engine, revision, command.downgrade)


def _run(engine: Engine, revision: str, action: object) -> None:
    config = Config()
    config.set_main_option("script_location", str(data_folder("migrations")))
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        drop_views(connection)
        connection.commit()
        if sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        config.attributes["connection"] = connection
        action(config, revision)  # type: ignore[operator]
        connection.commit()
        if sqlite:
            broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")
            if broken:
                raise StoreError(f"the migration left {len(broken)} rows without what they refer to; restore the database from a copy")
