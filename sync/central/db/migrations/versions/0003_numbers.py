"""Nonces that outlive a restart; missing numbers as rows, so that they can be explained and cost nothing to find"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

_GAPS = """
INSERT INTO gap (device_id, "first", "last", since, reason)
SELECT device_id, before + 1, device_seq - 1, at, ''
FROM (
    SELECT device_id, device_seq, at,
        COALESCE(LAG(device_seq) OVER (PARTITION BY device_id ORDER BY device_seq), 0) AS before
    FROM seen_number
) AS numbered
WHERE device_seq > before + 1
"""


def upgrade() -> None:
    op.create_table('nonce',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('nonce', sa.String(), nullable=False),
    sa.Column('used_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_nonce_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'nonce', name=op.f('pk_nonce'))
    )
    op.create_index(op.f('ix_nonce_used_at'), 'nonce', ['used_at'])
    op.create_table('gap',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('first', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.Column('since', sa.DateTime(), nullable=False),
    sa.Column('reported_at', sa.DateTime(), nullable=True),
    sa.Column('explained_at', sa.DateTime(), nullable=True),
    sa.Column('reason', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_gap_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'first', name=op.f('pk_gap'))
    )
    op.execute(_GAPS)
    op.execute("DELETE FROM alarm WHERE kind = 'lost'")
    op.drop_column('device', 'seq_contiguous')  # in place: a copied table would take its references along
    op.create_index('ix_case_change_op_at', 'case_change', ['op', 'at'])


def downgrade() -> None:
    op.drop_index('ix_case_change_op_at', 'case_change')
    op.add_column('device', sa.Column('seq_contiguous', sa.Integer(), nullable=False, server_default='0'))
    op.drop_table('gap')
    op.drop_table('nonce')
