"""What may be set on central. Everything has a default; nothing is read from the environment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

# Standard Webhooks' example schedule: 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h.
RETRY_SCHEDULE_S = (5.0, 300.0, 1800.0, 7200.0, 18000.0, 36000.0, 50400.0, 72000.0, 86400.0)
OPERATOR_NAME = "Return Point"
MAIL_FROM = "Return Point <returns@returnpoint.example>"

Resolve = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Settings:
    """`public_url` is the address stations sign (needed behind a TLS proxy); empty: the request's own Host.

    `operator_name` stands in every return pass, so that another operator's stations can say whose it is.
    `database_url` (postgresql://...) and `objects_url` (s3://...): empty for SQLite and a folder inside `data`; with
    them any number of processes may serve the same data. `pool_size`: connections to PostgreSQL per process.
    `presign_photos` sends whoever opens a photo's link on to the object store, where that can be reached from outside.
    `smtp_url` (smtp://user:password@host:587, smtps://...) and `mail_from`: how notices leave; without a server they
    are files in `mails`. `operator_mail`: who hears of webhooks that fail.
    `allow_loopback_webhooks` lets a webhook go to http://127.0.0.1, for the demo and for tests.
    `patience_s`: how long a caller may take for the head of a request, and between two parts of its body.
    """

    data: Path
    database_url: str = field(default="", repr=False)
    objects_url: str = field(default="", repr=False)
    pool_size: int = 10
    operator_name: str = OPERATOR_NAME
    public_url: str = ""
    allow_loopback_webhooks: bool = False
    retry_schedule_s: tuple[float, ...] = RETRY_SCHEDULE_S
    retry_jitter: float = 0.2
    webhook_timeout_s: float = 15.0
    patience_s: float = 30.0
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
    photo_bytes_per_day: int = 8 * 1024**3  # of one station
    photo_link_days: int = 7
    presign_photos: bool = False
    smtp_url: str = field(default="", repr=False)
    mail_from: str = MAIL_FROM
    operator_mail: str = ""
    mail_retry_s: tuple[float, ...] = (60.0, 300.0, 900.0, 3600.0, 14400.0, 43200.0)
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
    def mails(self) -> Path:
        return self.data / "mails"

    @property
    def incoming(self) -> Path:
        return self.data / "incoming"

    @property
    def address_file(self) -> Path:
        return self.data / "central.url"
