"""The open database: registers kinds, saves extractions, gives facts back as they were saved. Made by `facts.store.opening`."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Table, bindparam, delete, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from facts import __version__
from facts.errors import StoreError
from facts.model import Document, Extraction, Fact, Kind, Participant, Pattern, Sentence, Speaker
from facts.store import rows
from facts.store.codes import fill_codes
from facts.store.tables import (
    ACTOR_NAMES,
    ACTORS,
    DOCUMENTS,
    FACTS,
    KINDS,
    PARTICIPANTS,
    PATTERNS,
    PLACES,
    QUANTITIES,
    RUNS,
    SENTENCES,
    SPEAKERS,
)
from facts.store.views import check_plural, make_views

_CHUNK = 500  # ids in one IN (...)


class Store:
    """One database. Use it as a context manager: leaving closes its connections."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine = engine
        self.where = where
        self._run: int | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.engine.dispose()

    # --- writing --------------------------------------------------------------------------------------------------------------------

    def register(self, kinds: Sequence[Kind]) -> None:
        """Make kinds and patterns known, and their views anew. Raises StoreError for a plural that cannot name a view."""
        for kind in kinds:
            check_plural(kind.plural)
        try:
            with self.engine.begin() as connection:
                self._put(connection, KINDS, kinds, ("name", "plural", "direction", "plover", "cameo", "description"))
                patterns = [pattern for kind in kinds for pattern in kind.patterns]
                self._put(connection, PATTERNS, patterns, ("name", "kind", "file", "grammar_hash", "plover", "cameo", "mode"))
                fill_codes(connection)
                make_views(connection)
                digest = hashlib.sha256("".join(p.grammar_hash for k in kinds for p in k.patterns).encode()).hexdigest()
                run = connection.execute(insert(RUNS).values(version=__version__, grammars=digest, documents=0, facts=0))
                self._run = run.inserted_primary_key[0] if run.inserted_primary_key else None
        except SQLAlchemyError as error:
            raise StoreError(f"{self.where}: {str(getattr(error, 'orig', error)).splitlines()[0]}") from None

    @staticmethod
    def _put(connection: Connection, table: Table, values: Sequence[Kind | Pattern], columns: tuple[str, ...]) -> None:
        """Insert the rows of values whose name is new, and update those that say something else than the table."""
        known = {row.name: tuple(row) for row in connection.execute(select(*(table.c[column] for column in columns)))}
        new, changed = [], []
        for value in values:
            row = {column: getattr(value, column) for column in columns}
            if value.name not in known:
                new.append(row)
            elif known[value.name] != tuple(row.values()):
                changed.append(row | {"known": value.name})
        _add(connection, table, new)
        if changed:
            connection.execute(update(table).where(table.c.name == bindparam("known")), changed)

    def save(self, extractions: Sequence[Extraction]) -> None:
        """Save a batch in one transaction; what the database held of the same documents is replaced. Raises StoreError; then nothing is saved."""
        if not extractions:
            return
        try:
            with self.engine.begin() as connection:
                self._clear(connection, [extraction.document.id for extraction in extractions])
                self._insert(connection, extractions)
        except SQLAlchemyError as error:
            raise StoreError(f"{self.where}: {str(getattr(error, 'orig', error)).splitlines()[0]}; nothing of this batch was saved") from None

    @staticmethod
    def _clear(connection: Connection, documents: list[str]) -> None:
        for chunk in _chunks(documents):
            connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id.in_(chunk)))

    def _insert(self, connection: Connection, extractions: Sequence[Extraction]) -> None:
        facts = [fact for extraction in extractions for fact in extraction.facts]
        actors = self._actors(connection, facts)
        places = self._places(connection, facts)
        _add(connection, DOCUMENTS, (rows.document_row(e.document) for e in extractions))
        _add_plain(connection, SENTENCES, [(e.document.id, s.index, s.start, s.end) for e in extractions for s in e.sentences])
        _add(connection, FACTS, (rows.fact_row(f, places[rows.place_key(f.place)] if f.place else None) for f in facts))
        _add(connection, PARTICIPANTS, (row for f in facts for row in rows.participant_rows(f, actors)))
        _add(connection, SPEAKERS, (row for f in facts for row in rows.speaker_rows(f, actors)))
        _add(connection, QUANTITIES, (row for f in facts for row in rows.quantity_rows(f)))
        if self._run is not None:
            totals = {"documents": RUNS.c.documents + len(extractions), "facts": RUNS.c.facts + len(facts)}
            connection.execute(update(RUNS).where(RUNS.c.id == self._run).values(totals))

    def _actors(self, connection: Connection, facts: list[Fact]) -> dict[str, int]:
        """Key -> id of every actor of these facts, made where new; and the words each went by."""
        people: list[Participant | Speaker] = []
        for fact in facts:
            people += (*fact.agents, *fact.targets, *fact.others)
            people += fact.speakers
        wanted = {rows.actor_key(who.name, who.affiliation): {"name": who.name, "affiliation": who.affiliation} for who in people}
        known = self._ensure(connection, ACTORS, wanted)
        names = sorted({(known[rows.actor_key(who.name, who.affiliation)], who.text) for who in people})
        have: set[tuple[int, str]] = set()
        for chunk in _chunks(sorted({actor for actor, _ in names})):
            have.update((row.actor, row.text) for row in connection.execute(select(ACTOR_NAMES).where(ACTOR_NAMES.c.actor.in_(chunk))))
        _add(connection, ACTOR_NAMES, ({"actor": actor, "text": words} for actor, words in names if (actor, words) not in have))
        return known

    def _places(self, connection: Connection, facts: list[Fact]) -> dict[str, int]:
        places = [fact.place for fact in facts if fact.place]
        values = {rows.place_key(p): {"name": p.name, "country": p.country, "latitude": p.latitude, "longitude": p.longitude} for p in places}
        return self._ensure(connection, PLACES, values)

    @staticmethod
    def _ensure(connection: Connection, table: Table, wanted: dict[str, dict[str, Any]]) -> dict[str, int]:
        def look_up() -> dict[str, int]:
            found: dict[str, int] = {}
            for chunk in _chunks(list(wanted)):
                found.update((row.key, row.id) for row in connection.execute(select(table.c.key, table.c.id).where(table.c.key.in_(chunk))))
            return found

        known = look_up()
        missing = [{"key": key, **row} for key, row in wanted.items() if key not in known]
        if missing:
            _add(connection, table, missing)
            known = look_up()
        return known

    # --- reading --------------------------------------------------------------------------------------------------------------------

    def facts(self, ids: Sequence[str] | None = None) -> Iterator[Fact]:
        """Facts as they were saved, by document, start, kind, pattern; all of them, or those of the given ids."""
        order = (FACTS.c.document, FACTS.c.start, FACTS.c.kind, FACTS.c.pattern, FACTS.c.id)
        with self.engine.connect() as connection:
            if ids is None:
                ids = [row.id for row in connection.execute(select(FACTS.c.id).order_by(*order))]
            for chunk in _chunks(list(ids)):
                found = connection.execute(select(FACTS).where(FACTS.c.id.in_(chunk)).order_by(*order)).fetchall()
                people, speakers, quantities, places = self._parts(connection, chunk)
                for row in found:
                    yield rows.to_fact(row, people[row.id], speakers[row.id], quantities[row.id], places.get(row.place))

    @staticmethod
    def _parts(connection: Connection, ids: list[str]) -> tuple[Any, Any, Any, Any]:
        parts: list[dict[str, list[Any]]] = []
        for table in (PARTICIPANTS, SPEAKERS):
            query = select(table, ACTORS.c.name, ACTORS.c.affiliation).join(ACTORS, ACTORS.c.id == table.c.actor).where(table.c.fact.in_(ids))
            parts.append(_by_fact(connection.execute(query.order_by(table.c.fact, table.c.position))))
        quantities = connection.execute(select(QUANTITIES).where(QUANTITIES.c.fact.in_(ids)).order_by(QUANTITIES.c.position))
        places = select(PLACES).where(PLACES.c.id.in_(select(FACTS.c.place).where(FACTS.c.id.in_(ids))))
        return parts[0], parts[1], _by_fact(quantities), {row.id: row for row in connection.execute(places)}

    def document(self, identity: str) -> Document:
        """A document by its id. Raises StoreError where there is none."""
        with self.engine.connect() as connection:
            row = connection.execute(select(DOCUMENTS).where(DOCUMENTS.c.id == identity)).first()
        if row is None:
            raise StoreError(f"{self.where}: no document '{identity}'")
        return rows.to_document(row)

    def sentences(self, identity: str) -> tuple[Sentence, ...]:
        """The sentences of a document, in order."""
        with self.engine.connect() as connection:
            query = select(SENTENCES).where(SENTENCES.c.document == identity).order_by(SENTENCES.c.number)
            return tuple(rows.to_sentence(row) for row in connection.execute(query))

    def ids(self, prefix: str = "") -> list[str]:
        """Ids of facts that begin so, sorted."""
        with self.engine.connect() as connection:
            return [row.id for row in connection.execute(select(FACTS.c.id).where(FACTS.c.id.startswith(prefix, autoescape=True)).order_by(FACTS.c.id))]

    def query(self, sql: str, values: dict[str, Any]) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Column names and rows of a query of our own (users' SQL goes through `facts.ask.sql`)."""
        with self.engine.connect() as connection:
            result = connection.execute(text(sql), values)
            return list(result.keys()), [tuple(row) for row in result]


def _add(connection: Connection, table: Table, new: Iterable[dict[str, Any]]) -> None:
    batch = list(new)
    if batch:
        connection.execute(insert(table), batch)


def _add_plain(connection: Connection, table: Table, new: list[tuple[Any, ...]]) -> None:
    """Add many rows, values in the order of the columns, which the driver takes as they are."""
    statement = insert(table).compile(dialect=connection.dialect, column_keys=[column.name for column in table.c])
    names = statement.positiontup
    if new and names is not None:
        connection.exec_driver_sql(str(statement), new)
    elif new:
        connection.execute(insert(table), [dict(zip(table.c.keys(), row, strict=True)) for row in new])


def _chunks(values: list[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]


def _by_fact(found: Any) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for row in found:
        grouped[row.fact].append(row)
    return grouped
