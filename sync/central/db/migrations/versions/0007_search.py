"""What a return can be found by without its code, and how often a station searched"""

import sqlalchemy as sa
from alembic import op

from sync.central.stations.search_keys import keys_of

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None
_ROWS = 1000


def upgrade() -> None:
    key = op.create_table('case_key',
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_case_key_case_id')),
    sa.PrimaryKeyConstraint('kind', 'value', 'case_id', name=op.f('pk_case_key'))
    )
    with op.batch_alter_table('case_key', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_key_case_id'), ['case_id'], unique=False)
    op.create_table('search_use',
    sa.Column('use_id', sa.Integer(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_search_use_device_id')),
    sa.PrimaryKeyConstraint('use_id', name=op.f('pk_search_use'))
    )
    with op.batch_alter_table('search_use', schema=None) as batch_op:
        batch_op.create_index('ix_search_use_device_id_at', ['device_id', 'at'], unique=False)
    _fill(key)


def _fill(key: sa.Table) -> None:
    conn = op.get_bind()
    case = sa.table('return_case', sa.column('case_id', sa.String), sa.column('rma_number', sa.String),
                    sa.column('order_number', sa.String), sa.column('customer', sa.JSON))
    after = ''
    while rows := conn.execute(sa.select(case).where(case.c.case_id > after).order_by(case.c.case_id).limit(_ROWS)).all():
        found = [entry for row in rows for entry in keys_of(row.case_id, row.rma_number, row.order_number, row.customer)]
        if found:
            conn.execute(sa.insert(key), found)
        after = rows[-1].case_id


def downgrade() -> None:
    with op.batch_alter_table('search_use', schema=None) as batch_op:
        batch_op.drop_index('ix_search_use_device_id_at')
    op.drop_table('search_use')
    with op.batch_alter_table('case_key', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_case_key_case_id'))
    op.drop_table('case_key')
