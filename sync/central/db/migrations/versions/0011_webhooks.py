"""Webhooks: leases of registrations, secrets that roll over, lanes by subject, a log that can be polled"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('webhook', sa.Column('store_ids', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=True))
    op.add_column('webhook', sa.Column('previous_secret', sa.String(), nullable=True))
    op.add_column('webhook', sa.Column('previous_until', sa.DateTime(), nullable=True))
    op.add_column('webhook', sa.Column('deleted_at', sa.DateTime(), nullable=True))
    op.add_column('webhook', sa.Column('lease', sa.String(), nullable=False, server_default=''))
    op.add_column('webhook', sa.Column('free_at', sa.DateTime(), nullable=False, server_default='2000-01-01 00:00:00'))
    # The copied table must not take the rows that refer to it along.
    op.execute("CREATE TABLE delivery_attempt_kept AS SELECT * FROM delivery_attempt")
    op.execute("DELETE FROM delivery_attempt")
    with op.batch_alter_table('delivery', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('subject', sa.String(), nullable=False, server_default=''))
        batch_op.add_column(sa.Column('place', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.alter_column('case_id', existing_type=sa.String(), nullable=True)
        batch_op.drop_column('lease_until')
    op.execute(
        "INSERT INTO delivery_attempt (attempt_id, delivery_id, at, status, problem) "
        "SELECT attempt_id, delivery_id, at, status, problem FROM delivery_attempt_kept"
    )
    op.execute("DROP TABLE delivery_attempt_kept")
    op.execute("UPDATE delivery SET subject = case_id")
    op.create_index('ix_delivery_webhook_id_state', 'delivery', ['webhook_id', 'state', 'next_at'])
    op.create_index('ix_delivery_webhook_id_subject', 'delivery', ['webhook_id', 'subject', 'sequence'])
    op.create_index('ix_delivery_webhook_id_place', 'delivery', ['webhook_id', 'place'])


def downgrade() -> None:
    for name in ('place', 'subject', 'state'):
        op.drop_index(f'ix_delivery_webhook_id_{name}', 'delivery')
    op.execute("DELETE FROM delivery_attempt WHERE delivery_id IN (SELECT delivery_id FROM delivery WHERE case_id IS NULL)")
    op.execute("DELETE FROM delivery WHERE case_id IS NULL")
    op.execute("CREATE TABLE delivery_attempt_kept AS SELECT * FROM delivery_attempt")
    op.execute("DELETE FROM delivery_attempt")
    with op.batch_alter_table('delivery', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('lease_until', sa.DateTime(), nullable=True))
        batch_op.alter_column('case_id', existing_type=sa.String(), nullable=False)
        batch_op.drop_column('place')
        batch_op.drop_column('subject')
    op.execute(
        "INSERT INTO delivery_attempt (attempt_id, delivery_id, at, status, problem) "
        "SELECT attempt_id, delivery_id, at, status, problem FROM delivery_attempt_kept"
    )
    op.execute("DROP TABLE delivery_attempt_kept")
    for name in ('free_at', 'lease', 'deleted_at', 'previous_until', 'previous_secret', 'store_ids'):
        op.drop_column('webhook', name)
