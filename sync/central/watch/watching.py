"""What a serving process is watched by, as its command line asked."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from starlette.types import ASGIApp

from sync.central.context import Context
from sync.central.watch import tracing
from sync.central.watch.logs import Style
from sync.central.watch.metrics import MetricsServer


@dataclass(frozen=True, slots=True)
class Watching:
    """`metrics_port`: of the first process, the next one takes the next; None for no metrics. `traces`: the address of
    an OTLP collector, "" for none."""

    log: Style = "text"
    metrics_host: str = "127.0.0.1"
    metrics_port: int | None = None
    traces: str = ""


@contextmanager
def watched(context: Context, how: Watching, number: int = 0) -> Iterator[Callable[[ASGIApp], ASGIApp]]:
    """While the process (the one of this `number`, from 0) serves; gives what to put around the application. CannotOpen
    with a sentence."""
    with ExitStack() as stack:
        if how.metrics_port is not None:
            port = how.metrics_port + number if how.metrics_port else 0
            stack.callback(MetricsServer(context, how.metrics_host, port).close)
        if not how.traces:
            yield lambda app: app
            return
        traced = tracing.Tracing(tracing.exporting_to(how.traces), context.db.engine)
        stack.callback(traced.close)
        yield traced.around
