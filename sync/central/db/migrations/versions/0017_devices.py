"""Device keys that roll over"""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('device', sa.Column('next_key', sa.String(), nullable=True))
    op.add_column('device', sa.Column('old_key', sa.String(), nullable=True))
    op.add_column('device', sa.Column('rolled_at', sa.DateTime(), nullable=True))


def downgrade() -> None:
    for name in ('rolled_at', 'old_key', 'next_key'):
        op.drop_column('device', name)
