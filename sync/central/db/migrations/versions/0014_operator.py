"""What the operator sees and sets"""

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('enrolment_code') as batch:
        batch.add_column(sa.Column('enrolment_id', sa.String(), nullable=True))
        batch.add_column(sa.Column('device_id', sa.String(), nullable=True))
        batch.add_column(sa.Column('public_key', sa.String(), nullable=True))
        batch.create_unique_constraint(op.f('uq_enrolment_code_enrolment_id'), ['enrolment_id'])
    with op.batch_alter_table('refused_report') as batch:
        batch.add_column(sa.Column('settled_at', sa.DateTime(), nullable=True))
        batch.add_column(sa.Column('settled_note', sa.String(), nullable=False, server_default=''))
    op.add_column('return_point', sa.Column('active', sa.Boolean(), nullable=False, server_default=sa.true()))
    rare = sa.text("type <> 'verification.completed'")
    op.create_index('ix_event_rare', 'event', ['type', 'received_at'], sqlite_where=rare, postgresql_where=rare)
    op.create_index(op.f('ix_day_proof_at'), 'day_proof', ['at'])
    op.create_table('figure',
    sa.Column('scope', sa.String(), nullable=False),
    sa.Column('hour', sa.DateTime(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('count', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('scope', 'hour', 'name', name=op.f('pk_figure'))
    )
    op.create_table('awaited_photo',
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('since', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_awaited_photo'))
    )
    op.create_index(op.f('ix_awaited_photo_device_id'), 'awaited_photo', ['device_id'])
    op.create_index(op.f('ix_awaited_photo_since'), 'awaited_photo', ['since'])
    op.create_table('device_day',
    sa.Column('day', sa.String(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('returns', sa.Integer(), nullable=False),
    sa.Column('seconds', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_device_day_device_id')),
    sa.PrimaryKeyConstraint('day', 'device_id', name=op.f('pk_device_day'))
    )


def downgrade() -> None:
    op.drop_table('device_day')
    op.drop_table('awaited_photo')
    op.drop_table('figure')
    op.drop_index('ix_event_rare', table_name='event')
    op.drop_column('return_point', 'active')
    op.drop_index(op.f('ix_day_proof_at'), table_name='day_proof')
    with op.batch_alter_table('refused_report') as batch:
        batch.drop_column('settled_note')
        batch.drop_column('settled_at')
    with op.batch_alter_table('enrolment_code') as batch:
        batch.drop_constraint(op.f('uq_enrolment_code_enrolment_id'), type_='unique')
        batch.drop_column('public_key')
        batch.drop_column('device_id')
        batch.drop_column('enrolment_id')
