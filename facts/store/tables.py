"""The tables. `migrations/` makes them; a test holds the two against each other. What a fact is: see facts.model."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Float, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, String, Table, Text

from facts.model import PHASES, PRECISIONS, ROLES, STATUSES

METADATA = MetaData(
    naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
)


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


def _mention(name: str) -> list[Column[Any]]:
    return [Column(f"{name}_text", Text), Column(f"{name}_start", Integer), Column(f"{name}_end", Integer)]


DOCUMENTS = Table(
    "documents", METADATA,
    Column("id", String, primary_key=True), Column("text", Text, nullable=False), Column("date", String), Column("title", Text), Column("url", Text),
    Column("source", Text), Column("body", Integer, nullable=False), Column("metadata", JSON, nullable=False), Column("sha256", String(64), nullable=False),
    CheckConstraint("body >= 0", name="body"),
)  # fmt: skip
SENTENCES = Table(
    "sentences", METADATA,
    Column("document", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True), Column("number", Integer, primary_key=True),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    CheckConstraint('"start" >= 0 AND "start" < "end"', name="span"),
)  # fmt: skip
KINDS = Table(
    "kinds", METADATA,
    Column("name", String, primary_key=True), Column("plural", String, nullable=False, unique=True), Column("direction", String, nullable=False),
    Column("plover", String), Column("cameo", String), Column("description", Text, nullable=False),
    CheckConstraint(_one_of("direction", ("symmetric", "directed")), name="direction"),
)  # fmt: skip
PATTERNS = Table(
    "patterns", METADATA,
    Column("name", String, primary_key=True), Column("kind", ForeignKey("kinds.name"), nullable=False), Column("file", String, nullable=False),
    Column("grammar_hash", String(64), nullable=False), Column("plover", String), Column("cameo", String), Column("mode", String),
)  # fmt: skip
CODES = Table(
    "cameo_codes", METADATA,
    Column("code", String, primary_key=True), Column("label", Text, nullable=False), Column("quad_class", Integer, nullable=False),
    Column("goldstein", Float, nullable=False), Column("mode", String),
)  # fmt: skip
COUNTRIES = Table(
    "countries", METADATA, Column("code", String, primary_key=True), Column("name", Text, nullable=False), Column("cow", Integer), Column("gw", Integer)
)
ACTORS = Table(
    "actors", METADATA,
    Column("id", Integer, primary_key=True), Column("name", Text, nullable=False), Column("affiliation", String), Column("key", Text, nullable=False, unique=True),
)  # fmt: skip
ACTOR_NAMES = Table(
    "actor_names", METADATA, Column("actor", ForeignKey("actors.id", ondelete="CASCADE"), primary_key=True), Column("text", Text, primary_key=True)
)
PLACES = Table(
    "places", METADATA,
    Column("id", Integer, primary_key=True), Column("name", Text, nullable=False), Column("country", String), Column("latitude", Float), Column("longitude", Float),
    Column("key", Text, nullable=False, unique=True),
)  # fmt: skip
FACTS = Table(
    "facts", METADATA,
    Column("id", String(16), primary_key=True), Column("document", String, nullable=False), Column("sentence", Integer, nullable=False),
    Column("kind", ForeignKey("kinds.name"), nullable=False), Column("status", String, nullable=False), Column("phase", String),
    Column("pattern", ForeignKey("patterns.name"), nullable=False), Column("grammar", String, nullable=False), Column("plover", String), Column("cameo", String),
    Column("mode", String),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    Column("trigger_text", Text, nullable=False), Column("trigger_start", Integer, nullable=False), Column("trigger_end", Integer, nullable=False),
    Column("date_start", String), Column("date_end", String), Column("date_precision", String), *_mention("date_mention"),
    Column("day", String), Column("day_source", String), Column("place", ForeignKey("places.id")), *_mention("place_mention"),
    *_mention("topic"), *_mention("object"), *_mention("condition"), *_mention("quote"), Column("about", String(16)), Column("cited_outlets", JSON, nullable=False),
    ForeignKeyConstraint(["document", "sentence"], ["sentences.document", "sentences.number"], ondelete="CASCADE"),
    CheckConstraint(_one_of("status", STATUSES), name="status"),
    CheckConstraint(f"phase IS NULL OR {_one_of('phase', PHASES)}", name="phase"),
    CheckConstraint(f"date_precision IS NULL OR {_one_of('date_precision', PRECISIONS)}", name="precision"),
    CheckConstraint("(day IS NULL) = (day_source IS NULL) AND (day_source IS NULL OR day_source IN ('text', 'document'))", name="day"),
    CheckConstraint('"start" >= 0 AND "start" < "end" AND trigger_start < trigger_end', name="span"),
    Index(None, "document"), Index(None, "kind"), Index(None, "day"),
)  # fmt: skip
PARTICIPANTS = Table(
    "participants", METADATA,
    Column("fact", ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True), Column("position", Integer, primary_key=True), Column("role", String, nullable=False),
    Column("actor", ForeignKey("actors.id"), nullable=False, index=True), Column("text", Text, nullable=False), Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False), Column("resolved_by", Text, nullable=False),
    CheckConstraint(_one_of("role", ROLES), name="role"), CheckConstraint('"start" >= 0 AND "start" < "end"', name="span"),
)  # fmt: skip
SPEAKERS = Table(
    "speakers", METADATA,
    Column("fact", ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True), Column("position", Integer, primary_key=True),
    Column("actor", ForeignKey("actors.id"), nullable=False, index=True), Column("text", Text, nullable=False), Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False), Column("resolved_by", Text, nullable=False), CheckConstraint('"start" >= 0 AND "start" < "end"', name="span"),
)  # fmt: skip
QUANTITIES = Table(
    "quantities", METADATA,
    Column("fact", ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True), Column("position", Integer, primary_key=True), Column("value", Float, nullable=False),
    Column("unit", String, nullable=False), Column("text", Text, nullable=False), Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    CheckConstraint('"start" >= 0 AND "start" < "end"', name="span"),
)  # fmt: skip
RUNS = Table(
    "runs", METADATA,
    Column("id", Integer, primary_key=True), Column("version", String, nullable=False), Column("grammars", String, nullable=False),
    Column("documents", Integer, nullable=False), Column("facts", Integer, nullable=False),
)  # fmt: skip
