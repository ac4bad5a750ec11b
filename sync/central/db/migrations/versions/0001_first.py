"""The first schema"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('alarm',
    sa.Column('alarm_id', sa.Integer(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('about', sa.String(), nullable=False),
    sa.Column('detail', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('alarm_id', name=op.f('pk_alarm')),
    sa.UniqueConstraint('device_id', 'kind', 'about', name=op.f('uq_alarm_device_id_kind_about'))
    )
    op.create_table('blob',
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('mime', sa.String(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_blob'))
    )
    op.create_table('case_change',
    sa.Column('seq', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('op', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_case_change')),
    sa.UniqueConstraint('case_id', name=op.f('uq_case_change_case_id')),
    sqlite_autoincrement=True
    )
    op.create_table('idempotency',
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('status', sa.Integer(), nullable=False),
    sa.Column('headers', sa.JSON(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.PrimaryKeyConstraint('partner', 'key', name=op.f('pk_idempotency'))
    )
    with op.batch_alter_table('idempotency', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_idempotency_created_at'), ['created_at'], unique=False)

    op.create_table('merchant',
    sa.Column('store_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('start_url', sa.String(), nullable=False),
    sa.Column('services', sa.JSON(), nullable=False),
    sa.Column('rules', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('store_id', name=op.f('pk_merchant'))
    )
    op.create_table('partner_key',
    sa.Column('key_id', sa.String(), nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('key_sha256', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('revoked_at', sa.DateTime(), nullable=True),
    sa.PrimaryKeyConstraint('key_id', name=op.f('pk_partner_key'))
    )
    op.create_table('return_point',
    sa.Column('return_point_id', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('address', sa.String(), nullable=False),
    sa.Column('postal_code', sa.String(), nullable=False),
    sa.Column('opening_hours', sa.String(), nullable=False),
    sa.Column('latitude', sa.Float(), nullable=True),
    sa.Column('longitude', sa.Float(), nullable=True),
    sa.Column('refuses', sa.JSON(), nullable=False),
    sa.Column('max_items', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('return_point_id', name=op.f('pk_return_point'))
    )
    op.create_table('setting',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_setting'))
    )
    op.create_table('webhook',
    sa.Column('webhook_id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('url', sa.String(), nullable=False),
    sa.Column('event', sa.String(), nullable=False),
    sa.Column('secret', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('failing_since', sa.DateTime(), nullable=True),
    sa.Column('disabled_at', sa.DateTime(), nullable=True),
    sa.Column('disabled_because', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('webhook_id', name=op.f('pk_webhook')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('webhook', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_webhook_partner'), ['partner'], unique=False)

    op.create_table('device',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('station_name', sa.String(), nullable=False),
    sa.Column('return_point_id', sa.String(), nullable=False),
    sa.Column('public_key', sa.String(), nullable=False),
    sa.Column('enrolled_at', sa.DateTime(), nullable=False),
    sa.Column('revoked_at', sa.DateTime(), nullable=True),
    sa.Column('seen_at', sa.DateTime(), nullable=True),
    sa.Column('seq_contiguous', sa.Integer(), nullable=False),
    sa.Column('status', sa.JSON(), nullable=True),
    sa.ForeignKeyConstraint(['return_point_id'], ['return_point.return_point_id'], name=op.f('fk_device_return_point_id')),
    sa.PrimaryKeyConstraint('device_id', name=op.f('pk_device')),
    sa.UniqueConstraint('station_name', 'return_point_id', name=op.f('uq_device_station_name_return_point_id'))
    )
    op.create_table('enrolment_code',
    sa.Column('code_sha256', sa.String(), nullable=False),
    sa.Column('station_name', sa.String(), nullable=False),
    sa.Column('return_point_id', sa.String(), nullable=False),
    sa.Column('expires_at', sa.DateTime(), nullable=False),
    sa.Column('used_at', sa.DateTime(), nullable=True),
    sa.ForeignKeyConstraint(['return_point_id'], ['return_point.return_point_id'], name=op.f('fk_enrolment_code_return_point_id')),
    sa.PrimaryKeyConstraint('code_sha256', name=op.f('pk_enrolment_code'))
    )
    op.create_table('return_case',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('store_id', sa.Integer(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('rma_number', sa.String(), nullable=False),
    sa.Column('order_number', sa.String(), nullable=False),
    sa.Column('order_id', sa.String(), nullable=False),
    sa.Column('customer', sa.JSON(), nullable=False),
    sa.Column('external_references', sa.JSON(), nullable=False),
    sa.Column('follows_case_id', sa.String(), nullable=True),
    sa.Column('method', sa.JSON(), nullable=True),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('closed_at', sa.DateTime(), nullable=True),
    sa.Column('resolve_by', sa.DateTime(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['store_id'], ['merchant.store_id'], name=op.f('fk_return_case_store_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_return_case'))
    )
    with op.batch_alter_table('return_case', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_return_case_order_number'), ['order_number'], unique=False)
        batch_op.create_index(batch_op.f('ix_return_case_partner'), ['partner'], unique=False)
        batch_op.create_index(batch_op.f('ix_return_case_resolve_by'), ['resolve_by'], unique=False)
        batch_op.create_index(batch_op.f('ix_return_case_rma_number'), ['rma_number'], unique=False)
        batch_op.create_index(batch_op.f('ix_return_case_status'), ['status'], unique=False)

    op.create_table('case_item',
    sa.Column('item_id', sa.String(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('order_line_id', sa.String(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_case_item_case_id')),
    sa.PrimaryKeyConstraint('item_id', name=op.f('pk_case_item'))
    )
    with op.batch_alter_table('case_item', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_case_item_case_id'), ['case_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_case_item_order_line_id'), ['order_line_id'], unique=False)

    op.create_table('decision_revision',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('revision', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('trigger', sa.String(), nullable=False),
    sa.Column('decision', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_decision_revision_case_id')),
    sa.PrimaryKeyConstraint('case_id', 'revision', name=op.f('pk_decision_revision'))
    )
    op.create_table('delivery',
    sa.Column('delivery_id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('message_id', sa.String(), nullable=False),
    sa.Column('webhook_id', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('event', sa.String(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('next_at', sa.DateTime(), nullable=False),
    sa.Column('lease_until', sa.DateTime(), nullable=True),
    sa.Column('delivered_at', sa.DateTime(), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_delivery_case_id')),
    sa.ForeignKeyConstraint(['webhook_id'], ['webhook.webhook_id'], name=op.f('fk_delivery_webhook_id')),
    sa.PrimaryKeyConstraint('delivery_id', name=op.f('pk_delivery')),
    sa.UniqueConstraint('message_id', name=op.f('uq_delivery_message_id')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('delivery', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_delivery_case_id'), ['case_id'], unique=False)
        batch_op.create_index('ix_delivery_due', ['state', 'next_at'], unique=False)

    op.create_table('device_key',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('public_key', sa.String(), nullable=False),
    sa.Column('added_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_device_key_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'public_key', name=op.f('pk_device_key'))
    )
    op.create_table('event',
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('device_seq', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('case_seq', sa.Integer(), nullable=False),
    sa.Column('type', sa.String(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('body_sha256', sa.String(), nullable=False),
    sa.Column('signature', sa.String(), nullable=False),
    sa.Column('prev', sa.String(), nullable=False),
    sa.Column('chain', sa.String(), nullable=False),
    sa.Column('received_at', sa.DateTime(), nullable=False),
    sa.Column('notices', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_event_case_id')),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_event_device_id')),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_event')),
    sa.UniqueConstraint('received_at', name=op.f('uq_event_received_at'))
    )
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_case_id'), ['case_id'], unique=False)
        batch_op.create_index('ix_event_device_seq', ['device_id', 'device_seq'], unique=False)

    op.create_table('seen_number',
    sa.Column('device_id', sa.String(), nullable=False),
    sa.Column('device_seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('verdict', sa.String(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('refused_body', sa.Text(), nullable=True),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['device_id'], ['device.device_id'], name=op.f('fk_seen_number_device_id')),
    sa.PrimaryKeyConstraint('device_id', 'device_seq', name=op.f('pk_seen_number'))
    )
    op.create_table('delivery_attempt',
    sa.Column('attempt_id', sa.Integer(), nullable=False),
    sa.Column('delivery_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('problem', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['delivery_id'], ['delivery.delivery_id'], name=op.f('fk_delivery_attempt_delivery_id')),
    sa.PrimaryKeyConstraint('attempt_id', name=op.f('pk_delivery_attempt'))
    )
    with op.batch_alter_table('delivery_attempt', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_delivery_attempt_delivery_id'), ['delivery_id'], unique=False)

    op.create_table('event_blob',
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.event_id'], name=op.f('fk_event_blob_event_id')),
    sa.PrimaryKeyConstraint('event_id', 'sha256', name=op.f('pk_event_blob'))
    )
    with op.batch_alter_table('event_blob', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_event_blob_sha256'), ['sha256'], unique=False)

    op.create_table('resolution',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('item_id', sa.String(), nullable=False),
    sa.Column('decision', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_resolution_case_id')),
    sa.ForeignKeyConstraint(['item_id'], ['case_item.item_id'], name=op.f('fk_resolution_item_id')),
    sa.PrimaryKeyConstraint('case_id', 'item_id', name=op.f('pk_resolution'))
    )


def downgrade() -> None:
    op.drop_table('resolution')
    with op.batch_alter_table('event_blob', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_event_blob_sha256'))

    op.drop_table('event_blob')
    with op.batch_alter_table('delivery_attempt', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_delivery_attempt_delivery_id'))

    op.drop_table('delivery_attempt')
    op.drop_table('seen_number')
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_index('ix_event_device_seq')
        batch_op.drop_index(batch_op.f('ix_event_case_id'))

    op.drop_table('event')
    op.drop_table('device_key')
    with op.batch_alter_table('delivery', schema=None) as batch_op:
        batch_op.drop_index('ix_delivery_due')
        batch_op.drop_index(batch_op.f('ix_delivery_case_id'))

    op.drop_table('delivery')
    op.drop_table('decision_revision')
    with op.batch_alter_table('case_item', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_case_item_order_line_id'))
        batch_op.drop_index(batch_op.f('ix_case_item_case_id'))

    op.drop_table('case_item')
    with op.batch_alter_table('return_case', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_return_case_status'))
        batch_op.drop_index(batch_op.f('ix_return_case_rma_number'))
        batch_op.drop_index(batch_op.f('ix_return_case_resolve_by'))
        batch_op.drop_index(batch_op.f('ix_return_case_partner'))
        batch_op.drop_index(batch_op.f('ix_return_case_order_number'))

    op.drop_table('return_case')
    op.drop_table('enrolment_code')
    op.drop_table('device')
    with op.batch_alter_table('webhook', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_webhook_partner'))

    op.drop_table('webhook')
    op.drop_table('setting')
    op.drop_table('return_point')
    op.drop_table('partner_key')
    op.drop_table('merchant')
    with op.batch_alter_table('idempotency', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_idempotency_created_at'))

    op.drop_table('idempotency')
    op.drop_table('case_change')
    op.drop_table('blob')
    op.drop_table('alarm')
