"""Facts in a database: SQLAlchemy over SQLite (or PostgreSQL by URL), migrated when opened, one transaction a batch of documents."""

from facts.store.opening import open_store
from facts.store.store import Store

__all__ = ["Store", "open_store"]
