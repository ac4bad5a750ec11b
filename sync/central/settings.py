"""What may be set on central. Everything has a default; nothing is read from the environment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

# Standard Webhooks' example schedule: 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h.
RETRY_SCHEDULE_S = (5.0, 300.0, 1800.0, 7200.0, 18000.0, 36000.0, 50400.0, 72000.0, 86400.0)
OPERATOR_NAME = "Return Point"

Resolve = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Settings:
    """`public_url` is the address stations sign (needed behind a TLS proxy); empty: the request's own Host.

    `operator_name` stands in every return pass, so that another operator's stations can say whose it is.
    `allow_loopback_webhooks` lets a webhook go to http://127.0.0.1, for the demo and for tests.
    """

    data: Path
    operator_name: str = OPERATOR_NAME
    public_url: str = ""
    allow_loopback_webhooks: bool = False
    retry_schedule_s: tuple[float, ...] = RETRY_SCHEDULE_S
    retry_jitter: float = 0.2
    webhook_timeout_s: float = 15.0
    endpoint_off_after_days: int = 5
    max_clock_skew_s: float = 300.0
    nonce_memory_s: float = 600.0
    enrolment_minutes: int = 15
    idempotency_hours: int = 72
    lost_after_minutes: int = 15
    keep_closed_days: int = 7
    keep_tombstones_days: int = 30
    stream_heartbeat_s: float = 25.0
    max_pixels: int = 50_000_000
    background: bool = True
    trusted_hosts: tuple[str, ...] = field(default=("127.0.0.1", "localhost", "::1"))

    @property
    def database(self) -> Path:
        return self.data / "central.db"

    @property
    def blobs(self) -> Path:
        return self.data / "blobs"

    @property
    def operator_key_file(self) -> Path:
        return self.data / "operator.key"

    @property
    def export_key_file(self) -> Path:
        return self.data / "export.key"

    @property
    def pass_keys(self) -> Path:
        return self.data / "pass-keys"

    @property
    def incoming(self) -> Path:
        return self.data / "incoming"

    @property
    def address_file(self) -> Path:
        return self.data / "central.url"
