"""People who sign in, their sessions, and the audit trail"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('account',
    sa.Column('account_id', sa.String(), nullable=False),
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('store_id', sa.BigInteger(), nullable=True),
    sa.Column('password_hash', sa.String(), nullable=False),
    sa.Column('totp_secret', sa.String(), nullable=False),
    sa.Column('totp_used', sa.BigInteger(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('disabled_at', sa.DateTime(), nullable=True),
    sa.ForeignKeyConstraint(['store_id'], ['merchant.store_id'], name=op.f('fk_account_store_id')),
    sa.PrimaryKeyConstraint('account_id', name=op.f('pk_account')),
    sa.UniqueConstraint('email', name=op.f('uq_account_email'))
    )
    op.create_index(op.f('ix_account_store_id'), 'account', ['store_id'])
    op.create_table('recovery_code',
    sa.Column('account_id', sa.String(), nullable=False),
    sa.Column('code_sha256', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['account.account_id'], name=op.f('fk_recovery_code_account_id')),
    sa.PrimaryKeyConstraint('account_id', 'code_sha256', name=op.f('pk_recovery_code'))
    )
    op.create_table('invitation',
    sa.Column('token_sha256', sa.String(), nullable=False),
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('store_id', sa.BigInteger(), nullable=True),
    sa.Column('invited_by', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('expires_at', sa.DateTime(), nullable=False),
    sa.Column('used_at', sa.DateTime(), nullable=True),
    sa.ForeignKeyConstraint(['store_id'], ['merchant.store_id'], name=op.f('fk_invitation_store_id')),
    sa.PrimaryKeyConstraint('token_sha256', name=op.f('pk_invitation'))
    )
    op.create_index(op.f('ix_invitation_email'), 'invitation', ['email'])
    op.create_table('session',
    sa.Column('session_sha256', sa.String(), nullable=False),
    sa.Column('account_id', sa.String(), nullable=False),
    sa.Column('stage', sa.String(), nullable=False),
    sa.Column('totp_offer', sa.String(), nullable=False),
    sa.Column('agent', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('seen_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['account.account_id'], name=op.f('fk_session_account_id')),
    sa.PrimaryKeyConstraint('session_sha256', name=op.f('pk_session'))
    )
    op.create_index(op.f('ix_session_account_id'), 'session', ['account_id'])
    op.create_table('sign_in_try',
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('blocked_until', sa.DateTime(), nullable=False),
    sa.Column('last_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('subject', name=op.f('pk_sign_in_try'))
    )
    op.create_index(op.f('ix_sign_in_try_last_at'), 'sign_in_try', ['last_at'])
    op.create_table('audit',
    sa.Column('audit_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('action', sa.String(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('store_id', sa.BigInteger(), nullable=True),
    sa.Column('detail', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('audit_id', name=op.f('pk_audit'))
    )
    op.create_index(op.f('ix_audit_store_id_audit_id'), 'audit', ['store_id', 'audit_id'])
    op.create_index(op.f('ix_audit_subject'), 'audit', ['subject'])
    op.create_index('ix_return_case_of_store', 'return_case', ['store_id', 'created_at', 'case_id'])


def downgrade() -> None:
    op.drop_index('ix_return_case_of_store', 'return_case')
    for table in ('audit', 'sign_in_try', 'session', 'invitation', 'recovery_code', 'account'):
        op.drop_table(table)
