"""The tables that views join: what follows from a CAMEO code, and the numbers of a country. Filled whenever kinds are registered and after a migration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from facts.cameo import cameo_codes
from facts.lexicon.tables import COUNTRY_COLUMNS, DATA, read_table
from facts.store.tables import CODES, COUNTRIES


def fill_codes(connection: Connection) -> None:
    """Make the tables hold codes and countries as this version knows them; nothing is written where they do."""
    fill_cameo_codes(connection)
    _fill(connection, COUNTRIES, [_country(row) for row in read_table(DATA / "countries.tsv", COUNTRY_COLUMNS)])


def fill_cameo_codes(connection: Connection) -> None:
    """The table of codes alone: for the migration that makes it, when there are no countries yet."""
    _fill(connection, CODES, [astuple(code) for code in cameo_codes().values()])


def _country(row: Sequence[str]) -> tuple[str, str, int | None, int | None]:
    cow, gw = (int(number) if number else None for number in row[-2:])
    return row[0], row[1], cow, gw


def _fill(connection: Connection, table: Table, wanted: Sequence[tuple[Any, ...]]) -> None:
    if {tuple(row) for row in connection.execute(select(table))} != set(wanted):
        connection.execute(delete(table))
        connection.execute(insert(table), [dict(zip(table.c.keys(), row, strict=True)) for row in wanted])
