"""Four indexes over cases leave out what nobody looks for by them"""

import sqlalchemy as sa
from alembic import op

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None

_INDEXES = {
    'ix_return_case_with_photos': (['store_id', 'closed_at'], 'photos_dropped_at IS NULL'),
    'ix_return_case_with_consumer': (['store_id', 'closed_at'], 'forgotten_at IS NULL'),
    'ix_return_case_resolve_by': (['resolve_by'], ''),
    'ix_return_case_return_request_id': (['return_request_id'], ''),
}


def upgrade() -> None:
    for name, (columns, before) in _INDEXES.items():
        op.drop_index(name, 'return_case')
        _create(name, columns, ' AND '.join(filter(None, (before, f'{columns[-1]} IS NOT NULL'))))


def downgrade() -> None:
    for name, (columns, before) in _INDEXES.items():
        op.drop_index(name, 'return_case')
        _create(name, columns, before)


def _create(name: str, columns: list[str], which: str) -> None:
    where = sa.text(which) if which else None
    op.create_index(name, 'return_case', columns, sqlite_where=where, postgresql_where=where)
