"""When a closed case's change may leave the stations, found by an index"""

from alembic import op

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        'UPDATE case_change SET at = return_case.closed_at FROM return_case'
        " WHERE return_case.case_id = case_change.case_id AND case_change.op = 'upsert'"
        ' AND return_case.closed_at IS NOT NULL'
    )


def downgrade() -> None:
    op.execute("UPDATE case_change SET at = NULL WHERE op = 'upsert'")
