"""Central as a process: the socket, uvicorn, the line that says it is ready, and a clean end."""

import gc
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from sync.central.app import create_app, open_context
from sync.central.clock import SystemClock
from sync.central.context import Context
from sync.central.db.engine import CannotOpen
from sync.central.door import patient
from sync.central.settings import Settings
from sync.central.watch.watching import Watching, watched

if sys.platform != "win32":
    import resource

UNUSABLE = 2


class Server(uvicorn.Server):
    """uvicorn that says when it listens, and ends with its own exit code instead of the signal's. `ending` is called
    first at the end: answers that would go on for ever have to stop by themselves."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], ending: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._ending = ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            gc.collect()
            gc.freeze()  # what is here now stays: looking through it again and again would take a tenth of the time
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._ending()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; CannotOpen with a sentence when the address is taken or not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends without delay only where it is told that this is TCP; else each answer waits 40 ms for an ACK.
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":  # there it would let two programs share the port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(2048)  # bind alone lets a second program take the same port until one of them listens
    except (OSError, OverflowError) as problem:
        sock.close()
        why = getattr(problem, "strerror", None) or problem
        raise CannotOpen(
            f"Central cannot listen on {host} port {port} ({why}): "
            "choose another with --port, or stop the program that has it."
        ) from problem
    return sock


def address_of(sock: socket.socket) -> str:
    host, port = sock.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def server(
    context: Context, ready: Callable[[], None], around: Callable[[ASGIApp], ASGIApp] = lambda app: app
) -> Server:
    """uvicorn for an open context; run it with `run(sockets=[...])`."""
    config = uvicorn.Config(
        around(create_app(context)),
        lifespan="on",
        http=patient(context.settings.patience_s),
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,  # else a header could make any caller look like this machine itself
        server_header=False,
        timeout_graceful_shutdown=10,
    )
    return Server(config, ready, context.doorbell.close)


def serve(settings: Settings, host: str, port: int, how: Watching) -> None:
    """Serve in this process until SIGINT or SIGTERM. CannotOpen with one sentence when it cannot start."""
    context = open_context(settings, SystemClock())
    with context.db, watched(context, how) as around, listening(settings, host, port) as (sock, ready):
        server(context, ready, around).run(sockets=[sock])


def _allow_open_files() -> None:
    """As many as this user may have: each station holds one, and the usual first limit is 1024."""
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        with suppress(ValueError, OSError):  # macOS counts "as many as you like" as too many
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextmanager
def listening(settings: Settings, host: str, port: int) -> Iterator[tuple[socket.socket, Callable[[], None]]]:
    """The socket, and what to call once it is served: it prints `central ready on http://HOST:PORT` on stdout and
    leaves the address in the data folder until the end. CannotOpen with one sentence."""
    _allow_open_files()
    with listen(host, port) as sock:
        address = address_of(sock)

        def ready() -> None:
            settings.address_file.write_text(f"{address}\n")
            sys.stdout.write(f"central ready on {address}\n")
            sys.stdout.flush()

        try:
            yield sock, ready
        finally:
            settings.address_file.unlink(missing_ok=True)
