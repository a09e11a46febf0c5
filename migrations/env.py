"""Alembic's entry: runs migrations on the connection that facts.store.migrate gives, or on a URL given by -x url=..."""

from alembic import context
from sqlalchemy import create_engine

from facts.store.tables import METADATA


def _run(connection) -> None:
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with create_engine(context.get_x_argument(as_dictionary=True)["url"]).connect() as opened:
        _run(opened)
        opened.commit()
