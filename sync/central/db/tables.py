"""The tables of central. Times are UTC; bodies of events and webhooks are kept as the exact text that travelled."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# What devices and partners count goes up to 2^53. SQLite's INTEGER holds that, and nothing else there counts by itself.
Big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
MaybeJson = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
# Ordered byte by byte, as ids of version 7 are in time and as the partitions of events are cut.
EventId = sa.String().with_variant(postgresql.VARCHAR(collation="C"), "postgresql")


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

    def bind_processor(self, dialect: sa.Dialect) -> Any:
        """On SQLite straight to the text that its DATETIME keeps, which is a third of the work."""
        return _moment_as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Any:
        return _moment_of_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


@lru_cache(maxsize=1024)  # most rows of a transaction tell of the same moment
def _moment_as_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _moment_of_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


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
    sa.Column("store_id", Big, primary_key=True, autoincrement=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("contact", sa.String, nullable=False),
    sa.Column("start_url", sa.String, nullable=False),
    sa.Column("services", Json, nullable=False),
    sa.Column("rules", Json, nullable=False),
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
    sa.Column("refuses", Json, nullable=False),
    sa.Column("max_items", Big),
    sa.Column("country", sa.String, nullable=False, server_default=""),
    sa.Column("hours", MaybeJson),  # `words.OpeningHours`; `opening_hours` is text for people
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),  # a closed one is offered to nobody
)

# Where postal codes are: what `returnpoint central places import` read. The code in capitals without blanks.
place = sa.Table(
    "place",
    metadata,
    sa.Column("country", sa.String, primary_key=True),
    sa.Column("postal_code", sa.String, primary_key=True, index=True),
    sa.Column("latitude", sa.Float, nullable=False),
    sa.Column("longitude", sa.Float, nullable=False),
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
    sa.Column("store_ids", MaybeJson),  # none: every store of the operator
)

# `return_points`: where a person may sign in, empty for everywhere. Badge codes are random, so a plain SHA-256 is kept;
# a PIN is short, so it is kept as argon2id. Nobody is ever removed: events name them.
staff = sa.Table(
    "staff",
    metadata,
    sa.Column("staff_ref", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("return_points", Json, nullable=False),
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
    sa.Column("document", Json, nullable=False),
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
    # What its page is found by, for the code itself is shown once; and which device used it, with which key.
    sa.Column("enrolment_id", sa.String, unique=True),
    sa.Column("device_id", sa.String),
    sa.Column("public_key", sa.String),
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
    sa.Column("status", Json),
    # A key that was announced and not used yet; the one before this one, which counts for what it signed until then.
    sa.Column("next_key", sa.String),
    sa.Column("old_key", sa.String),
    sa.Column("rolled_at", UtcDateTime),
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

# What is left out of an index costs nothing to write: cases begin open, and few of them wait for an answer.
PHOTOS = sa.text("photos_dropped_at IS NULL AND closed_at IS NOT NULL")
KNOWN = sa.text("forgotten_at IS NULL AND closed_at IS NOT NULL")
AWAITED, REQUESTED = sa.text("resolve_by IS NOT NULL"), sa.text("return_request_id IS NOT NULL")
return_case = sa.Table(
    "return_case",
    metadata,
    sa.Column("case_id", sa.String, primary_key=True),
    sa.Column("partner", sa.String, nullable=False),
    sa.Column("store_id", sa.ForeignKey("merchant.store_id"), nullable=False),
    sa.Column("status", sa.String, nullable=False),
    sa.Column("rma_number", sa.String, nullable=False, index=True),
    sa.Column("order_number", sa.String, nullable=False, index=True),
    sa.Column("order_id", sa.String, nullable=False),
    sa.Column("customer", Json, nullable=False),
    sa.Column("external_references", Json, nullable=False),
    sa.Column("follows_case_id", sa.String),
    sa.Column("method", Json),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Column("resolve_by", UtcDateTime),
    sa.Column("version", sa.Integer, nullable=False),
    # Passes of earlier versions were taken back.
    sa.Column("passes_from", sa.Integer, nullable=False, server_default="0"),
    sa.Column("updated_at", UtcDateTime, nullable=False, server_default="1970-01-01 00:00:00"),
    sa.Column("return_request_id", sa.String),
    # Of the request that made it: the same one, however late, finds it again.
    sa.Column("create_mark", sa.String, unique=True, index=True),
    # When its photos went, and when the consumer in it did (`retention`, `rights`).
    sa.Column("photos_dropped_at", UtcDateTime),
    sa.Column("forgotten_at", UtcDateTime),
    sa.Index("ix_return_case_with_photos", "store_id", "closed_at", sqlite_where=PHOTOS, postgresql_where=PHOTOS),
    sa.Index("ix_return_case_with_consumer", "store_id", "closed_at", sqlite_where=KNOWN, postgresql_where=KNOWN),
    sa.Index("ix_return_case_resolve_by", "resolve_by", sqlite_where=AWAITED, postgresql_where=AWAITED),
    sa.Index(
        "ix_return_case_return_request_id", "return_request_id", sqlite_where=REQUESTED, postgresql_where=REQUESTED
    ),
    sa.Index("ix_return_case_of_store", "store_id", "created_at", "case_id"),
    sa.Index("ix_return_case_of_store_by_status", "store_id", "status", "created_at", "case_id"),
    sa.Index("ix_return_case_listed", "partner", "status", "updated_at", "case_id"),
    sa.Index("ix_return_case_listed_by_store", "partner", "store_id", "status", "updated_at", "case_id"),
)

# What a consumer asked for, before it is a case. `items` as the partner sent them (`words.RequestedItem` as JSON).
return_request = sa.Table(
    "return_request",
    metadata,
    sa.Column("return_request_id", sa.String, primary_key=True),
    sa.Column("partner", sa.String, nullable=False),
    sa.Column("store_id", sa.ForeignKey("merchant.store_id"), nullable=False),
    sa.Column("rma_number", sa.String, nullable=False, index=True),
    sa.Column("order_number", sa.String, nullable=False),
    sa.Column("customer", Json, nullable=False),
    sa.Column("items", Json, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("create_mark", sa.String, nullable=False, unique=True),
    sa.UniqueConstraint("partner", "store_id", "rma_number"),
    sa.Index("ix_return_request_listed", "partner", "created_at", "return_request_id"),
    sa.Index("ix_return_request_listed_by_store", "partner", "store_id", "created_at", "return_request_id"),
    sa.Index("ix_return_request_of_store", "store_id", "created_at"),
)

case_item = sa.Table(
    "case_item",
    metadata,
    sa.Column("item_id", sa.String, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("order_line_id", sa.String, nullable=False, index=True),
    sa.Column("details", Json, nullable=False),
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
    sa.Column("use_id", Big, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.device_id"), nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Index("ix_search_use_device_id_at", "device_id", "at"),
)

# The keys that sign return passes. `sealed`: the private half (`pass_secrets`).
pass_key = sa.Table(
    "pass_key",
    metadata,
    sa.Column("kid", sa.String, primary_key=True),
    sa.Column("public_key", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("signs_from", UtcDateTime, nullable=False),
    sa.Column("signs_until", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
    sa.Column("sealed", sa.LargeBinary),
)

# One row per case, which takes a new place at each change: (`tx`, `seq`) is the pull's cursor (`changes`). One
# row with no case says that the keys of passes changed.
case_change = sa.Table(
    "case_change",
    metadata,
    sa.Column("seq", Big, primary_key=True, autoincrement=True),
    sa.Column("tx", sa.BigInteger, nullable=False, server_default="0"),  # on PostgreSQL the writing transaction
    sa.Column("case_id", sa.String, nullable=False, unique=True),
    sa.Column("op", sa.String, nullable=False),
    sa.Column("reason", sa.String, nullable=False),
    # Of an upsert when its case was closed, of a delete when it was told: from then on the days run until it goes.
    sa.Column("at", UtcDateTime),
    sa.Index("ix_case_change_op_at", "op", "at"),
    sa.Index("ix_case_change_tx_seq", "tx", "seq"),
    sa.Index("ix_case_change_op_tx_seq", "op", "tx", "seq"),
    sqlite_autoincrement=True,
)

RARE = sa.text("type <> 'verification.completed'")
# On PostgreSQL in a partition per month (`partitions`), which is why nothing refers to it by a foreign key.
event = sa.Table(
    "event",
    metadata,
    sa.Column("event_id", EventId, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.device_id"), nullable=False),
    sa.Column("device_seq", Big, nullable=False),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), index=True),
    sa.Column("case_seq", Big, nullable=False),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("body_sha256", sa.String, nullable=False),
    sa.Column("signature", sa.String, nullable=False),
    sa.Column("prev", sa.String, nullable=False),
    sa.Column("chain", sa.String, nullable=False),
    sa.Column("received_at", UtcDateTime, nullable=False, index=True),
    sa.Column("notices", Json, nullable=False),
    # The case, tote or bag that it is about; empty while this program does not know the event's type.
    sa.Column("subject", sa.String, nullable=False, server_default=""),
    sa.Index("ix_event_device_seq", "device_id", "device_seq"),
    # Of the few that are no first look: totes, bags, goods without a case.
    sa.Index("ix_event_rare", "type", "received_at", sqlite_where=RARE, postgresql_where=RARE),
    postgresql_partition_by="RANGE (event_id)",
)

# The labels of bags and totes that an event names: its place in their trails.
event_label = sa.Table(
    "event_label",
    metadata,
    sa.Column("event_id", EventId, primary_key=True),
    sa.Column("label", sa.String, primary_key=True, index=True),
)

# Goods that were taken in without a case, once a person found out which one it was.
provisional_match = sa.Table(
    "provisional_match",
    metadata,
    sa.Column("event_id", EventId, primary_key=True),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), nullable=False),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# Every number a verdict was given on, refusals too; a refused event keeps its text here as evidence.
REFUSED = sa.text("verdict IN ('rejected', 'conflict')")
TEXT_KEPT = sa.text("refused_body IS NOT NULL")
seen_number = sa.Table(
    "seen_number",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("device_seq", Big, primary_key=True, autoincrement=False),
    sa.Column("event_id", sa.String, nullable=False),
    sa.Column("verdict", sa.String, nullable=False),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("refused_body", sa.Text),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Index("ix_seen_number_kept_text", "at", sqlite_where=TEXT_KEPT, postgresql_where=TEXT_KEPT),
    sa.Index("ix_seen_number_refused", "device_id", sqlite_where=REFUSED, postgresql_where=REFUSED),
)

# The numbers first..last were never seen, though a higher one was, `since` then. `explained_at`: somebody wrote down
# why they will never come.
gap = sa.Table(
    "gap",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("first", Big, primary_key=True, autoincrement=False),
    sa.Column("last", Big, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.Column("reported_at", UtcDateTime),
    sa.Column("explained_at", UtcDateTime),
    sa.Column("reason", sa.String, nullable=False, default=""),
)

alarm = sa.Table(
    "alarm",
    metadata,
    sa.Column("alarm_id", Big, primary_key=True),
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
    sa.Column("device_seq", Big, nullable=False),
    sa.Column("problem", sa.String, nullable=False),
    sa.Column("first_at", UtcDateTime, nullable=False),
    # A person dealt with it, and wrote down how.
    sa.Column("settled_at", UtcDateTime),
    sa.Column("settled_note", sa.String, nullable=False, server_default=""),
)

day_proof = sa.Table(
    "day_proof",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("day", sa.String, primary_key=True),
    sa.Column("after_seq", Big, primary_key=True, autoincrement=False),
    sa.Column("count", Big, nullable=False),
    sa.Column("hash", sa.String, nullable=False),
    sa.Column("equal", sa.Boolean, nullable=False),
    sa.Column("differences", Big, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False, index=True),
)

blob = sa.Table(
    "blob",
    metadata,
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("size", Big, nullable=False),
    sa.Column("mime", sa.String, nullable=False),
    sa.Column("device_id", sa.String, nullable=False),
    sa.Column("received_at", UtcDateTime, nullable=False),
    sa.Index("ix_blob_device_id_received_at", "device_id", "received_at"),
    sa.Index("ix_blob_received_at", "received_at"),
)

# Photos that come in parts. A part is an object of its own; its row is written once the object is durable.
upload = sa.Table(
    "upload",
    metadata,
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("touched_at", UtcDateTime, nullable=False, index=True),
)

upload_part = sa.Table(
    "upload_part",
    metadata,
    sa.Column("device_id", sa.String, primary_key=True),
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("first", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("object_key", sa.String, nullable=False, unique=True),
)

event_blob = sa.Table(
    "event_blob",
    metadata,
    sa.Column("event_id", EventId, primary_key=True),
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
    sa.Column("decision", Json, nullable=False),
    sa.Column("basis", MaybeJson),  # what it was decided from; none before that was kept
)

webhook = sa.Table(
    "webhook",
    metadata,
    sa.Column("webhook_id", Big, primary_key=True, autoincrement=True),
    sa.Column("partner", sa.String, nullable=False, index=True),
    sa.Column("url", sa.String, nullable=False),
    sa.Column("event", sa.String, nullable=False),
    sa.Column("secret", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("failing_since", UtcDateTime),
    sa.Column("disabled_at", UtcDateTime),
    sa.Column("disabled_because", sa.String, nullable=False, default=""),
    # Only cases of these stores; null: of all that the partner has.
    sa.Column("store_ids", MaybeJson),
    # The secret before the last rotation signs as well until then.
    sa.Column("previous_secret", sa.String),
    sa.Column("previous_until", UtcDateTime),
    sa.Column("deleted_at", UtcDateTime),
    # Who sends to it now, and from when on the next one may: one delivery is in flight at a time.
    sa.Column("lease", sa.String, nullable=False, server_default=""),
    sa.Column("free_at", UtcDateTime, nullable=False, server_default="2000-01-01 00:00:00"),
    sqlite_autoincrement=True,
)

# `subject` is what later ones of a higher `sequence` say anew (a case, or an item of it); `place` counts the deliveries
# of a registration in an order that readers can follow, given when somebody reads; `store_id`: whose case it is about.
delivery = sa.Table(
    "delivery",
    metadata,
    sa.Column("delivery_id", Big, primary_key=True, autoincrement=True),
    sa.Column("message_id", sa.String, nullable=False, unique=True),
    sa.Column("webhook_id", sa.ForeignKey("webhook.webhook_id"), nullable=False),
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), index=True),
    sa.Column("sequence", Big, nullable=False),
    sa.Column("event", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("next_at", UtcDateTime, nullable=False),
    sa.Column("delivered_at", UtcDateTime),
    sa.Column("subject", sa.String, nullable=False, server_default=""),
    sa.Column("place", Big),
    sa.Column("store_id", Big),
    sa.Index("ix_delivery_due", "state", "next_at"),
    sa.Index("ix_delivery_of_store", "store_id", "delivery_id"),
    sa.Index("ix_delivery_of_webhook", "webhook_id", "delivery_id"),
    sa.Index("ix_delivery_of_webhook_by_state", "webhook_id", "state", "delivery_id"),
    sa.Index("ix_delivery_webhook_id_state", "webhook_id", "state", "next_at"),
    sa.Index("ix_delivery_webhook_id_subject", "webhook_id", "subject", "sequence"),
    sa.Index("ix_delivery_webhook_id_place", "webhook_id", "place"),
    sqlite_autoincrement=True,
)

delivery_attempt = sa.Table(
    "delivery_attempt",
    metadata,
    sa.Column("attempt_id", Big, primary_key=True),
    sa.Column("delivery_id", sa.ForeignKey("delivery.delivery_id"), nullable=False, index=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("problem", sa.String, nullable=False),
)

idempotency = sa.Table(
    "idempotency",
    metadata,
    sa.Column("api_key_id", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("fingerprint", sa.String, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("headers", Json, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False, index=True),
)

# A person who signs in on the pages. `store_id`: of the merchant whose returns they see; null for the operator's
# people. `totp_secret` (sealed) is empty until the second factor is set up; `totp_used`: the time step of the last code
# used.
account = sa.Table(
    "account",
    metadata,
    sa.Column("account_id", sa.String, primary_key=True),
    sa.Column("email", sa.String, nullable=False, unique=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("store_id", sa.ForeignKey("merchant.store_id"), index=True),
    sa.Column("password_hash", sa.String, nullable=False),
    sa.Column("totp_secret", sa.String, nullable=False),
    sa.Column("totp_used", sa.BigInteger, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("disabled_at", UtcDateTime),
)

recovery_code = sa.Table(
    "recovery_code",
    metadata,
    sa.Column("account_id", sa.ForeignKey("account.account_id"), primary_key=True),
    sa.Column("code_sha256", sa.String, primary_key=True),
)

invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("token_sha256", sa.String, primary_key=True),
    sa.Column("email", sa.String, nullable=False, index=True),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("store_id", sa.ForeignKey("merchant.store_id")),
    sa.Column("invited_by", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("used_at", UtcDateTime),
)

# `stage`: the password alone, or both factors. `totp_offer`: the secret shown while the second factor is set up.
session = sa.Table(
    "session",
    metadata,
    sa.Column("session_sha256", sa.String, primary_key=True),
    sa.Column("account_id", sa.ForeignKey("account.account_id"), nullable=False, index=True),
    sa.Column("stage", sa.String, nullable=False),
    sa.Column("totp_offer", sa.String, nullable=False),
    sa.Column("agent", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("seen_at", UtcDateTime, nullable=False),
)

# Tries to sign in that have not led to it, by what tried (a SHA-256, so that no name or address is kept).
sign_in_try = sa.Table(
    "sign_in_try",
    metadata,
    sa.Column("subject", sa.String, primary_key=True),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("blocked_until", UtcDateTime, nullable=False),
    sa.Column("last_at", UtcDateTime, nullable=False, index=True),
)

# Who did what; rows are only ever added. `store_id`: the merchant who may read it.
audit = sa.Table(
    "audit",
    metadata,
    sa.Column("audit_id", Big, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("actor", sa.String, nullable=False),
    sa.Column("action", sa.String, nullable=False),
    sa.Column("subject", sa.String, nullable=False, index=True),
    sa.Column("store_id", Big),
    sa.Column("detail", Json, nullable=False),
    sa.Index("ix_audit_store_id_audit_id", "store_id", "audit_id"),
)

# What the counters found, by the hour in which it happened: of all return points under the empty scope, of each under
# its id. Kept up by `digest`, so that no page counts events.
OF_POINTS = sa.text("scope <> ''")
figure = sa.Table(
    "figure",
    metadata,
    sa.Column("scope", sa.String, primary_key=True),
    sa.Column("hour", UtcDateTime, primary_key=True),
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("count", sa.BigInteger, nullable=False),
    sa.Index("ix_figure_of_points", "hour", sqlite_where=OF_POINTS, postgresql_where=OF_POINTS),
)

# The photos that an event named and that had not come when it was read, until they come.
awaited_photo = sa.Table(
    "awaited_photo",
    metadata,
    sa.Column("sha256", sa.String, primary_key=True),
    sa.Column("event_id", sa.String, nullable=False),
    sa.Column("device_id", sa.String, nullable=False, index=True),
    sa.Column("since", UtcDateTime, nullable=False, index=True),
)

# A station's own day as its last heartbeat told it: returns, and the seconds of work in them.
device_day = sa.Table(
    "device_day",
    metadata,
    sa.Column("day", sa.String, primary_key=True),
    sa.Column("device_id", sa.ForeignKey("device.device_id"), primary_key=True),
    sa.Column("returns", sa.Integer, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
)

# What the merchant said is to become of an undeclared thing (`undeclared`); `new_case_id`: the case made of it.
undeclared_answer = sa.Table(
    "undeclared_answer",
    metadata,
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True),
    sa.Column("goods_id", sa.String, primary_key=True),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("new_case_id", sa.ForeignKey("return_case.case_id"), unique=True),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("by", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# The exceptions that wait for somebody, kept up with each decision. `due_at`: when the merchant's time ends, or the end
# of time: the order in which they are shown.
open_exception = sa.Table(
    "open_exception",
    metadata,
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True),
    sa.Column("kind", sa.String, primary_key=True),
    sa.Column("item_id", sa.String, primary_key=True),
    sa.Column("event_id", sa.String, primary_key=True),
    sa.Column("store_id", Big, nullable=False),
    sa.Column("partner", sa.String, nullable=False),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Index("ix_open_exception_partner", "partner", "due_at", "opened_at", "case_id"),
    sa.Index("ix_open_exception_due", "due_at", "opened_at", "case_id"),
    sa.Index("ix_open_exception_store", "store_id", "due_at", "opened_at", "case_id"),
    sa.Index("ix_open_exception_kind", "store_id", "kind", "due_at", "opened_at", "case_id"),
    sa.Index("ix_open_exception_partner_kind", "partner", "kind", "due_at", "opened_at", "case_id"),
    sa.Index("ix_open_exception_kind_due", "kind", "due_at", "opened_at", "case_id"),
)

# What a person said to an exception that no finding settles.
exception_answer = sa.Table(
    "exception_answer",
    metadata,
    sa.Column("case_id", sa.ForeignKey("return_case.case_id"), primary_key=True),
    sa.Column("kind", sa.String, primary_key=True),
    sa.Column("item_id", sa.String, primary_key=True),
    sa.Column("event_id", sa.String, primary_key=True),
    sa.Column("answer", sa.String, nullable=False),
    sa.Column("note", sa.String, nullable=False),
    sa.Column("by", sa.String, nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
)

# Mails to be sent; without an address or a text, which are read at the moment of sending.
notice = sa.Table(
    "notice",
    metadata,
    sa.Column("notice_id", sa.String, primary_key=True),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("about", sa.String, nullable=False, index=True),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Column("next_at", UtcDateTime, nullable=False),
    sa.Column("lease_until", UtcDateTime),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("sent_at", UtcDateTime),
    sa.Column("problem", sa.String, nullable=False),
    sa.UniqueConstraint("kind", "role", "about"),
    sa.Index("ix_notice_due", "state", "next_at"),
    sa.Index("ix_notice_listed", "due_at", "notice_id"),
    sa.Index("ix_notice_listed_by_state", "state", "due_at", "notice_id"),
)
