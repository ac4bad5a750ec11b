"""Lists of webhooks, mails and exceptions, and what is past of requests and figures, go along an index"""

import sqlalchemy as sa
from alembic import op

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None

_INDEXES = {
    'ix_case_change_op_tx_seq': ('case_change', ['op', 'tx', 'seq']),
    'ix_delivery_of_store': ('delivery', ['store_id', 'delivery_id']),
    'ix_delivery_of_webhook': ('delivery', ['webhook_id', 'delivery_id']),
    'ix_delivery_of_webhook_by_state': ('delivery', ['webhook_id', 'state', 'delivery_id']),
    'ix_notice_listed': ('notice', ['due_at', 'notice_id']),
    'ix_notice_listed_by_state': ('notice', ['state', 'due_at', 'notice_id']),
    'ix_open_exception_partner_kind': ('open_exception', ['partner', 'kind', 'due_at', 'opened_at', 'case_id']),
    'ix_open_exception_kind_due': ('open_exception', ['kind', 'due_at', 'opened_at', 'case_id']),
    'ix_return_request_of_store': ('return_request', ['store_id', 'created_at']),
}


def upgrade() -> None:
    op.add_column('delivery', sa.Column('store_id', sa.BigInteger(), nullable=True))
    op.execute(
        'UPDATE delivery SET store_id = return_case.store_id FROM return_case'
        ' WHERE return_case.case_id = delivery.case_id'
    )
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)
    of_points = sa.text("scope <> ''")
    op.create_index(
        'ix_figure_of_points', 'figure', ['hour'], sqlite_where=of_points, postgresql_where=of_points
    )
    op.drop_index('ix_return_case_status', 'return_case')  # no list goes by the status alone


def downgrade() -> None:
    op.create_index('ix_return_case_status', 'return_case', ['status'])
    op.drop_index('ix_figure_of_points', 'figure')
    for name, (table, _) in _INDEXES.items():
        op.drop_index(name, table)
    op.drop_column('delivery', 'store_id')
