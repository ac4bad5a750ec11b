"""What Prometheus reads: counters of this process, and the standing of the whole read from the database at a scrape.

With several workers each serves its own port. The counters of all are added up; what stands in the database is the same
from each.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from sync.central.context import Context
from sync.central.db.engine import CannotOpen
from sync.central.watch import standing
from sync.central.watch.standing import Standing

_log = logging.getLogger("returnpoint.central")
_FRESH = timedelta(seconds=10)  # several readers, or an impatient one, cost one set of queries

PROCESS = CollectorRegistry()
REQUEST_SECONDS = Histogram(
    "returnpoint_request_seconds",
    "Time until the last byte of an answer, by route and status.",
    ("method", "route", "status"),
    registry=PROCESS,
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
VERDICTS = Counter(
    "returnpoint_verdicts", "Events from stations, by the verdict they were given.", ("verdict",), registry=PROCESS
)
WEBHOOK_ATTEMPTS = Counter(
    "returnpoint_webhook_attempts", "Webhooks sent, by whether they were taken.", ("taken",), registry=PROCESS
)
FAULTS = Counter(
    "returnpoint_worker_faults", "Rounds of background work that ended in an error.", ("worker",), registry=PROCESS
)
BUGS = Counter("returnpoint_bugs", "Requests that ended in a mistake of central's own.", registry=PROCESS)


class FromDatabase(Collector):
    """Gauges of what stands in the database, read anew at most every ten seconds."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._lock = threading.Lock()
        self._read: Standing | None = None

    def collect(self) -> Iterator[Metric]:
        with self._lock:
            found = self._now()
        yield _gauge("database_up", "1 while the database answers.", [((), float(found is not None))])
        if found is not None:
            yield from _families(found)

    def describe(self) -> Iterable[Metric]:
        return ()  # else registering would read the database

    def _now(self) -> Standing | None:
        now = self._ctx.clock.now()
        if self._read is None or not timedelta() <= now - self._read.at < _FRESH:
            try:
                self._read = standing.read(self._ctx)
            except Exception as error:  # noqa: BLE001 - a scrape must answer, most of all when something is wrong
                _log.error("metrics error=%s", type(error).__name__, exc_info=error)
                self._read = None
        return self._read


Samples = Iterable[tuple[tuple[str, ...], float]]


def _gauge(name: str, what: str, samples: Samples, labels: tuple[str, ...] = ()) -> Metric:
    family = GaugeMetricFamily(f"returnpoint_{name}", what, labels=labels)
    for values, value in samples:
        family.add_metric(values, value)
    return family


def _families(found: Standing) -> Iterator[Metric]:
    device = ("device", "station")
    by_device = [((one.device_id, one.name), one) for one in found.stations]
    yield _gauge("stations", "Stations that are enrolled and not revoked.", [((), len(found.stations))])
    yield _gauge(
        "station_seen_age_seconds",
        "Time since a station was last heard.",
        [(names, one.seen_age_s) for names, one in by_device if one.seen_age_s is not None],
        device,
    )
    yield _gauge(
        "station_oldest_unsent_seconds",
        "Age of a station's oldest event that central has not yet taken, as the station last said.",
        [(names, one.oldest_unsent_s) for names, one in by_device if one.oldest_unsent_s is not None],
        device,
    )
    yield _gauge(
        "station_missing_numbers",
        "Event numbers that a station used and central never saw, reported and not explained.",
        [(names, one.missing_numbers) for names, one in by_device if one.missing_numbers],
        device,
    )
    yield _gauge(
        "station_dead_letters",
        "Events that a station can send no more, and that nobody has dealt with.",
        [(names, one.dead_letters) for names, one in by_device if one.dead_letters],
        device,
    )
    yield _gauge(
        "cases_waiting",
        "Cases that wait for a merchant's answer, by the days that are left.",
        [((name,), count) for name, count in found.days_left.items()],
        ("days_left",),
    )
    yield _gauge(
        "webhooks", "Webhooks by state.", [((name,), count) for name, count in found.webhooks.items()], ("state",)
    )
    yield _gauge("webhook_lag_seconds", "Age of the oldest webhook that is due.", [((), found.webhook_lag_s)])
    yield _gauge("missing_photos", "Photos that events name and that have not come.", [((), found.missing_photos)])


class MetricsServer:
    """Answers /metrics on a port of its own, for Prometheus alone. CannotOpen when the port is taken. Close it."""

    def __init__(self, ctx: Context, host: str, port: int) -> None:
        registry = CollectorRegistry()
        registry.register(_Both(PROCESS.collect, FromDatabase(ctx).collect))
        try:
            self._server, self._thread = start_http_server(port, host, registry)
        except OSError as problem:
            raise CannotOpen(
                f"The metrics cannot be served on {host} port {port} ({problem.strerror or problem}): "
                "choose another with --metrics-port."
            ) from problem
        self.address = f"http://{host}:{self._server.server_port}/metrics"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


class _Both(Collector):
    def __init__(self, *parts: Callable[[], Iterable[Metric]]) -> None:
        self._parts = parts

    def describe(self) -> Iterable[Metric]:
        return ()

    def collect(self) -> Iterator[Metric]:
        for part in self._parts:
            yield from part()
