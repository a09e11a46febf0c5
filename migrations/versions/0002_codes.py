"""Modes of facts and patterns, and the table of codes that views join.

Columns are added in place: rebuilding `facts` (a batch migration) could lose the rows that refer to it.
"""

import sqlalchemy as sa
from alembic import op

from facts.store.codes import fill_cameo_codes

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cameo_codes",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("quad_class", sa.Integer(), nullable=False),
        sa.Column("goldstein", sa.Float(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("code"),
    )
    fill_cameo_codes(op.get_bind())
    for table in ("facts", "patterns"):
        op.add_column(table, sa.Column("mode", sa.String(), nullable=True))
        # What was extracted before has the mode of its code; one of a pattern's own comes with the next extraction.
        op.execute(f"UPDATE {table} SET mode = (SELECT c.mode FROM cameo_codes c WHERE c.code = {table}.cameo)")


def downgrade() -> None:
    for table in ("facts", "patterns"):
        op.drop_column(table, "mode")
    op.drop_table("cameo_codes")
