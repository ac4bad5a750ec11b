"""Alembic's entry: migrations run on the connection and in the transaction that central has open."""

from alembic import context

from sync.central.db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction is the one
)
context.run_migrations()
