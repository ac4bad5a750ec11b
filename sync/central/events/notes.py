"""The stations' keys, for checking what they signed for paper: manifests and receipts."""

from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t


def keys(conn: sa.Connection) -> dict[str, dict[str, Any]]:
    """By device id: its name and every public key it ever had, base64 of the 32 raw bytes, the newest last."""
    query = sa.select(t.device_key, t.device.c.station_name).join(
        t.device, t.device.c.device_id == t.device_key.c.device_id
    )
    found: dict[str, dict[str, Any]] = {}
    for row in conn.execute(query.order_by(t.device_key.c.added_at)):
        station = found.setdefault(row.device_id, {"station_name": row.station_name, "public_keys": []})
        station["public_keys"].append(row.public_key)
    return found
