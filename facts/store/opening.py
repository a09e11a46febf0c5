"""Opens a database: finds it, refuses what is none, migrates what is older. Used by `facts.pipeline` and the asking commands.

SQLite runs in WAL mode with foreign keys on; a database that cannot be written to is opened for reading only. Alembic is imported only when a
migration is due: it costs half a second.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from facts.data import data_folder
from facts.errors import StoreError
from facts.store.store import Store

_MAGIC = b"SQLite format 3\x00"


def open_store(where: str, *, create: bool) -> Store:
    """The database at a path or SQLAlchemy URL. Raises StoreError where there is none (unless `create`), or it cannot be used."""
    path = None if "://" in where else Path(where)
    if path is not None:
        _check_file(path, create)
    try:
        engine = _engine(where, path)
        _bring_up_to_date(engine, where)
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{where}: {_reason(error)}") from None
    return Store(engine, where)


def head_version() -> str:
    """The newest migration."""
    return max(file.name[:4] for file in (data_folder("migrations") / "versions").glob("[0-9]*.py"))


def _reason(error: Exception) -> str:
    message = str(getattr(error, "orig", None) or error).splitlines()[0]
    if "readonly" in message or "unable to open" in message:
        return f"cannot be written ({message}); check the permissions of the file and its folder"
    if "locked" in message:
        return "is locked by another program; wait until it is done"
    return message


def _check_file(path: Path, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder; give the path of a database file")
    if not path.exists():
        if not create:
            raise StoreError(f"{path}: there is no database here; make one with: facts extract PATH... --db {path}")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: the folder {path.parent} does not exist; make it first")
        return
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror})") from None
    if start and start != _MAGIC:
        raise StoreError(f"{path}: is not a SQLite database; give another path with --db")


def _engine(where: str, path: Path | None) -> Engine:
    if path is None:
        return create_engine(where)
    writable = os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)
    options = "" if writable or not path.exists() else "?mode=ro&immutable=1"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(f"{path.absolute().as_uri()}{options}", uri=True, timeout=10, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect)

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA foreign_keys=ON")
        if not options:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")

    return engine


def version_of(engine: Engine) -> str | None:
    """The migration a database stands at; None for an empty one."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            if tables:
                raise StoreError("this database has tables of another program; give another path with --db")
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _bring_up_to_date(engine: Engine, where: str) -> None:
    try:
        now, newest = version_of(engine), head_version()
    except StoreError as error:
        raise StoreError(f"{where}: {error}") from None
    if now is not None and now > newest:
        raise StoreError(
            f"{where}: was written by a newer version of facts (schema {now}, this one knows {newest}); upgrade with: pip install -U diplomatic-facts"
        )
    if now != newest:
        from facts.store.migrate import upgrade

        upgrade(engine)
