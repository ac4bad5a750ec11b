"""The tables of central. Times are UTC; bodies of events and webhooks are kept as the exact text that travelled."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa


class UtcDateTime(sa.TypeDecorator[datetime]):
    """A moment: stored as UTC without zone, given back with it. A value without a zone is refused."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("value", sa.String, nullable=False),
)

merchant = sa.Table(
    "merchant",
    metadata,
    sa.Column("store_id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("contact", sa.String, nullable=False),
    sa.Column("start_url", sa.String, nullable=False),
    sa.Column("services", sa.JSON, nullable=False),
    sa.Column("rules", sa.JSON, nullable=False),
)

return_point = sa.Table(
    "return_point",
    metadata,
    sa.Column("return_point_id", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("address", sa.String, nullable=False),
    sa.Column("postal_code", sa.String, nullable=False),
    sa.Column("opening_hours", sa.String, nullable=False),
    sa.Column("latitude", sa.Float),
    sa.Column("longitude", sa.Float),
    sa.Column("refuses", sa.JSON, nullable=False),
    sa.Column("max_items", sa.Integer),
)

# `partner` is who owns cases and webhooks; it may hold several live keys, so that keys can be changed.
partner_key = sa.Table(
    "partner_key",
    metadata,
    sa.Column("key_id", sa.String, primary_key=True),
    sa.Column("partner", sa.String, nullable=False),
    sa.Column("key_sha256", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
)

# `return_points`: where a person may sign in, empty for everywhere. Badge codes are random, so a plain SHA-256 is kept;
# a PIN is short, so it is kept as argon2id. Nobody is ever removed: events name them.
staff = sa.Table(
    "staff",
    metadata,
    sa.Column("staff_ref", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("return_points", sa.JSON, nullable=False),
    sa.Column("pin_hash", sa.String, nullable=False),
    sa.Column("badge_sha256", sa.String, unique=True),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
)

station_setting = sa.Table(
    "station_setting",
    metadata,
    sa.Column("scope", sa.String, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("document", sa.JSON, nullable=False),
    sa.Column("changed_at", UtcDateTime, nullable=False),
)

enrolment_code = sa.Table(
    "enrolment_code",
    metadata,
    sa.Column("code_sha256", sa.String, primary_key=True),
    sa.Column("station_name", sa.String, nullable=False),
    sa.Column("return_point_id", sa.ForeignKey("return_point.return_point_id"), nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("used_at", UtcDateTime),
)

device = sa.Table(
    "device",
    metadata,
    sa.Column("device_id", sa.String, primary_key=True),
    sa.Column("station_name", sa.String, nullable=False),
    sa.Column("return_point_id", sa.ForeignKey("return_point.return_point_id"), nullable=False),
    sa.Column("public_key", sa.String, nullable=False),
    sa.Column("enrolled_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
    sa.Column("seen_at", UtcDateTime),
    sa.Column("status", sa.JSON),
    sa.UniqueConstraint("station_name", "return_point_id"),
)

# Every key a station ever had: an event signed before a re-enrolment still verifies.
device_key = sa.Table(
    "device_key",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("public_key", sa.String, primary_key=True),
    sa.Column("added_at", UtcDateTime, nullable=False),
)

# The nonces of requests whose signature might still count.
nonce = sa.Table(
    "nonce",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("nonce", sa.String, primary_key=True),
    sa.Column("used_at", UtcDateTime, nullable=False, index=True),
)

return_case = sa.Table(
    "return_case",
    metadata,
    sa.Column("case_id", sa.String, primary_key=True),
    sa.Column("partner", sa.String, nullable=False, index=True),
    sa.Column("store_id", sa.ForeignKey("merchant.store_id"), nullable=False),
    sa.Column("status", sa.String, nullable=False, index=True),
    sa.Column("rma_number", sa.String, nullable=False, index=True),
    sa.Column("order_number", sa.String, nullable=False, index=True),
    sa.Column("order_id", sa.String, nullable=False),
    sa.Column("customer", sa.JSON, nullable=False),
    sa.Column("external_references", sa.JSON, nullable=False),
    sa.Column("follows_case_id", sa.String),
    sa.Column("method", sa.JSON),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Column("resolve_by", UtcDateTime, index=True),
    sa.Column("version", sa.Integer, nullable=False),
    # Passes of earlier versions were taken back.
    sa.Column("passes_from", sa.Integer, nullable=False, server_default="0"),
)

case_item = sa.Table(
    "case_item",
    metadata,
    sa.Column("item_id", sa.String, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("order_line_id", sa.String, nullable=False, index=True),
    sa.Column("details", sa.JSON, nullable=False),
)

# What a return can be found by without its code, each in its normal form (`sync.domain.search.normal`).
case_key = sa.Table(
    "case_key",
    metadata,
    sa.Column("kind", sa.String, primary_key=True),
    sa.Column("value", sa.String, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True, index=True),
)

# When a station searched; what for is never kept.
search_use = sa.Table(
    "search_use",
    metadata,
    sa.Column("use_id", sa.Integer, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.device_id"), nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Index("ix_search_use_device_id_at", "device_id", "at"),
)

# Public halves of the keys that sign return passes; the private ones lie in files of their own.
pass_key = sa.Table(
    "pass_key",
    metadata,
    sa.Column("kid", sa.String, primary_key=True),
    sa.Column("public_key", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("signs_from", UtcDateTime, nullable=False),
    sa.Column("signs_until", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
)

# One row per case, re-inserted at each change: `seq` only grows, so it is the pull's cursor (one writer). One row with
# no case says that the keys of passes changed.
case_change = sa.Table(
    "case_change",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("case_id", sa.String, nullable=False, unique=True),
    sa.Column("op", sa.String, nullable=False),
    sa.Column("reason", sa.String, nullable=False),
    sa.Column("at", UtcDateTime),  # of deletes: when their 30 days began
    sa.Index("ix_case_change_op_at", "op", "at"),
    sqlite_autoincrement=True,
)

event = sa.Table(
    "event",
    metadata,
    sa.Column("event_id", sa.String, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.device_id"), nullable=False),
    sa.Column("device_seq", sa.Integer, nullable=False),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), index=True),
    sa.Column("case_seq", sa.Integer, nullable=False),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("body_sha256", sa.String, nullable=False),
    sa.Column("signature", sa.String, nullable=False),
    sa.Column("prev", sa.String, nullable=False),
    sa.Column("chain", sa.String, nullable=False),
    sa.Column("received_at", UtcDateTime, nullable=False, unique=True),
    sa.Column("notices", sa.JSON, nullable=False),
    # The case, tote or bag that it is about; empty while this program does not know the event's type.
    sa.Column("subject", sa.String, nullable=False, server_default=""),
    sa.Index("ix_event_device_seq", "device_id", "device_seq"),
)

# The labels of bags and totes that an event names: its place in their trails.
event_label = sa.Table(
    "event_label",
    metadata,
    sa.Column("event_id", sa.ForeignKey("event.event_id"), primary_key=True),
    sa.Column("label", sa.String, primary_key=True, index=True),
)

# Goods that were taken in without a case, once a person found out which one it was.
provisional_match = sa.Table(
    "provisional_match",
    metadata,
    sa.Column("event_id", sa.ForeignKey("event.event_id"), primary_key=True),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), nullable=False),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# Every number a verdict was given on, refusals too; a refused event keeps its text here as evidence.
seen_number = sa.Table(
    "seen_number",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("device_seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("event_id", sa.String, nullable=False),
    sa.Column("verdict", sa.String, nullable=False),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("refused_body", sa.Text),
    sa.Column("at", UtcDateTime, nullable=False),
)

# The numbers first..last were never seen, though a higher one was, `since` then. `explained_at`: somebody wrote down
# why they will never come.
gap = sa.Table(
    "gap",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("last", sa.Integer, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("reported_at", UtcDateTime),
    sa.Column("explained_at", UtcDateTime),
    sa.Column("reason", sa.String, nullable=False, default=""),
)

alarm = sa.Table(
    "alarm",
    metadata,
    sa.Column("alarm_id", sa.Integer, primary_key=True),
    sa.Column("device_id", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("about", sa.String, nullable=False),
    sa.Column("detail", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("device_id", "kind", "about"),
)

# What a station says it can send no more: shown to operators, kept until somebody deals with it.
refused_report = sa.Table(
    "refused_report",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("event_id", sa.String, primary_key=True),
    sa.Column("case_id", sa.String, nullable=False),
    sa.Column("device_seq", sa.Integer, nullable=False),
    sa.Column("problem", sa.String, nullable=False),
    sa.Column("first_at", UtcDateTime, nullable=False),
)

day_proof = sa.Table(
    "day_proof",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("day", sa.String, primary_key=True),
    sa.Column("after_seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("hash", sa.String, nullable=False),
    sa.Column("equal", sa.Boolean, nullable=False),
    sa.Column("differences", sa.Integer, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

blob = sa.Table(
    "blob",
    metadata,
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("mime", sa.String, nullable=False),
    sa.Column("device_id", sa.String, nullable=False),
    sa.Column("received_at", UtcDateTime, nullable=False),
)

event_blob = sa.Table(
    "event_blob",
    metadata,
    sa.Column("event_id", sa.ForeignKey("event.event_id"), primary_key=True),
    sa.Column("sha256", sa.String, primary_key=True, index=True),
)

resolution = sa.Table(
    "resolution",
    metadata,
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True),
    sa.Column("item_id", sa.ForeignKey("case_item.item_id"), primary_key=True),
    sa.Column("decision", sa.String, nullable=False),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

decision_revision = sa.Table(
    "decision_revision",
    metadata,
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("trigger", sa.String, nullable=False),
    sa.Column("decision", sa.JSON, nullable=False),
)

webhook = sa.Table(
    "webhook",
    metadata,
    sa.Column("webhook_id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("partner", sa.String, nullable=False, index=True),
    sa.Column("url", sa.String, nullable=False),
    sa.Column("event", sa.String, nullable=False),
    sa.Column("secret", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("failing_since", UtcDateTime),
    sa.Column("disabled_at", UtcDateTime),
    sa.Column("disabled_because", sa.String, nullable=False, default=""),
    sqlite_autoincrement=True,
)

delivery = sa.Table(
    "delivery",
    metadata,
    sa.Column("delivery_id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("message_id", sa.String, nullable=False, unique=True),
    sa.Column("webhook_id", sa.ForeignKey("webhook.webhook_id"), nullable=False),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), nullable=False, index=True),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("event", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("next_at", UtcDateTime, nullable=False),
    sa.Column("lease_until", UtcDateTime),
    sa.Column("delivered_at", UtcDateTime),
    sa.Index("ix_delivery_due", "state", "next_at"),
    sqlite_autoincrement=True,
)

delivery_attempt = sa.Table(
    "delivery_attempt",
    metadata,
    sa.Column("attempt_id", sa.Integer, primary_key=True),
    sa.Column("delivery_id", sa.ForeignKey("delivery.delivery_id"), nullable=False, index=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("problem", sa.String, nullable=False),
)

idempotency = sa.Table(
    "idempotency",
    metadata,
    sa.Column("partner", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("fingerprint", sa.String, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("headers", sa.JSON, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False, index=True),
)
