"""Staff: who may sign in at which return points"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('staff',
    sa.Column('staff_ref', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('return_points', sa.JSON(), nullable=False),
    sa.Column('pin_hash', sa.String(), nullable=False),
    sa.Column('badge_sha256', sa.String(), nullable=True),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('changed_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('staff_ref', name=op.f('pk_staff')),
    sa.UniqueConstraint('badge_sha256', name=op.f('uq_staff_badge_sha256'))
    )


def downgrade() -> None:
    op.drop_table('staff')
