"""Checking what stations signed for paper: manifests and receipts, by the keys they ever had."""

import base64
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.returnpass.manifest import manifest_said
from sync.returnpass.notes import NoNote, NoteKind, read_note


def keys(conn: sa.Connection) -> dict[str, Any]:
    """Every station's public keys, for checking without central: base64 of the 32 raw bytes, the newest last."""
    query = sa.select(t.device_key, t.device.c.station_name).join(
        t.device, t.device.c.device_id == t.device_key.c.device_id
    )
    found: dict[str, dict[str, Any]] = {}
    for row in conn.execute(query.order_by(t.device_key.c.added_at)):
        station = found.setdefault(row.device_id, {"station_name": row.station_name, "public_keys": []})
        station["public_keys"].append(row.public_key)
    return {"stations": found}


def checked(stations: dict[str, Any], text: str) -> dict[str, Any]:
    """What a signed text says and whether it is genuine, by the answer of `keys`; `sentence` says it in words."""
    try:
        note = read_note(text.strip())
        said = manifest_said(note) if note.kind == NoteKind.MANIFEST else note.claims
    except NoNote as problem:
        return {"genuine": False, "sentence": f"This is {problem}."}
    station = stations.get(note.station_id, {"station_name": "", "public_keys": []})
    genuine = note.is_signed_by(base64.b64decode(key) for key in station["public_keys"])
    who = station["station_name"] or "a station that is not known"
    sentence = (
        f"Genuine: a {note.kind} that {who} signed on {note.at:%Y-%m-%d at %H:%M} UTC."
        if genuine
        else f"Not genuine: it is not signed by {who}."
    )
    return {
        "genuine": genuine,
        "sentence": sentence,
        "kind": note.kind,
        "station_id": note.station_id,
        "at": note.at.isoformat(),
        "says": said,
    }
