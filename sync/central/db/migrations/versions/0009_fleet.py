"""What a fleet on PostgreSQL needs: wide numbers, events in partitions, a cursor that cannot skip, sealed keys"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

_WIDE = {
    'alarm': ['alarm_id'],
    'blob': ['size'],
    'case_change': ['seq'],
    'day_proof': ['after_seq', 'count', 'differences'],
    'delivery': ['delivery_id', 'webhook_id', 'sequence'],
    'delivery_attempt': ['attempt_id', 'delivery_id'],
    'gap': ['first', 'last'],
    'merchant': ['store_id'],
    'refused_report': ['device_seq'],
    'return_case': ['store_id'],
    'return_point': ['max_items'],
    'search_use': ['use_id'],
    'seen_number': ['device_seq'],
    'webhook': ['webhook_id'],
}
_COUNTED = ['alarm_alarm_id', 'case_change_seq', 'delivery_attempt_attempt_id', 'delivery_delivery_id', 'search_use_use_id',
            'webhook_webhook_id']
_JSON = {
    'case_item': ['details'],
    'decision_revision': ['decision'],
    'device': ['status'],
    'idempotency': ['headers'],
    'merchant': ['services', 'rules'],
    'return_case': ['customer', 'external_references', 'method'],
    'return_point': ['refuses'],
    'staff': ['return_points'],
    'station_setting': ['document'],
}
_CHILDREN = ['event_blob', 'event_label', 'provisional_match']


def upgrade() -> None:
    op.add_column('case_change', sa.Column('tx', sa.BigInteger(), server_default='0', nullable=False))
    op.create_index('ix_case_change_tx_seq', 'case_change', ['tx', 'seq'])
    op.add_column('pass_key', sa.Column('sealed', sa.LargeBinary(), nullable=True))
    if op.get_bind().dialect.name == 'postgresql':
        _on_postgresql()
    else:
        _on_sqlite()


def _on_sqlite() -> None:
    for child in _CHILDREN:
        with op.batch_alter_table(child, schema=None) as batch_op:
            batch_op.drop_constraint(op.f(f'fk_{child}_event_id'), type_='foreignkey')
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_constraint(op.f('uq_event_received_at'), type_='unique')
        batch_op.create_index(op.f('ix_event_received_at'), ['received_at'])


def _on_postgresql() -> None:
    for child in _CHILDREN:
        op.drop_constraint(op.f(f'fk_{child}_event_id'), child, type_='foreignkey')
        op.execute(f'ALTER TABLE {child} ALTER event_id TYPE varchar COLLATE "C"')
    op.execute('ALTER TABLE case_change ALTER tx SET DEFAULT pg_current_xact_id()::text::bigint')
    for table, columns in _WIDE.items():
        op.execute(f'ALTER TABLE {table} ' + ', '.join(f'ALTER "{column}" TYPE bigint' for column in columns))
    for sequence in _COUNTED:
        op.execute(f'ALTER SEQUENCE {sequence}_seq AS bigint')
    for table, columns in _JSON.items():
        op.execute(f'ALTER TABLE {table} ' + ', '.join(f'ALTER {name} TYPE jsonb USING {name}::jsonb' for name in columns))
    op.drop_table('event')  # empty: no central ran on PostgreSQL before this version
    op.create_table('event',
    sa.Column('event_id', postgresql.VARCHAR(collation='C'), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('device_seq', sa.BigInteger(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=True),
    sa.Column('case_seq', sa.BigInteger(), nullable=False),
    sa.Column('type', sa.String(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('body_sha256', sa.String(), nullable=False),
    sa.Column('signature', sa.String(), nullable=False),
    sa.Column('prev', sa.String(), nullable=False),
    sa.Column('chain', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(), nullable=False),
    sa.Column('notices', postgresql.JSONB(), nullable=False),
    sa.Column('subject', sa.String(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_event_case_id')),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_event_device_id')),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_event')),
    postgresql_partition_by='RANGE (event_id)'
    )
    op.create_index(op.f('ix_event_case_id'), 'event', ['case_id'])
    op.create_index('ix_event_device_seq', 'event', ['device_id', 'device_seq'])
    op.create_index(op.f('ix_event_received_at'), 'event', ['received_at'])
    op.execute('CREATE TABLE event_default PARTITION OF event DEFAULT')


def downgrade() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        raise NotImplementedError('there is no earlier version on PostgreSQL')
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_index(op.f('ix_event_received_at'))
        batch_op.create_unique_constraint(op.f('uq_event_received_at'), ['received_at'])
    for child in _CHILDREN:
        with op.batch_alter_table(child, schema=None) as batch_op:
            batch_op.create_foreign_key(op.f(f'fk_{child}_event_id'), 'event', ['event_id'], ['event_id'])
    op.drop_column('pass_key', 'sealed')
    op.drop_index('ix_case_change_tx_seq', 'case_change')
    with op.batch_alter_table('case_change', schema=None) as batch_op:
        batch_op.drop_column('tx')
