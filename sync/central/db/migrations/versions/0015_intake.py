"""What makes the intake of events quick, and what is waited for and listed with a million cases"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    refused = sa.text("verdict IN ('rejected', 'conflict')")
    op.create_index(
        'ix_seen_number_refused', 'seen_number', ['device_id'], sqlite_where=refused, postgresql_where=refused
    )
    op.create_index(
        'ix_open_exception_kind', 'open_exception', ['store_id', 'kind', 'due_at', 'opened_at', 'case_id']
    )
    op.create_index(
        'ix_return_case_of_store_by_status', 'return_case', ['store_id', 'status', 'created_at', 'case_id']
    )


def downgrade() -> None:
    op.drop_index('ix_return_case_of_store_by_status', 'return_case')
    op.drop_index('ix_open_exception_kind', 'open_exception')
    op.drop_index('ix_seen_number_refused', 'seen_number')
