"""Settings that the operator keeps for the stations: for all of them, for one return point, or for one station.

The nearer scope wins, key by key. A station applies what it knows, and reports of each key what it did with it, so
central need not know which version of the program can set what.
"""

import logging
from typing import Any

import sqlalchemy as sa

from sync.central import cases
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.enrolment import Device
from sync.central.problems import Refusal
from sync.wire import SettingValues, StationSettings

_log = logging.getLogger("returnpoint.central")
ALL, POINT, DEVICE = "all", "point", "device"
_VERSION = "settings_version"
TOLD = "settings"  # a change among those of the cases that names none: it rings the doorbell


def save(ctx: Context, scope: str, values: SettingValues) -> tuple[dict[str, Any], bool]:
    """The whole document of a scope anew, and whether it is the first; an empty one sets nothing. Refusal 404 for a
    scope that is none: "all", "point:ID" or "device:ID"."""
    with ctx.db.write() as conn:
        _check_scope(conn, scope)
        s = t.station_setting.c
        before = conn.execute(sa.select(t.station_setting).where(s.scope == scope)).one_or_none()
        conn.execute(sa.delete(t.station_setting).where(s.scope == scope))
        conn.execute(
            sa.insert(t.station_setting).values(
                scope=scope,
                revision=before.revision + 1 if before else 1,
                document=values,
                changed_at=ctx.clock.now(),
            )
        )
        _tell(ctx, conn)
        _log.info("settings changed scope=%s what=%s", scope, " ".join(sorted(values)))
        row = conn.execute(sa.select(t.station_setting).where(s.scope == scope)).one()
        return _to_json(row), before is None


def listed(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every scope that was ever set, by name."""
    return [_to_json(row) for row in conn.execute(sa.select(t.station_setting).order_by(t.station_setting.c.scope))]


def version(conn: sa.Connection) -> str:
    """What a station compares its own with; empty while nothing was ever set. Random, so that a central that was
    brought back from a copy never gives an old version to new settings."""
    return conn.scalar(sa.select(t.setting.c.value).where(t.setting.c.name == _VERSION)) or ""


def of_device(conn: sa.Connection, device: Device) -> StationSettings:
    """What holds for one station."""
    scopes = (ALL, f"{POINT}:{device.return_point_id}", f"{DEVICE}:{device.device_id}")
    s = t.station_setting.c
    rows = conn.execute(sa.select(s.scope, s.document).where(s.scope.in_(scopes)))
    documents = {row.scope: row.document for row in rows}
    values: SettingValues = {}
    for scope in scopes:
        values |= documents.get(scope, {})
    return StationSettings(revision=version(conn), values=values)


def _check_scope(conn: sa.Connection, scope: str) -> None:
    kind, _, name = scope.partition(":")
    column = {POINT: t.return_point.c.return_point_id, DEVICE: t.device.c.device_id}.get(kind)
    if scope == ALL or (column is not None and conn.scalar(sa.select(column).where(column == name)) is not None):
        return
    raise Refusal(404, "unknown-scope", f"There is no {scope}: name all, point:ID or device:ID.")


def _tell(ctx: Context, conn: sa.Connection) -> None:
    """A new version, and a ring at every station's doorbell."""
    conn.execute(sa.delete(t.setting).where(t.setting.c.name == _VERSION))
    conn.execute(sa.insert(t.setting).values(name=_VERSION, value=ctx.ids.crockford(12)))
    cases.announce(conn, ":settings", TOLD)


def _to_json(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        "scope": row.scope,
        "revision": row.revision,
        "values": row.document,
        "changed_at": row.changed_at.isoformat(),
    }
