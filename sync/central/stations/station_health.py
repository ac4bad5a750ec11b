"""How a station is, judged from what it said last and from what central sees of its record.

Each trouble is a sentence and what to do about it. Nothing here reads a table.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from sync.central.partners import hours as opening
from sync.central.partners.hours import OpeningHours

SILENT_AFTER = timedelta(minutes=15)
_LONG_SILENT = timedelta(days=3)
_OLD_S, _VERY_OLD_S = 3600, 86_400
_SKEW_MS = 5 * 60 * 1000
_LEAST_MB, _LITTLE_MB = 500, 2000

CAMERAS = {
    "none": ("has no camera", "Photos cannot be taken. Plug one in, or go on with the hand scanner."),
    "other": ("sees another camera than its own", "Plug its own camera in, or name the new one in its settings."),
    "in_use": ("cannot use its camera: another program has it", "Close that program on the station."),
    "refused": ("may not use its camera", "Allow the camera in the system's privacy settings of that computer."),
    "unplugged": ("has its camera unplugged", "Check the camera's cable."),
    "silent": ("gets no picture from its camera", "Unplug the camera and plug it in again."),
    "frozen": ("sees a picture that stands still", "Unplug the camera and plug it in again."),
    "covered": ("sees nothing: the camera is covered or it is dark", "Uncover the camera, or turn on the light."),
    "privacy": ("sees black: the camera's shutter is closed", "Open the camera's privacy shutter."),
}
LINES = {
    "missing": "is not connected",
    "busy": "is used by another program",
    "forbidden": "may not be used by this user",
    "lost": "was disconnected",
    "wrong": "has a port that cannot be used as it is set",
}


class Weight(IntEnum):
    """What comes first in a list."""

    NOTE = 1
    TROUBLE = 2


class State(StrEnum):
    """One word for a station. AWAITED: not heard yet since it was enrolled, or its shop opened, a moment ago."""

    TROUBLE = "trouble"
    NOTE = "note"
    SILENT = "silent"
    AWAITED = "awaited"
    CLOSED = "closed"
    FINE = "fine"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`words` begin in the middle of a sentence about the station; `remedy` is one of its own."""

    code: str
    weight: Weight
    words: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a station. `refused`, `lost`, `awaited`: events; `alarms`: of the last week; `day_equal`: how
    its last proof of a day ended; `settings_revision`: what it should have, empty where nothing was ever set; `hours`:
    of its return point, where they are known and it is not heard."""

    enrolled_at: datetime
    revoked_at: datetime | None
    seen_at: datetime | None
    status: Mapping[str, Any]
    refused: int = 0
    lost: int = 0
    awaited: int = 0
    alarms: int = 0
    day_equal: bool | None = None
    settings_revision: str = ""
    hours: OpeningHours | None = None


def oldest_s(seen: Seen, now: datetime) -> int | None:
    """How long the oldest event that was not sent has waited by now, None where none waits."""
    told = seen.status.get("oldest_s")
    if told is None or seen.seen_at is None:
        return None
    return int(told + (now - seen.seen_at).total_seconds())


def troubles(seen: Seen, now: datetime) -> tuple[Trouble, ...]:
    """The heaviest first; none for a station that was switched off."""
    if seen.revoked_at is not None:
        return ()
    found = [
        *_record(seen),
        *_queue(seen, now),
        *_clock(seen),
        *_disk(seen),
        *_devices(seen.status),
        *_settings(seen),
        *_silence(seen, now),
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def state_of(seen: Seen, found: Sequence[Trouble], now: datetime) -> State:
    if seen.revoked_at is not None:
        return State.REVOKED
    codes = {one.code for one in found}
    if any(one.weight is Weight.TROUBLE for one in found):
        return State.TROUBLE
    if "silent" in codes:
        return State.SILENT
    if found:
        return State.NOTE
    if seen.seen_at is not None and now - seen.seen_at < SILENT_AFTER:
        return State.FINE
    return State.CLOSED if is_closed(seen.hours, now) else State.AWAITED


def _record(seen: Seen) -> Iterable[Trouble]:
    if seen.refused:
        words = f"has {_events(seen.refused)} that central refused"
        yield Trouble("refused", Weight.TROUBLE, words, "Read the reason of each below; most are mended at central.")
    if seen.lost:
        words = f"never sent {_events(seen.lost)}, though later ones came"
        yield Trouble("lost", Weight.TROUBLE, words, "Bring its export, or write down why they are gone for good.")
    if seen.awaited:
        words = f"has {_events(seen.awaited)} on the way behind later ones"
        yield Trouble("awaited", Weight.NOTE, words, "Nothing: most come by themselves within 15 minutes.")
    if seen.day_equal is False:
        yield Trouble("day", Weight.TROUBLE, "has another day than central", "See its days below for what differs.")
    if seen.alarms:
        words = "had its record changed or brought back from a copy this week"
        yield Trouble("alarm", Weight.TROUBLE, words, "See its alarms below, and compare its day.")


def _queue(seen: Seen, now: datetime) -> Iterable[Trouble]:
    age = oldest_s(seen, now)
    if age is None or age < _OLD_S:
        return
    words = f"has had an event waiting for {span(age)}"
    weight = Weight.TROUBLE if age >= _VERY_OLD_S else Weight.NOTE
    yield Trouble("queue", weight, words, "Check the shop's network. Nothing is lost; it is sent by itself.")


def _clock(seen: Seen) -> Iterable[Trouble]:
    offset = seen.status.get("clock_offset_ms", 0)
    if abs(offset) > _SKEW_MS:
        words = f"has a clock that is {span(abs(offset) // 1000)} {'behind' if offset > 0 else 'ahead'}"
        yield Trouble("clock", Weight.TROUBLE, words, "Set date and time of that computer. Returns are not affected.")


def _disk(seen: Seen) -> Iterable[Trouble]:
    free = seen.status.get("disk_free_mb")
    if free is None or free >= _LITTLE_MB:
        return
    weight = Weight.TROUBLE if free < _LEAST_MB else Weight.NOTE
    words = f"has only {free} MB of its disk free"
    yield Trouble("disk", weight, words, f"Free some space there: below {_LEAST_MB} MB it takes in no new return.")


def _devices(status: Mapping[str, Any]) -> Iterable[Trouble]:
    camera = CAMERAS.get(status.get("camera", ""))
    if camera:
        yield Trouble("camera", Weight.NOTE, *camera)
    for name, state in status.get("scanners", {}).items():
        if state in LINES:
            words = f"says that the hand scanner {name} {LINES[state]}"
            yield Trouble("scanner", Weight.NOTE, words, "Check its cable and its port in the station's settings.")
    for use, words in status.get("printers", {}).items():
        if words:
            told = f"says of its {use} printer: {words.rstrip('.')}"
            yield Trouble("printer", Weight.NOTE, told, "Returns go on without it.")


def _settings(seen: Seen) -> Iterable[Trouble]:
    told = seen.status.get("settings", {})
    refused = sorted(key for key, result in told.get("results", {}).items() if result != "applied")
    if refused:
        words = f"did not take the settings {', '.join(refused)}"
        yield Trouble("settings", Weight.NOTE, words, "See its settings for the reason of each.")
    elif seen.settings_revision and seen.seen_at and told.get("revision") != seen.settings_revision:
        words = "does not have the newest settings yet"
        yield Trouble("settings", Weight.NOTE, words, "Nothing: it fetches them with its next pull.")


def _silence(seen: Seen, now: datetime) -> Iterable[Trouble]:
    last = seen.seen_at or seen.enrolled_at
    since = now - last
    if since < SILENT_AFTER or not _is_missed(seen.hours, last, now):
        return
    ago = f"{span(int(since.total_seconds()))} ago"
    words = f"was last heard {ago}" if seen.seen_at else f"was enrolled {ago} and never heard"
    remedy = "It may be switched off. If its shop is open: start it, and check its network."
    yield Trouble("silent", Weight.TROUBLE if since > _LONG_SILENT else Weight.NOTE, words, remedy)


def is_closed(hours: OpeningHours | None, now: datetime) -> bool:
    return hours is not None and not opening.state(hours, now).open_now


def _is_missed(hours: OpeningHours | None, last: datetime, now: datetime) -> bool:
    """Whether somebody can see to it: the shop is open and was for long enough, or nothing was heard for days."""
    if hours is None:
        return True
    reachable = not is_closed(hours, now) or now - last > _LONG_SILENT
    return reachable and opening.was_open(hours, last, now, SILENT_AFTER)


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count:,} events"


def span(seconds: int) -> str:
    """A stretch of time as people say it."""
    for size, name in ((86_400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds // size} {name}"
    return "1 second" if seconds == 1 else f"{max(seconds, 0)} seconds"
