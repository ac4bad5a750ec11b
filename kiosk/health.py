"""The health of a station, part by part, in plain words and without anything of a consumer.

Every check only reads, so it may be made while the station runs. What is not installed is named so and is not wrong.
"""

import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from kiosk.devices.printing.setup import printers_of
from kiosk.devices.serial_scanner import tried
from kiosk.settings import CameraSettings, Settings
from sync.client.central import CentralClient
from sync.station.ports import CentralError, Clock, DeviceRevoked, StoreError, Unreachable
from sync.store.facts import check_unsent
from sync.store.journal import Journal, Reading
from sync.store.look import device_of, is_running, look
from sync.store.space import DiskSpace
from sync.store.store import JOURNAL_NAME

SKEW = timedelta(minutes=5)
_MB = 1000 * 1000


class State(StrEnum):
    """`WRONG` makes the doctor fail; `NOTE` is worth knowing."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"
    ABSENT = "not installed"


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    state: State
    words: str


class Doctor:
    """`try_camera` gives the check of the camera that the settings name; it takes seconds."""

    def __init__(self, settings: Settings, clock: Clock, try_camera: Callable[[CameraSettings], Check]) -> None:
        self._settings = settings
        self._folder = settings.data_folder
        self._clock = clock
        self._try_camera = try_camera

    def examine(self) -> tuple[Check, ...]:
        """Every check, whatever the ones before it found."""
        server, clock = self._server()
        parts = (self._store(), self._journal(), self._disk(), clock, self._key(), server, self._camera())
        return (*parts, *self._scanners(), *self._printers())

    def _store(self) -> Check:
        try:
            with look(self._folder, self._clock) as data:
                data.database.check()
                check_unsent(data.database, {})
                status, mode = data.outbox.status(), data.database.mode
                cases = data.cases.count()
        except (StoreError, OSError) as problem:
            return Check("store", State.WRONG, str(problem))
        words = f"Whole ({mode}). {cases} cases, {status.waiting} events and {status.photos} photos wait to be sent."
        if status.dead:
            return Check("store", State.WRONG, f"{words} Central refused {status.dead}: a person is needed.")
        return Check("store", State.OK, words)

    def _journal(self) -> Check:
        folder = self._settings.journal_folder or self._folder / JOURNAL_NAME
        if not folder.is_dir():
            return Check("journal", State.WRONG, f"There is no journal in {folder}. Start the station once.")
        try:
            with closing(Journal(folder, self._clock)) as journal:
                reading = journal.read()
            missing = self._not_in(reading)
        except (StoreError, OSError) as problem:
            return Check("journal", State.WRONG, str(problem))
        words = f"{len(reading.lines)} events in {len(reading.segments)} files."
        if missing:
            words += f" {missing} unsent events are not in it: start the station once, it writes them again."
            return Check("journal", State.WRONG, words)
        if reading.damaged:
            words += f" {reading.damaged} lines cannot be read; the database has what waits."
            return Check("journal", State.NOTE, words)
        beside = " It lies beside the database; another disk would be safer." if folder.parent == self._folder else ""
        return Check("journal", State.OK, words + beside)

    def _not_in(self, reading: Reading) -> int:
        """How many unsent events the journal lacks; StoreDamaged when the two tell different things."""
        lines = {line.event_id: line for line in reading.lines}
        with look(self._folder, self._clock) as data:
            check_unsent(data.database, lines)
            unsent = data.database.rows("SELECT event_id FROM outbox WHERE state <> 'sent'")
        return sum(row["event_id"] not in lines for row in unsent)

    def _disk(self) -> Check:
        least = self._settings.least_free_mb * _MB
        try:
            free = DiskSpace(self._folder, least_free_bytes=least).free_bytes()
        except OSError as problem:
            return Check("disk", State.WRONG, f"The disk does not answer: {problem.strerror}.")
        words = f"{free // _MB} MB free."
        if free < least:
            return Check(
                "disk", State.WRONG, f"{words} {least // _MB} MB are needed for a new return: free some space."
            )
        return Check("disk", State.NOTE if free < 2 * least else State.OK, words)

    def _key(self) -> Check:
        try:
            facts = device_of(self._folder).facts
        except StoreError as problem:
            return Check("key", State.WRONG, str(problem))
        if facts is None:
            return Check("key", State.WRONG, "This station is not enrolled. Run: returnpoint enrol CODE")
        if sys.platform != "win32" and (self._folder / "device.key").stat().st_mode & 0o077:
            return Check("key", State.WRONG, "Other users of this computer can read the device key: take their rights.")
        export = "" if facts.export_key else " Central's key for exports is not known yet."
        return Check("key", State.OK, f"{facts.station_name} at {facts.location_name} ({facts.device_id}).{export}")

    def _server(self) -> tuple[Check, Check]:
        """Central and, by its word, the clock."""
        unknown = Check("clock", State.NOTE, "Not compared: central was not reached.")
        if not self._settings.central_url:
            return Check("server", State.WRONG, "The settings name no central (central_url)."), unknown
        try:
            device = device_of(self._folder)
            with CentralClient(self._settings.central_url, device, self._clock) as client:
                check = _asked(client)
                offset = timedelta(milliseconds=client.offset_ms)
        except StoreError:
            return Check("server", State.NOTE, "Not asked: there is no device key to sign with."), unknown
        if check.state is State.WRONG and not offset:
            return check, unknown
        return check, _clock(offset)

    def _camera(self) -> Check:
        if self._settings.camera.source == "none":
            return Check("camera", State.ABSENT, "The settings say that there is none; the hand scanner works.")
        if is_running(self._folder):
            return Check("camera", State.NOTE, "Not tried: the station is running and uses it.")
        return self._try_camera(self._settings.camera)

    def _scanners(self) -> tuple[Check, ...]:
        """Those on serial lines; of one that acts as a keyboard nothing can be seen from here."""
        lines = [scanner for scanner in self._settings.scanner if scanner.port]
        if lines and is_running(self._folder):
            return (Check("scanner", State.NOTE, "Not tried: the station is running and uses them."),)
        found = [tried(scanner) for scanner in lines]
        return tuple(
            Check("scanner", State.WRONG if one.words else State.OK, one.words or f"{one.name}: its line opens.")
            for one in found
        )

    def _printers(self) -> tuple[Check, ...]:
        """Each printer of the settings; all work goes on without one, so its trouble fails nothing."""
        printers = printers_of(self._settings.printer)
        if not printers:
            return (Check("printer", State.ABSENT, "The settings name none; all work goes on without one."),)
        found = [(use, printer.trouble()) for use, printer in printers.items()]
        return tuple(
            Check(f"{use.value} printer", State.NOTE if words else State.OK, words or "Ready, as far as it tells.")
            for use, words in found
        )


def _asked(client: CentralClient) -> Check:
    try:
        client.config()
    except DeviceRevoked as problem:
        return Check("server", State.WRONG, f"{problem} What was not sent is kept here.")
    except Unreachable as problem:
        return Check("server", State.WRONG, str(problem))
    except CentralError as problem:
        return Check("server", State.WRONG, f"Central answers and refuses this station: {problem}")
    return Check("server", State.OK, "Central answers and knows this station.")


def _clock(offset: timedelta) -> Check:
    seconds = round(offset.total_seconds())
    if abs(offset) > SKEW:
        words = (
            f"This computer's clock is {abs(seconds)} s {'behind' if seconds > 0 else 'ahead of'} central's: set it."
        )
        return Check("clock", State.WRONG, words)
    return Check("clock", State.OK, f"{abs(seconds)} s from central's.")


def try_camera(camera: CameraSettings) -> Check:
    """Open the camera of the settings and watch it for some two seconds."""
    from kiosk.devices.camera_state import CameraState
    from kiosk.devices.sources import parse_source
    from kiosk.devices.trial import try_out

    trial = try_out(parse_source(camera))
    told = f" ({trial.told})" if trial.told else ""
    if trial.state is CameraState.OTHER:
        told = " What is there: returnpoint cameras"
    if trial.state.words:
        return Check("camera", State.WRONG, f"{trial.state.words}{told}")
    return Check("camera", State.OK, f"It gives pictures{told}.")
