"""Facts by filter, and random ones to read. Used by `facts.cli.list` and `facts.cli.sample`."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from facts.store import Store

COLUMNS = ("id", "day", "kind", "status", "agents", "targets", "place", "speakers", "document")


@dataclass(frozen=True, slots=True)
class Filter:
    """What `facts list` was asked for; None asks for anything. Days are ISO, both ends included."""

    kind: str | None = None
    actor: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    limit: int | None = None


_CONDITIONS = {
    "kind": "kind = :kind",
    "status": "status = :status",
    "since": "day >= :since",
    "until": "day <= :until",
    "actor": "id IN (SELECT p.fact FROM participants p JOIN actors a ON a.id = p.actor LEFT JOIN actor_names n ON n.actor = a.id "
    "WHERE lower(a.name) LIKE lower(:actor) OR lower(n.text) LIKE lower(:actor))",
    "country": "id IN (SELECT p.fact FROM participants p JOIN actors a ON a.id = p.actor WHERE a.affiliation = :country)",
}


def list_facts(store: Store, wanted: Filter) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Columns and rows of the facts that fit, by day, document, start."""
    values = {name: getattr(wanted, name) for name in _CONDITIONS if getattr(wanted, name) is not None}
    where = " AND ".join(_CONDITIONS[name] for name in values) or "1 = 1"
    if wanted.actor is not None:
        values["actor"] = f"%{wanted.actor}%"
    limit = "" if wanted.limit is None else f" LIMIT {int(wanted.limit)}"
    sql = f'SELECT {", ".join(COLUMNS)} FROM fact_rows WHERE {where} ORDER BY day, document, "start", id{limit}'
    return store.query(sql, values)


def sample_facts(store: Store, number: int, seed: int) -> list[dict[str, Any]]:
    """Random facts with their sentences: the same for the same database content, number and seed."""
    ids = store.ids()
    chosen = random.Random(seed).sample(ids, min(number, len(ids)))
    names = (
        "id",
        "document",
        "day",
        "kind",
        "status",
        "agents",
        "agent_countries",
        "targets",
        "target_countries",
        "others",
        "speakers",
        "place",
        "pattern",
        "sentence_text",
    )
    found = {}
    for identity in chosen:
        columns, rows = store.query(f"SELECT {', '.join(names)} FROM fact_rows WHERE id = :id", {"id": identity})
        found[identity] = dict(zip(columns, rows[0], strict=True))
    return [found[identity] for identity in chosen]
