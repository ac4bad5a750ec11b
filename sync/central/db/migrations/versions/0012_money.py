"""Notices by mail, undeclared goods, exceptions that wait, what a decision was made from"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

_NO_END = datetime(9999, 12, 31)
_PAGE = 1000


def upgrade() -> None:
    op.add_column('decision_revision', sa.Column('basis', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=True))
    op.create_table('undeclared_answer',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('goods_id', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('new_case_id', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_undeclared_answer_case_id')),
    sa.ForeignKeyConstraint(['new_case_id'], ['return_case.case_id'], name=op.f('fk_undeclared_answer_new_case_id')),
    sa.PrimaryKeyConstraint('case_id', 'goods_id', name=op.f('pk_undeclared_answer')),
    sa.UniqueConstraint('new_case_id', name=op.f('uq_undeclared_answer_new_case_id'))
    )
    op.create_table('open_exception',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('item_id', sa.String(), nullable=False),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('store_id', sa.BigInteger(), nullable=False),
    sa.Column('partner', sa.String(), nullable=False),
    sa.Column('opened_at', sa.DateTime(), nullable=False),
    sa.Column('due_at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_open_exception_case_id')),
    sa.PrimaryKeyConstraint('case_id', 'kind', 'item_id', 'event_id', name=op.f('pk_open_exception'))
    )
    op.create_index('ix_open_exception_partner', 'open_exception', ['partner', 'due_at', 'opened_at', 'case_id'])
    op.create_index('ix_open_exception_due', 'open_exception', ['due_at', 'opened_at', 'case_id'])
    op.create_index('ix_open_exception_store', 'open_exception', ['store_id', 'due_at', 'opened_at', 'case_id'])
    op.create_table('exception_answer',
    sa.Column('case_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('item_id', sa.String(), nullable=False),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('answer', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['return_case.case_id'], name=op.f('fk_exception_answer_case_id')),
    sa.PrimaryKeyConstraint('case_id', 'kind', 'item_id', 'event_id', name=op.f('pk_exception_answer'))
    )
    op.create_table('notice',
    sa.Column('notice_id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('about', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('created_at', sa.DateTime(), nullable=False),
    sa.Column('due_at', sa.DateTime(), nullable=False),
    sa.Column('next_at', sa.DateTime(), nullable=False),
    sa.Column('lease_until', sa.DateTime(), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('sent_at', sa.DateTime(), nullable=True),
    sa.Column('problem', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('notice_id', name=op.f('pk_notice')),
    sa.UniqueConstraint('kind', 'role', 'about', name=op.f('uq_notice_kind_role_about'))
    )
    op.create_index('ix_notice_due', 'notice', ['state', 'next_at'])
    op.create_index(op.f('ix_notice_about'), 'notice', ['about'])
    _open_what_waits()


def _open_what_waits() -> None:
    """The exceptions of each case's last decision; nobody could answer one before."""
    conn = op.get_bind()
    case = sa.table('return_case', sa.column('case_id', sa.String), sa.column('store_id', sa.BigInteger),
                    sa.column('partner', sa.String), sa.column('resolve_by', sa.DateTime))
    made = sa.table('decision_revision', sa.column('case_id', sa.String), sa.column('revision', sa.Integer),
                    sa.column('at', sa.DateTime), sa.column('decision', sa.JSON))
    words = [sa.column(name, sa.String) for name in ('case_id', 'kind', 'item_id', 'event_id', 'partner')]
    waits = sa.table('open_exception', *words, sa.column('store_id', sa.BigInteger),
                     sa.column('opened_at', sa.DateTime), sa.column('due_at', sa.DateTime))
    later = made.alias()
    last = sa.select(sa.func.max(later.c.revision)).where(later.c.case_id == made.c.case_id).scalar_subquery()
    page = (
        sa.select(made.c.case_id, made.c.at, made.c.decision, case.c.store_id, case.c.partner,
                  case.c.resolve_by)
        .join(case, case.c.case_id == made.c.case_id)
        .where(made.c.revision == last)
        .order_by(made.c.case_id)
        .limit(_PAGE)
    )
    after = ''
    while rows := conn.execute(page.where(made.c.case_id > after)).all():
        after = rows[-1].case_id
        found = {
            (row.case_id, each['kind'], each['item_id'], each['event_id']): {
                'case_id': row.case_id, 'kind': each['kind'], 'item_id': each['item_id'], 'event_id': each['event_id'],
                'store_id': row.store_id, 'partner': row.partner, 'opened_at': row.at, 'due_at': row.resolve_by or _NO_END,
            }
            for row in rows
            for each in row.decision['exceptions']
        }
        if found:
            conn.execute(sa.insert(waits), list(found.values()))


def downgrade() -> None:
    op.drop_table('notice')
    op.drop_table('exception_answer')
    op.drop_table('open_exception')
    op.drop_table('undeclared_answer')
    with op.batch_alter_table('decision_revision', schema=None) as batch_op:
        batch_op.drop_column('basis')
