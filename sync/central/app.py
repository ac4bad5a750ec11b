"""Where central is put together: one ASGI application and its two workers."""

import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import sqlalchemy as sa
from fastapi import FastAPI

from sync.central import blobs, changes, deadlines, deliveries, imports, intake, keys, passes, search_keys, webhooks
from sync.central.api import custody, device, merchant, ops, partner
from sync.central.api.reading import BodyLimit, CompressedPull
from sync.central.clock import Clock
from sync.central.context import Context
from sync.central.db.engine import Database
from sync.central.deliveries import Courier
from sync.central.ids import Ids
from sync.central.problems import Catch, install
from sync.central.settings import Resolve, Settings
from sync.central.web import pages

_log = logging.getLogger("returnpoint.central")
_DELIVERY_PAUSE_S = 0.5
_DEADLINE_PAUSE_S = 30.0


class Worker:
    """Runs `once` again and again: at once while there is something to do, else when the bell rings or time is up."""

    def __init__(self, name: str, once: Callable[[], int], pause_s: float, bell: threading.Event) -> None:
        self._once = once
        self._pause_s = pause_s
        self._bell = bell
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 20.0) -> None:
        self._stopping.set()
        self._bell.set()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._bell.clear()
            try:
                done = self._once()
            except Exception as error:  # noqa: BLE001 - a full disk or a bug now must not end the work for good
                _log.error("worker name=%s error=%s", self._thread.name, type(error).__name__, exc_info=error)
                done = 0
            if not done and not self._stopping.is_set():
                self._bell.wait(self._pause_s)


def open_context(
    settings: Settings,
    clock: Clock,
    *,
    ids: Ids | None = None,
    resolve: Resolve = webhooks.system_resolve,
) -> Context:
    """Open the data folder. Raises CannotOpen with a sentence. Close `context.db` when done."""
    ids = ids or Ids()
    db = Database(settings.database)
    try:
        key = keys.operator_key(settings.operator_key_file, ids)
        export_key = keys.export_key(settings.export_key_file)
        blobs.prepare(settings.blobs)
        imports.drop_leftovers(settings.incoming)
        with db.write() as conn:
            changes.ensure_epoch(conn, ids)
            search_keys.ensure_key(conn, ids)
            deliveries.release(conn)
    except BaseException:
        db.close()
        raise
    context = Context.of(db, clock, settings, key, resolve, ids, export_key)
    try:
        passes.keep_keys(context)
        intake.read_late(context)
    except BaseException:
        db.close()
        raise

    def ring() -> None:
        try:
            with db.read() as conn:
                place = changes.newest(conn)
        except sa.exc.SQLAlchemyError as error:  # what was written is written; the polls find it
            _log.error("doorbell error=%s", type(error).__name__, exc_info=error)
            return
        context.doorbell.ring(place)

    ring()
    db.after_write = ring
    return context


def create_app(context: Context) -> FastAPI:
    """The application over an open context; its life starts and stops the workers, not the database."""

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        courier = Courier(context, webhooks.checked_address)
        workers = [
            Worker("deliveries", courier.run_once, _DELIVERY_PAUSE_S, context.bell),
            Worker("deadlines", lambda: deadlines.run_once(context), _DEADLINE_PAUSE_S, threading.Event()),
        ]
        running = workers if context.settings.background else []
        for worker in running:
            worker.start()
        try:
            yield
        finally:
            for worker in running:
                worker.stop()
            courier.close()

    app = FastAPI(title="Return Point central", version="1", lifespan=life, docs_url=None, redoc_url=None)
    app.state.context = context
    install(app)
    for router in (partner.router, device.router, merchant.router, ops.router, custody.router, pages.router):
        app.include_router(router)

    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        with context.db.read() as conn:
            conn.exec_driver_sql("SELECT 1")
        return {"status": "ok"}

    app.add_middleware(CompressedPull)
    app.add_middleware(BodyLimit)
    app.add_middleware(Catch, clock=context.clock)
    return app
