"""Traces: one id from the caller down to the statements, and nothing of a consumer in any of them."""

import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from sync.central.app import create_app
from sync.central.watch.tracing import Tracing, exporting_to
from tests.integration.central.conftest import Bench

TRACE = "0af7651916cd43dd8448eb211c80319c"


def traced(bench: Bench, provider: TracerProvider, *paths: str) -> list[int]:
    """Ask an application over the bench's database that is traced; the statuses."""
    context = bench.central.context
    tracing = Tracing(provider, context.db.engine)
    headers = dict(bench.partner.headers) | {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"}

    async def ask() -> list[int]:
        transport = httpx.ASGITransport(app=tracing.around(create_app(context)))
        async with httpx.AsyncClient(transport=transport, base_url=bench.central.url, headers=headers) as client:
            return [(await client.get(path)).status_code for path in paths]

    try:
        return asyncio.run(ask())
    finally:
        tracing.close()


def in_words(span: ReadableSpan) -> str:
    return f"{span.name} {dict(span.attributes or {})}"


def test_a_request_and_its_statements_are_one_trace_without_values(bench: Bench) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    case_id = bench.seeded.case_ids["one_like_new"]
    assert traced(bench, provider, f"/api/v1/return_cases/{case_id}?email=jo@x.example", "/nothing/jo@x.example") == [
        200,
        404,
    ]
    spans = exporter.get_finished_spans()
    names = [span.name for span in spans]
    assert "GET /api/v1/return_cases/{case_id}" in names
    assert "GET unknown" in names
    ours = [span for span in spans if span.context and format(span.context.trace_id, "032x") == TRACE]
    assert {span.name.split()[0] for span in ours} >= {"GET", "SELECT"}  # others are of central's own work
    told = " ".join(in_words(span) for span in spans)
    assert case_id not in told
    assert "jo@x" not in told


def test_spans_arrive_at_a_collector(bench: Bench) -> None:
    got: list[tuple[str, int]] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((self.path, len(self.rfile.read(int(self.headers["content-length"])))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            assert traced(bench, exporting_to(f"http://127.0.0.1:{server.server_port}/"), "/api/webhooks") == [200]
        finally:
            server.shutdown()
            thread.join()
    assert got
    assert got[0][0] == "/v1/traces"
    assert got[0][1] > 100
