"""Deletes that are forgotten after 30 days, refused events as stations report them, the day's proof"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('case_change', schema=None) as batch_op:
        batch_op.add_column(sa.Column('at', sa.DateTime(), nullable=True))
    op.create_table('refused_report',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('device_seq', sa.Integer(), nullable=False),
    sa.Column('problem', sa.String(), nullable=False),
    sa.Column('first_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_refused_report_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'event_id', name=op.f('pk_refused_report'))
    )
    op.create_table('day_proof',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('day', sa.String(), nullable=False),
    sa.Column('after_seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('hash', sa.String(), nullable=False),
    sa.Column('equal', sa.Boolean(), nullable=False),
    sa.Column('differences', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_day_proof_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'day', 'after_seq', name=op.f('pk_day_proof'))
    )


def downgrade() -> None:
    op.drop_table('day_proof')
    op.drop_table('refused_report')
    with op.batch_alter_table('case_change', schema=None) as batch_op:
        batch_op.drop_column('at')
