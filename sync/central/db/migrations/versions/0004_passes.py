"""Return passes: the keys that sign them, and from which version of a case on its passes count"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('pass_key',
    sa.Column('kid', sa.String(), nullable=False),
    sa.Column('public_key', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('signs_from', sa.DateTime(), nullable=False),
    sa.Column('signs_until', sa.DateTime(), nullable=False),
    sa.Column('revoked_at', sa.DateTime(), nullable=True),
    sa.PrimaryKeyConstraint('kid', name=op.f('pk_pass_key'))
    )
    with op.batch_alter_table('return_case', schema=None) as batch_op:
        batch_op.add_column(sa.Column('passes_from', sa.Integer(), server_default='0', nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('return_case', schema=None) as batch_op:
        batch_op.drop_column('passes_from')
    op.drop_table('pass_key')
