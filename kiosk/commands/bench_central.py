"""The central of `returnpoint bench intake`, a process of its own:
`python -m kiosk.commands.bench_central DIR [--url URL] [--as full|stub|insert]`; the first line on stdout is its
address.

`stub` reads and checks every event as central does (envelope, text, signature), and answers; it stores and decides
nothing, nor does it keep the request's nonce. `insert` puts each event's row into the table, in one plain transaction.
"""

import argparse
import sys
from pathlib import Path

import sqlalchemy as sa

from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.events import intake
from sync.central.events.batch import Arrival
from sync.central.events.intake import First, RawBatch, nothing_first
from sync.central.serving import address_of, listen, server
from sync.central.settings import Settings
from sync.central.stations.enrolment import Device, keys_ever
from sync.central.stations.signatures import sha256_hex
from sync.wire import Ack, BatchAnswer, Envelope, Verdict, VerdictStatus


def stub(ctx: Context, device: Device, batch: RawBatch, first: First = nothing_first) -> BatchAnswer:
    """In place of `intake.take_in`."""
    with ctx.db.read() as conn:
        keys = keys_ever(conn, device.device_id)
    now = ctx.clock.now()
    arrivals = [Arrival.of(Envelope.model_validate(raw), keys) for raw in batch.events]
    verdicts = [
        Verdict(event_id=one.envelope.event_id, status=VerdictStatus.ACCEPTED, received_at=now) for one in arrivals
    ]
    last = Ack(device_seq_contiguous=arrivals[-1].envelope.device_seq)
    return BatchAnswer(results=verdicts, ack=last, server_time=now)


def insert(ctx: Context, device: Device, batch: RawBatch, first: First = nothing_first) -> BatchAnswer:
    """In place of `intake.take_in`."""
    now = ctx.clock.now()
    envelopes = [Envelope.model_validate(raw) for raw in batch.events]
    rows: list[dict[str, object]] = [
        {
            "event_id": one.event_id,
            "device_id": device.device_id,
            "device_seq": one.device_seq,
            "case_id": None,
            "case_seq": 1,
            "type": "verification.completed",
            "body": one.body,
            "body_sha256": sha256_hex(one.body),
            "signature": one.signature,
            "prev": "",
            "chain": "",
            "received_at": now,
            "notices": [],
            "subject": "bench",
        }
        for one in envelopes
    ]
    with ctx.db.write() as conn:
        conn.execute(sa.insert(t.event), rows)
    verdicts = [Verdict(event_id=one.event_id, status=VerdictStatus.ACCEPTED, received_at=now) for one in envelopes]
    return BatchAnswer(results=verdicts, ack=Ack(device_seq_contiguous=0), server_time=now)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--url", default="")
    parser.add_argument("--as", dest="kind", choices=("full", "stub", "insert"), default="full")
    chosen = parser.parse_args(argv)
    if chosen.kind != "full":
        intake.take_in = {"stub": stub, "insert": insert}[chosen.kind]
    context = open_context(Settings(chosen.data, database_url=chosen.url), SystemClock())
    sock = listen("127.0.0.1", 0)

    def ready() -> None:
        sys.stdout.write(f"{address_of(sock)}\n")
        sys.stdout.flush()

    try:
        server(context, ready).run(sockets=[sock])
    finally:
        sock.close()
        context.db.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
