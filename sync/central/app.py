"""Where central is put together: one ASGI application and its workers."""

import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import cache
from typing import Protocol

from fastapi import APIRouter, FastAPI

from sync.central import openapi
from sync.central.api import accounts as account_api
from sync.central.api import (
    custody,
    device,
    logistics,
    merchant,
    money,
    ops,
    partner,
    remittance,
    return_passes,
    return_requests,
    rights,
)
from sync.central.api import photos as photos_api
from sync.central.api import webhooks as webhook_api
from sync.central.api.reading import BodyLimit, CompressedPull
from sync.central.api.versions import DatedVersions
from sync.central.clock import Clock
from sync.central.context import Context
from sync.central.db import partitions
from sync.central.db.embedded import SqliteDatabase
from sync.central.db.opening import open_database
from sync.central.db.server import PostgresDatabase
from sync.central.door import Door
from sync.central.events import imports, intake
from sync.central.evidence import incoming, photos
from sync.central.evidence.bucket import open_objects
from sync.central.ids import Ids
from sync.central.keeping import retention
from sync.central.money import deadlines
from sync.central.operator import digest
from sync.central.partners import keys
from sync.central.problems import install
from sync.central.settings import Resolve, Settings
from sync.central.stations import changes, passes, ringing, search_keys
from sync.central.stations.ringing import FleetBell
from sync.central.telling import egress, mail, postman, sender
from sync.central.telling.sender import Sender
from sync.central.watch import health
from sync.central.watch.metrics import FAULTS
from sync.central.watch.outermost import Outermost
from sync.central.web import account, merchant_case, merchant_rules, operator, people, refusals, sign_in
from sync.central.web import merchant as merchant_pages

_log = logging.getLogger("returnpoint.central")
_CHECKPOINT_PAUSE_S = 1.0
_DEADLINE_PAUSE_S = 30.0
_DIGEST_PAUSE_S = 10.0
_MAIL_PAUSE_S = 20.0
_PARTITIONS_PAUSE_S = 3600.0
_RETENTION_PAUSE_S = 3600.0
_LEFT_ALONE = timedelta(hours=1)  # by every process that shares the folder


class Background(Protocol):
    """Something that runs beside the requests; `check` raises when it does not."""

    @property
    def name(self) -> str: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def check(self) -> None: ...


class Worker:
    """Runs `once` again and again: at once while there is something to do, else when the bell rings or time is up."""

    def __init__(self, name: str, once: Callable[[], int], pause_s: float, bell: threading.Event) -> None:
        self.name = name
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

    def check(self) -> None:
        """Raises when it does not run."""
        if not self._thread.is_alive():
            raise RuntimeError(f"{self._thread.name} has ended")

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._bell.clear()
            try:
                done = self._once()
            except Exception as error:  # noqa: BLE001 - a full disk or a bug now must not end the work for good
                _log.error("worker name=%s error=%s", self._thread.name, type(error).__name__, exc_info=error)
                FAULTS.labels(self._thread.name).inc()
                done = 0
            if not done and not self._stopping.is_set():
                self._bell.wait(self._pause_s)


def open_context(
    settings: Settings,
    clock: Clock,
    *,
    ids: Ids | None = None,
    resolve: Resolve = egress.system_resolve,
) -> Context:
    """Open the data folder. Raises CannotOpen with a sentence. Close `context.db` when done."""
    ids = ids or Ids()
    db = open_database(settings.database, settings.database_url, settings.pool_size)
    try:
        key = keys.operator_key(settings.operator_key_file, ids)
        export_key = keys.export_key(settings.export_key_file)
        objects = open_objects(settings)
        left_before = clock.now() - _LEFT_ALONE if settings.database_url else None
        incoming.drop_leftovers(objects.scratch, left_before)
        imports.drop_leftovers(settings.incoming, left_before)
        with db.write() as conn:
            keys.same_everywhere(conn, settings.operator_key_file, key.encode())
            keys.same_everywhere(conn, settings.export_key_file, export_key)
            changes.ensure_epoch(conn, ids)
            partitions.keep_ahead(conn, clock.now())
            search_keys.ensure_key(conn, ids)
            photo_key = photos.ensure_key(conn, ids)
            sender.release(conn)
    except BaseException:
        db.close()
        raise
    context = Context.of(db, objects, clock, settings, key, resolve, ids, export_key, photo_key)
    try:
        passes.keep_keys(context)
        _by_one(context, intake.read_late)
    except BaseException:
        db.close()
        raise
    ringing.ring_quietly(db, context.doorbell)
    if not isinstance(db, PostgresDatabase):
        db.after_write = lambda: ringing.ring_quietly(db, context.doorbell)
    return context


def create_app(context: Context) -> FastAPI:
    """The application over an open context; its life starts and stops the workers, not the database. CannotOpen when a
    setting is not understood."""
    mailer = mail.mailer_of(context.settings.smtp_url, context.settings.mails)
    mail.checked_sender(context.settings.mail_from)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        workers: list[Background] = [
            Sender(context),
            Worker("deadlines", lambda: _by_one(context, deadlines.run_once), _DEADLINE_PAUSE_S, threading.Event()),
            Worker("mails", lambda: postman.run_once(context, mailer), _MAIL_PAUSE_S, threading.Event()),
            Worker("digest", lambda: digest.run_once(context), _DIGEST_PAUSE_S, threading.Event()),
            Worker("retention", lambda: retention.run_once(context), _RETENTION_PAUSE_S, threading.Event()),
            Worker("partitions", lambda: _keep_partitions(context), _PARTITIONS_PAUSE_S, threading.Event()),
        ]
        if isinstance(context.db, SqliteDatabase):
            workers.append(Worker("checkpoints", context.db.checkpoint, _CHECKPOINT_PAUSE_S, threading.Event()))
        running = workers if context.settings.background else []
        if isinstance(context.db, PostgresDatabase):
            bell = FleetBell(context.db, context.doorbell)
            context.db.after_write = bell.wrote
            running = [*running, bell]
        app.state.ready_checks = _ready_checks(context, running)
        for worker in running:
            worker.start()
        try:
            yield
        finally:
            for worker in running:
                worker.stop()

    app = FastAPI(
        title="Return Point central",
        lifespan=life,
        docs_url=None,
        redoc_url=None,
    )
    app.state.context = context
    install(app, refusals.say)
    refusals.install(app)
    openapi.install(app)
    app.router.routes.extend(_routes().routes)

    app.add_middleware(DatedVersions)
    app.add_middleware(CompressedPull)
    app.add_middleware(BodyLimit)
    app.add_middleware(Door, patience_s=context.settings.patience_s)
    app.add_middleware(Outermost, clock=context.clock, ids=context.ids, say=refusals.say)
    return app


@cache
def _routes() -> APIRouter:
    """Put together once per process: what FastAPI works out of a route at its first request holds for every central."""
    routes = APIRouter(generate_unique_id_function=openapi.unique_id)
    for router in (
        partner.router,
        return_passes.router,
        return_requests.router,
        logistics.router,
        webhook_api.router,
        device.router,
        merchant.router,
        remittance.router,
        money.router,
        ops.router,
        rights.router,
        account_api.router,
        custody.router,
        sign_in.router,
        account.router,
        people.router,
        operator.router,
        merchant_pages.router,
        merchant_case.router,
        merchant_rules.router,
        health.router,
        photos_api.router,
    ):
        routes.include_router(router)
    return routes


def _by_one(context: Context, work: Callable[[Context], int]) -> int:
    """Nothing where another process of the fleet does it just now."""
    with context.db.only_one(work.__module__) as mine:
        return work(context) if mine else 0


def _keep_partitions(context: Context) -> int:
    with context.db.write() as conn:
        return partitions.keep_ahead(conn, context.clock.now())


def _ready_checks(context: Context, running: Sequence[Background]) -> health.Checks:
    def database() -> None:
        with context.db.read() as conn:
            conn.exec_driver_sql("SELECT 1")

    return {"database": database} | {worker.name: worker.check for worker in running}
