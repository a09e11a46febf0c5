"""The table of CAMEO's codes: what the views add to a fact's code. Filled from `facts.cameo` whenever kinds are registered and after a migration."""

from __future__ import annotations

from dataclasses import astuple

from sqlalchemy import Connection, delete, insert, select

from facts.cameo import cameo_codes
from facts.store.tables import CODES


def fill_codes(connection: Connection) -> None:
    """Make the table hold the codes as this version knows them; nothing is written where it does."""
    wanted = [astuple(code) for code in cameo_codes().values()]
    if sorted(tuple(row) for row in connection.execute(select(CODES))) != sorted(wanted):
        connection.execute(delete(CODES))
        connection.execute(insert(CODES), [dict(zip(CODES.c.keys(), row, strict=True)) for row in wanted])
