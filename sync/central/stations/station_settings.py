"""Settings that the operator keeps for the stations: for all of them, for one return point, or for one station.

The nearer scope wins, key by key. A station applies what it knows, and reports of each key what it did with it, so
central need not know which version of the program can set what.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import kept
from sync.central.db import tables as t
from sync.central.partners import cases
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.stations.enrolment import Device
from sync.wire import SettingValues, StationSettings

_log = logging.getLogger("returnpoint.central")
ALL, POINT, DEVICE = "all", "point", "device"
_VERSION = "settings_version"
TOLD = "settings"  # a change among those of the cases that names none: it rings the doorbell


def save(ctx: Context, scope: str, values: SettingValues, actor: str) -> tuple[dict[str, Any], bool]:
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
        audit.note(conn, ctx.clock.now(), actor, "settings.saved", scope, {"values": values})
        _log.info("settings changed scope=%s what=%s", scope, " ".join(sorted(values)))
        row = conn.execute(sa.select(t.station_setting).where(s.scope == scope)).one()
        return _to_json(row), before is None


def listed(conn: sa.Connection) -> list[dict[str, Any]]:
    """Every scope that was ever set, by name."""
    return [_to_json(row) for row in conn.execute(sa.select(t.station_setting).order_by(t.station_setting.c.scope))]


def version(conn: sa.Connection) -> str:
    """What a station compares its own with; empty while nothing was ever set. Random, so that a central that was
    brought back from a copy never gives an old version to new settings."""
    return kept.read(conn, _VERSION)


def of_device(conn: sa.Connection, device: Device) -> StationSettings:
    """What holds for one station."""
    scopes = scopes_of(device)
    s = t.station_setting.c
    rows = conn.execute(sa.select(s.scope, s.document).where(s.scope.in_(scopes)))
    documents = {row.scope: row.document for row in rows}
    values: SettingValues = {}
    for scope in scopes:
        values |= documents.get(scope, {})
    return StationSettings(revision=version(conn), values=values)


@dataclass(frozen=True, slots=True)
class Scoped:
    """`of`: in words whose it is; `revision` is 0 and `values` empty where nothing was ever set."""

    scope: str
    of: str
    revision: int
    values: Mapping[str, Any]
    changed_at: datetime | None


def document(conn: sa.Connection, scope: str) -> Scoped:
    """Refusal 404 for a scope that is none."""
    of = _check_scope(conn, scope)
    row = conn.execute(sa.select(t.station_setting).where(t.station_setting.c.scope == scope)).one_or_none()
    return Scoped(scope, of, row.revision, row.document, row.changed_at) if row else Scoped(scope, of, 0, {}, None)


class Outcome(StrEnum):
    """What became of a value at a station."""

    APPLIED = "applied"
    REFUSED = "refused"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Held:
    """One value that holds for a station: which scope sets it, and what the station said of it."""

    key: str
    value: Any
    scope: str
    outcome: Outcome
    reason: str


def held(conn: sa.Connection, device: Device, told: Mapping[str, Any]) -> list[Held]:
    """`told`: the `settings` of the station's last heartbeat."""
    scopes = scopes_of(device)
    documents = {scope: document(conn, scope).values for scope in scopes}
    current = told.get("revision", "") == version(conn) and not told.get("waits_for_start", False)
    found = []
    for key in sorted({key for values in documents.values() for key in values}):
        scope = next(scope for scope in reversed(scopes) if key in documents[scope])
        said = str(told.get("results", {}).get(key, "")) if current else ""
        outcome = Outcome.WAITING if not said else Outcome.APPLIED if said == "applied" else Outcome.REFUSED
        reason = said.removeprefix("refused: ") if outcome is Outcome.REFUSED else ""
        found.append(Held(key, documents[scope][key], scope, outcome, reason))
    return found


def scopes_of(device: Device) -> tuple[str, str, str]:
    """The widest first; a nearer one wins."""
    return ALL, f"{POINT}:{device.return_point_id}", f"{DEVICE}:{device.device_id}"


def _check_scope(conn: sa.Connection, scope: str) -> str:
    """Whose it is, in words."""
    if scope == ALL:
        return "all stations"
    kind, _, name = scope.partition(":")
    p, d = t.return_point.c, t.device.c
    named = {
        POINT: sa.select(p.name).where(p.return_point_id == name),
        DEVICE: sa.select(d.station_name).where(d.device_id == name),
    }
    of = conn.scalar(named[kind]) if kind in named else None
    if of is not None:
        return f"the stations of {of}" if kind == POINT else f"{of} alone"
    raise Refusal(404, "unknown-scope", f"There is no {scope}: name all, point:ID or device:ID.")


def _tell(ctx: Context, conn: sa.Connection) -> None:
    """A new version, and a ring at every station's doorbell."""
    kept.keep(conn, _VERSION, ctx.ids.crockford(12))
    cases.announce(conn, ":settings", TOLD)


def _to_json(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        "scope": row.scope,
        "revision": row.revision,
        "values": row.document,
        "changed_at": row.changed_at.isoformat(),
    }
