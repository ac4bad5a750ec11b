"""The far end of `returnpoint bench sync`: accepts every event, one round trip later. Its own process, so that its work
is not counted: `python -m kiosk.commands.bench_far_end SECONDS`; the first line on stdout is its address."""

import asyncio
import json
import sys
from datetime import UTC, datetime

from sync.wire import CONTENT_TYPE, PROBLEM_TYPE, Ack, BatchAnswer, BlobAnswer, Changes, Verdict, VerdictStatus

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


async def _serve(round_trip_s: float) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                line, body = await _request(reader)
                await asyncio.sleep(round_trip_s)
                writer.write(_answer(line, body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, limit=1024 * 1024)
    port = server.sockets[0].getsockname()[1]
    sys.stdout.write(f"http://127.0.0.1:{port}\n")
    sys.stdout.flush()
    await server.serve_forever()


async def _request(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    return head[0], await reader.readexactly(int(fields.get("content-length", "0")))


def _answer(line: str, body: bytes) -> bytes:
    method, path, _ = line.split(" ", 2)
    if method == "POST" and path == "/v1/device/events":
        events = json.loads(body)["events"]
        verdicts = [Verdict(event_id=event["event_id"], status=VerdictStatus.ACCEPTED) for event in events]
        last = Ack(device_seq_contiguous=events[-1]["device_seq"])
        return _http(200, CONTENT_TYPE, BatchAnswer(results=verdicts, ack=last, server_time=_NOW).model_dump_json())
    if path.startswith("/v1/device/changes"):
        return _http(200, CONTENT_TYPE, Changes(changes=[], cursor="1", server_time=_NOW).model_dump_json())
    if method == "PUT":
        confirmed = BlobAnswer(sha256=path.rpartition("/")[2], size=len(body), created=True)
        return _http(201, CONTENT_TYPE, confirmed.model_dump_json())
    return _http(404, PROBLEM_TYPE, '{"title": "Not here", "status": 404}')


def _http(status: int, content_type: str, text: str) -> bytes:
    body = text.encode()
    return f"HTTP/1.1 {status} .\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


if __name__ == "__main__":
    asyncio.run(_serve(float(sys.argv[1])))
