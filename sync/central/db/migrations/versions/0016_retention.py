"""How long what is kept, and who asked to be forgotten"""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("return_case", sa.Column("photos_dropped_at", sa.DateTime()))
    op.add_column("return_case", sa.Column("forgotten_at", sa.DateTime()))
    _partial("ix_return_case_with_photos", "return_case", ["store_id", "closed_at"], "photos_dropped_at IS NULL")
    _partial("ix_return_case_with_consumer", "return_case", ["store_id", "closed_at"], "forgotten_at IS NULL")
    _partial("ix_seen_number_kept_text", "seen_number", ["at"], "refused_body IS NOT NULL")
    op.create_index("ix_blob_received_at", "blob", ["received_at"])
    _uploads()


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _uploads() -> None:
    op.create_index("ix_blob_device_id_received_at", "blob", ["device_id", "received_at"])
    op.create_table(
        "upload",
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("touched_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["device.device_id"], name="fk_upload_device_id"),
        sa.PrimaryKeyConstraint("device_id", "sha256", name="pk_upload"),
    )
    op.create_index("ix_upload_touched_at", "upload", ["touched_at"])
    op.create_table(
        "upload_part",
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("object_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", "sha256", "first", name="pk_upload_part"),
        sa.UniqueConstraint("object_key", name="uq_upload_part_object_key"),
    )


def downgrade() -> None:
    op.drop_table("upload_part")
    op.drop_table("upload")
    op.drop_index("ix_blob_device_id_received_at", "blob")
    op.drop_index("ix_blob_received_at", "blob")
    op.drop_index("ix_seen_number_kept_text", "seen_number")
    op.drop_index("ix_return_case_with_consumer", "return_case")
    op.drop_index("ix_return_case_with_photos", "return_case")
    op.drop_column("return_case", "forgotten_at")
    op.drop_column("return_case", "photos_dropped_at")
