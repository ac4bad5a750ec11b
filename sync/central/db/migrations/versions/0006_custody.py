"""Events of all kinds: totes have no case; the labels that an event names; provisional goods matched with a case"""

import json

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # The copied table must not take the rows that refer to it along.
    op.execute("CREATE TABLE event_blob_kept AS SELECT event_id, sha256 FROM event_blob")
    op.execute("DELETE FROM event_blob")
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.add_column(sa.Column('subject', sa.String(), server_default='', nullable=False))
        batch_op.alter_column('case_id', existing_type=sa.String(), nullable=True)
    op.execute("INSERT INTO event_blob (event_id, sha256) SELECT event_id, sha256 FROM event_blob_kept")
    op.execute("DROP TABLE event_blob_kept")
    op.execute("UPDATE event SET subject = case_id")
    op.create_table('event_label',
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('label', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.event_id'], name=op.f('fk_event_label_event_id')),
    sa.PrimaryKeyConstraint('event_id', 'label', name=op.f('pk_event_label'))
    )
    op.create_index(op.f('ix_event_label_label'), 'event_label', ['label'])
    op.create_table('provisional_match',
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.event_id'], name=op.f('fk_provisional_match_event_id')),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_provisional_match_case_id')),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_provisional_match'))
    )
    _name_labels()


def _name_labels() -> None:
    """The bags that the events taken in so far name."""
    conn = op.get_bind()
    labels = sa.table('event_label', sa.column('event_id'), sa.column('label'))
    some = sa.text("SELECT event_id, body FROM event WHERE event_id > :after ORDER BY event_id LIMIT 1000")
    after = ''
    while rows := conn.execute(some, {"after": after}).all():
        for event_id, body in rows:
            bags = sorted(set(json.loads(body).get("verification", {}).get("bags", [])))
            if bags:
                conn.execute(sa.insert(labels), [{"event_id": event_id, "label": bag} for bag in bags])
        after = rows[-1].event_id


def downgrade() -> None:
    op.drop_table('provisional_match')
    op.drop_index(op.f('ix_event_label_label'), 'event_label')
    op.drop_table('event_label')
    # Of what an older central cannot read nothing may stay.
    gone = "SELECT event_id FROM event WHERE case_id IS NULL OR type NOT LIKE 'verification.%'"
    op.execute(f"DELETE FROM event_blob WHERE event_id IN ({gone})")
    op.execute(f"DELETE FROM event WHERE event_id IN ({gone})")
    op.execute("CREATE TABLE event_blob_kept AS SELECT event_id, sha256 FROM event_blob")
    op.execute("DELETE FROM event_blob")
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_column('subject')
        batch_op.alter_column('case_id', existing_type=sa.String(), nullable=False)
    op.execute("INSERT INTO event_blob (event_id, sha256) SELECT event_id, sha256 FROM event_blob_kept")
    op.execute("DROP TABLE event_blob_kept")
