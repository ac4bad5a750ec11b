"""The partner API, complete"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


_JSON = sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')
_BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_TO_KEYS = """
UPDATE idempotency SET api_key_id =
    (SELECT MIN(key_id) FROM partner_key WHERE partner = api_key_id AND revoked_at IS NULL)
"""
_WITHOUT_KEY = """
DELETE FROM idempotency WHERE NOT EXISTS
    (SELECT 1 FROM partner_key k WHERE k.partner = idempotency.partner AND k.revoked_at IS NULL)
"""
_UPDATED = "UPDATE return_case SET updated_at = COALESCE(closed_at, created_at)"


def upgrade() -> None:
    op.add_column('partner_key', sa.Column('store_ids', _JSON, nullable=True))
    op.execute(_WITHOUT_KEY)
    op.execute('ALTER TABLE idempotency RENAME COLUMN partner TO api_key_id')
    op.execute(_TO_KEYS)
    epoch = '1970-01-01 00:00:00'
    op.add_column('return_case', sa.Column('updated_at', sa.DateTime(), server_default=epoch, nullable=False))
    op.add_column('return_case', sa.Column('return_request_id', sa.String(), nullable=True))
    op.add_column('return_case', sa.Column('create_mark', sa.String(), nullable=True))
    op.execute(_UPDATED)
    op.drop_index('ix_return_case_partner', 'return_case')
    op.create_index(op.f('ix_return_case_create_mark'), 'return_case', ['create_mark'], unique=True)
    op.create_index(op.f('ix_return_case_return_request_id'), 'return_case', ['return_request_id'])
    op.create_index('ix_return_case_listed', 'return_case', ['partner', 'status', 'updated_at', 'case_id'])
    columns = ['partner', 'store_id', 'status', 'updated_at', 'case_id']
    op.create_index('ix_return_case_listed_by_store', 'return_case', columns)
    op.add_column('return_point', sa.Column('country', sa.String(), server_default='', nullable=False))
    op.add_column('return_point', sa.Column('hours', _JSON, nullable=True))
    op.create_table('place',
    sa.Column('country', sa.String(), nullable=False),
    sa.Column('postal_code', sa.String(), nullable=False),
    sa.Column('latitude', sa.Float(), nullable=False),
    sa.Column('longitude', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('country', 'postal_code', name=op.f('pk_place'))
    )
    op.create_index(op.f('ix_place_postal_code'), 'place', ['postal_code'])
    op.create_table('return_request',
    sa.Column('return_request_id', sa.String(), nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('store_id', _BIG, nullable=False),
    sa.Column('rma_number', sa.String(), nullable=False),
    sa.Column('order_number', sa.String(), nullable=False),
    sa.Column('customer', _JSON, nullable=False),
    sa.Column('items', _JSON, nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('create_mark', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['store_id'], ['merchant.store_id'], name=op.f('fk_return_request_store_id')),
    sa.PrimaryKeyConstraint('return_request_id', name=op.f('pk_return_request')),
    sa.UniqueConstraint('create_mark', name=op.f('uq_return_request_create_mark')),
    sa.UniqueConstraint('partner', 'store_id', 'rma_number', name=op.f('uq_return_request_partner_store_id_rma_number'))
    )
    op.create_index(op.f('ix_return_request_rma_number'), 'return_request', ['rma_number'])
    columns = ['partner', 'store_id', 'created_at', 'return_request_id']
    op.create_index('ix_return_request_listed_by_store', 'return_request', columns)
    columns = ['partner', 'created_at', 'return_request_id']
    op.create_index('ix_return_request_listed', 'return_request', columns)


def downgrade() -> None:
    op.drop_table('return_request')
    op.drop_table('place')
    op.drop_column('return_point', 'hours')
    op.drop_column('return_point', 'country')
    op.drop_index('ix_return_case_listed_by_store', 'return_case')
    op.drop_index('ix_return_case_listed', 'return_case')
    op.drop_index(op.f('ix_return_case_return_request_id'), 'return_case')
    op.drop_index(op.f('ix_return_case_create_mark'), 'return_case')
    op.create_index('ix_return_case_partner', 'return_case', ['partner'])
    for column in ('create_mark', 'return_request_id', 'updated_at'):
        op.drop_column('return_case', column)
    op.execute('DELETE FROM idempotency')
    op.execute('ALTER TABLE idempotency RENAME COLUMN api_key_id TO partner')
    op.drop_column('partner_key', 'store_ids')
