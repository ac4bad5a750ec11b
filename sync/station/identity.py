"""Who this station is, as its events say it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StationIdentity:
    """`station_id` is the device id that central gave; `app_version` is this program's."""

    station_id: str
    location_id: str
    location_name: str
    app_version: str
