"""The least that posting batches can cost: a plain httpx loop without a store, signatures or answers that are read.

The yardstick of `returnpoint bench sync`; it lives here because only this room opens connections.
"""

import time
from collections.abc import Sequence

import httpx

from sync.wire import CONTENT_TYPE


def post_bare(base_url: str, bodies: Sequence[bytes]) -> float:
    """Seconds to post these bodies to `/v1/device/events` one after the other on one connection."""
    with httpx.Client(base_url=base_url, trust_env=False, timeout=30) as client:
        started = time.perf_counter()
        for body in bodies:
            client.post("/v1/device/events", content=body, headers={"Content-Type": CONTENT_TYPE}).raise_for_status()
        return time.perf_counter() - started
