"""The views that people ask: `fact_rows` (no join needed), one a kind under its plural, and `dyads`. Made anew whenever kinds are registered."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from facts.errors import StoreError
from facts.reserved import may_name_a_view


def make_views(connection: Connection) -> None:
    """Drop and create every view. Raises StoreError for a kind whose plural cannot name a view."""
    drop_views(connection)
    sqlite = connection.dialect.name == "sqlite"
    connection.execute(text(f"CREATE VIEW fact_rows AS {_rows(sqlite)}"))
    connection.execute(text(f"CREATE VIEW dyads AS {_DYADS}"))
    for name, plural in connection.execute(text("SELECT name, plural FROM kinds ORDER BY name")).fetchall():
        check_plural(plural)
        connection.execute(text(f"CREATE VIEW \"{plural}\" AS SELECT * FROM fact_rows WHERE kind = '{name}'"))


def drop_views(connection: Connection) -> None:
    """Drop every view of ours, those that depend on others first."""
    views = inspect(connection).get_view_names()
    for view in sorted(views, key=lambda name: name in ("fact_rows", "dyads")):
        connection.execute(text(f'DROP VIEW "{view}"'))


def check_plural(plural: str) -> None:
    """Raise StoreError where a view of this name would collide with a table, another view or a word of SQL."""
    if not may_name_a_view(plural):
        raise StoreError(f"plural '{plural}': a view cannot have this name; choose another plural in the grammar")


def _joined(what: str, table: str, role: str, sqlite: bool) -> str:
    """Values of a fact's actors, in their order, with "; " between them."""
    where = f" AND p.role = '{role}'" if role else ""
    aggregate = "group_concat" if sqlite else "string_agg"
    inner = f"SELECT {what} AS v FROM {table} p JOIN actors a ON a.id = p.actor WHERE p.fact = f.id{where} ORDER BY p.position"
    return f"(SELECT {aggregate}(v, '; ') FROM ({inner}) AS ordered)"


def _rows(sqlite: bool) -> str:
    country = "coalesce(a.affiliation, '?')"
    outer = "f.id AND p.role NOT IN ('agent', 'target')"
    others = _joined("p.role || ': ' || a.name", "participants", "", sqlite).replace("p.fact = f.id", f"p.fact = {outer}")
    size = 's."end" - s."start"'
    return f"""
SELECT f.id, f.document, d.date AS document_date, d.title, d.url, d.source, f.sentence, substr(d.text, s."start" + 1, {size}) AS sentence_text,
  f.kind, f.status, f.phase,
  {_joined("a.name", "participants", "agent", sqlite)} AS agents, {_joined(country, "participants", "agent", sqlite)} AS agent_countries,
  {_joined("a.name", "participants", "target", sqlite)} AS targets, {_joined(country, "participants", "target", sqlite)} AS target_countries,
  {others} AS others, {_joined("a.name", "speakers", "", sqlite)} AS speakers,
  f.date_start, f.date_end, f.date_precision, f.day, f.day_source,
  l.name AS place, l.country AS place_country, l.latitude, l.longitude,
  f.topic_text AS topic, f.object_text AS object, f.condition_text AS "condition", f.quote_text AS quote, f.about,
  f.plover, f.cameo, f.mode, c.goldstein, c.quad_class, f.trigger_text AS "trigger", f.pattern, f.grammar, f."start", f."end"
FROM facts f JOIN documents d ON d.id = f.document JOIN sentences s ON s.document = f.document AND s.number = f.sentence
LEFT JOIN places l ON l.id = f.place LEFT JOIN cameo_codes c ON c.code = f.cameo"""


_DYADS = """
SELECT f.id AS fact, f.kind, f.status, f.day, f.document, a.name AS source, a.affiliation AS source_country, b.name AS target, b.affiliation AS target_country,
  f.plover, f.cameo, f.mode, c.goldstein, c.quad_class, m.cow AS source_cow, n.cow AS target_cow, m.gw AS source_gw, n.gw AS target_gw
FROM facts f JOIN kinds k ON k.name = f.kind JOIN participants p ON p.fact = f.id JOIN actors a ON a.id = p.actor
JOIN participants q ON q.fact = f.id JOIN actors b ON b.id = q.actor LEFT JOIN cameo_codes c ON c.code = f.cameo
LEFT JOIN countries m ON m.code = a.affiliation LEFT JOIN countries n ON n.code = b.affiliation
WHERE p.role IN ('agent', 'target') AND q.role IN ('agent', 'target')
  AND ((k.direction = 'symmetric' AND p.position < q.position) OR (k.direction = 'directed' AND p.role = 'agent' AND q.role = 'target'))
UNION ALL
SELECT f.id, f.kind, f.status, f.day, f.document, a.name, a.affiliation, NULL, NULL, f.plover, f.cameo, f.mode, c.goldstein, c.quad_class, m.cow, NULL, m.gw, NULL
FROM facts f JOIN participants p ON p.fact = f.id AND p.role = 'agent' JOIN actors a ON a.id = p.actor LEFT JOIN cameo_codes c ON c.code = f.cameo
LEFT JOIN countries m ON m.code = a.affiliation
WHERE NOT EXISTS (SELECT 1 FROM participants q WHERE q.fact = f.id AND q.role = 'target')
  AND ((SELECT direction FROM kinds k WHERE k.name = f.kind) = 'directed' OR (SELECT count(*) FROM participants q WHERE q.fact = f.id AND q.role = 'agent') = 1)"""
