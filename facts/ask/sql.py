"""Users' SQL, read only. Opened with `mode=ro`, and an authorizer that allows reading alone: ATTACH, VACUUM INTO, PRAGMA and load_extension
would get around the first (SQLite documents both). Called by `facts.cli.sql`."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from facts.errors import QueryError, StoreError

_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, 33}  # 33 is SQLITE_RECURSIVE, which sqlite3 does not name
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})


def run_sql(where: str, query: str, *, timeout: float) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a SELECT. Raises StoreError without a database, QueryError for SQL that fails, writes, or takes too long."""
    connection = _open(where)
    started = time.monotonic()
    connection.set_progress_handler(lambda: int(time.monotonic() - started > timeout), 10_000)
    connection.set_authorizer(_authorize)
    try:
        cursor = connection.execute(query)
        if cursor.description is None:
            raise QueryError("sql: this is no question; write a SELECT")
        return [column[0] for column in cursor.description], cursor.fetchall()
    except sqlite3.Error as error:
        raise QueryError(f"sql: {_plain(error, timeout)}") from None
    except sqlite3.Warning as error:
        raise QueryError(f"sql: {error}") from None
    finally:
        connection.close()


def _plain(error: sqlite3.Error, timeout: float) -> str:
    message = str(error)
    if message == "interrupted":
        return f"stopped after {timeout:g} s; ask for less, or allow more with --timeout"
    if "not authorized" in message or "prohibited" in message:
        return "only questions are allowed here: SELECT from the tables and views"
    if message.startswith("no such column"):
        return f"{message}; a database of an older version has every column after: facts db upgrade"
    return message


def _authorize(action: int, first: str | None, second: str | None, database: str | None, trigger: str | None) -> int:
    del first, database, trigger
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and second in _FORBIDDEN_FUNCTIONS):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _open(where: str) -> sqlite3.Connection:
    if "://" in where:
        raise StoreError(f"{where}: facts sql reads SQLite files; use the database's own client for a URL")
    path = Path(where)
    if not path.is_file():
        raise StoreError(f"{where}: there is no database here; make one with: facts extract PATH... --db {where}")
    # A WAL database in a read-only folder cannot be opened with mode=ro alone.
    frozen = "" if os.access(path.parent, os.W_OK) else "&immutable=1"
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{frozen}", uri=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise StoreError(f"{where}: {error}; give another path with --db") from None
    return connection
