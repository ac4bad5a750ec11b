"""Traces through OpenTelemetry, only where an operator switches them on: a span per request, and one per statement.

Spans name routes and statements with their places for values, never an address, a path or a value: those would carry
consumers' data to wherever the traces go. The packages are an extra of the distribution: `returnpoint[tracing]`.
"""

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.db.engine import CannotOpen
from sync.central.watch.outermost import route_of

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

_FAULT = 500
_SPAN = "returnpoint span"


def exporting_to(endpoint: str) -> "TracerProvider":
    """Spans go to an OTLP collector in batches, as `http://collector:4318`. CannotOpen when the extra is missing."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as problem:
        raise CannotOpen(
            "Traces need packages that are not installed: install returnpoint[tracing], or start without --traces."
        ) from problem
    provider = TracerProvider(resource=Resource.create({"service.name": "returnpoint-central"}))
    exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
    provider.add_span_processor(BatchSpanProcessor(exporter))
    return provider


class Tracing:
    """Around the whole application. `close` sends what is left."""

    def __init__(self, provider: "TracerProvider", engine: sa.Engine) -> None:
        self._provider = provider
        self._statements = _Statements(provider)
        sa.event.listen(engine, "before_cursor_execute", self._statements.begin)
        sa.event.listen(engine, "after_cursor_execute", self._statements.end)
        sa.event.listen(engine, "handle_error", self._statements.fail)
        self._engine = engine

    def around(self, app: ASGIApp) -> ASGIApp:
        return _Traced(app, self._provider)

    def close(self) -> None:
        sa.event.remove(self._engine, "before_cursor_execute", self._statements.begin)
        sa.event.remove(self._engine, "after_cursor_execute", self._statements.end)
        sa.event.remove(self._engine, "handle_error", self._statements.fail)
        self._provider.shutdown()


class _Statements:
    """A span per statement, under the request that caused it."""

    def __init__(self, provider: "TracerProvider") -> None:
        self._tracer = provider.get_tracer("returnpoint.database")

    def begin(self, conn: Any, cursor: Any, statement: str, values: Any, context: Any, many: bool) -> None:
        span = self._tracer.start_span(statement.partition(" ")[0].upper())
        span.set_attribute("db.query.text", statement)
        conn.info[_SPAN] = span

    def end(self, conn: Any, cursor: Any, statement: str, values: Any, context: Any, many: bool) -> None:
        self._finish(conn)

    def fail(self, trouble: sa.engine.ExceptionContext) -> None:
        if trouble.connection is not None:
            self._finish(trouble.connection, type(trouble.original_exception).__name__)

    @staticmethod
    def _finish(conn: Any, error: str = "") -> None:
        span = conn.info.pop(_SPAN, None)
        if span is not None:
            if error:
                span.set_attribute("error.type", error)
            span.end()


class _Traced:
    def __init__(self, app: ASGIApp, provider: "TracerProvider") -> None:
        self._app = app
        self._tracer = provider.get_tracer("returnpoint.central")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        from opentelemetry.propagate import extract
        from opentelemetry.trace import SpanKind, StatusCode

        caller = extract({name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]})
        with self._tracer.start_as_current_span(scope["method"], context=caller, kind=SpanKind.SERVER) as span:

            async def note(message: Message) -> None:
                if message["type"] == "http.response.start":
                    span.set_attribute("http.response.status_code", message["status"])
                    if message["status"] >= _FAULT:
                        span.set_status(StatusCode.ERROR)
                await send(message)

            try:
                await self._app(scope, receive, note)
            finally:
                span.update_name(f"{scope['method']} {route_of(scope)}")
                span.set_attribute("http.request.method", scope["method"])
                span.set_attribute("http.route", route_of(scope))
