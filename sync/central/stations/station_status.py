"""What a station says of itself in a heartbeat: the fields that central knows, each within its limits.

A field that is unknown or not as it should be is left out, and the others count: a newer station, or one that is ill,
must still be seen. So nothing that a device sends grows the database.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sync.wire import MAX_NUMBER, MAX_SETTINGS, SettingName

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def _printable(text: str) -> str:
    return _CONTROL.sub(" ", text)


Count = Annotated[int, Field(strict=True, ge=0, le=MAX_NUMBER)]
Seconds = Annotated[int, Field(strict=True, ge=0, le=10 * 366 * 86_400)]
Word = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,24}$")]
Text = Annotated[str, Field(max_length=300), AfterValidator(_printable)]
Name = Annotated[str, Field(max_length=60), AfterValidator(_printable)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Today(_Part):
    """The station's own day so far: returns, and the seconds of work in them."""

    day: date
    returns: Annotated[int, Field(ge=0, le=100_000)]
    seconds: Annotated[int, Field(ge=0, le=10_000_000)]


class SettingsReport(_Part):
    revision: Name = ""
    waits_for_start: bool = False
    results: Annotated[dict[SettingName, Text], Field(max_length=MAX_SETTINGS)] = {}


class OpeningReport(_Part):
    at: AwareDatetime
    parts: Annotated[dict[Word, Word], Field(max_length=12)] = {}


_KINDS: dict[str, Any] = {
    "waiting": Count,
    "refused": Count,
    "photos": Count,
    "oldest": AwareDatetime | None,
    "oldest_s": Seconds | None,
    "clock_offset_ms": Annotated[int, Field(strict=True, ge=-MAX_NUMBER, le=MAX_NUMBER)],
    "version": Name,
    "started_at": AwareDatetime,
    "disk_free_mb": Count,
    "camera": Word,
    "scanners": Annotated[dict[Name, Word], Field(max_length=12)],
    "printers": Annotated[dict[Word, Text], Field(max_length=6)],
    "today": Today,
    "bags_left": Count | None,
    "settings": SettingsReport,
    "opening_check": OpeningReport,
}
_KNOWN: Mapping[str, TypeAdapter[Any]] = {name: TypeAdapter(kind) for name, kind in _KINDS.items()}


def known(told: Mapping[str, Any]) -> dict[str, Any]:
    """The fields to keep, as JSON."""
    kept = {}
    for name, kind in _KNOWN.items():
        if name in told:
            try:
                kept[name] = kind.dump_python(kind.validate_python(told[name]), mode="json")
            except ValidationError:
                continue
    return kept
