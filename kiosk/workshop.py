"""The station behind its settings page: what holds, what is plugged in, what is tried, what is saved."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from serial.tools import list_ports  # type: ignore[import-untyped]

from kiosk.devices.cameras import native
from kiosk.devices.printing.system import system_printers
from kiosk.flow.settings_table import Found, Value
from kiosk.health import Check, Doctor, State, try_camera
from kiosk.settings import ScannerSettings, Settings, SettingsError, as_toml, read
from kiosk.settings_file import save
from kiosk.training import FOLDER, empty
from kiosk.version import VERSION
from sync.domain.errors import IllegalStep
from sync.domain.fingerprint import fingerprint
from sync.domain.sentence import say
from sync.station.ports import Clock, StoreError, StoreUnusable
from sync.store.look import device_of
from sync.store.retention import Keep

log = logging.getLogger(__name__)

OF_CENTRAL = frozenset({"accept_without_case", "font_scale", "grace_s", "language", "lock_s", "theme", "volume"})
_STATES = {
    State.OK: say("good"),
    State.NOTE: say("note"),
    State.WRONG: say("to do"),
    State.ABSENT: say("none"),
}


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the window does. Each may be called from any thread. `try_out` shows camera, colours and loudness of these
    settings; `saved` gets the new ones, and whether the program starts again."""

    try_out: Callable[[Settings], None]
    saved: Callable[[Settings, bool], None]
    play: Callable[[], None]
    begin_training: Callable[[], None]
    leave: Callable[[], None]


class StationWorkshop:
    """`settings_desk.Workshop` of a running station; used by one thread."""

    def __init__(
        self,
        settings: Settings,
        path: Path | None,
        hooks: Hooks,
        clock: Clock,
        central: frozenset[str] = frozenset(),
        *,
        training: bool = False,
    ) -> None:
        """`path`: the settings file, None where there is none; `central`: dotted keys that central sets."""
        self._settings = settings
        self._path = path
        self._hooks = hooks
        self._clock = clock
        self._central = central
        self._training = training
        self._had_file = path is not None and path.exists()
        self._findings: tuple[tuple[str, str], ...] | None = ()

    def value(self, key: str) -> Value:
        return value_of(self._settings, key)

    def of_central(self) -> frozenset[str]:
        return self._central

    def found(self) -> Found:
        self._findings = ()
        cameras = tuple((camera.id, camera.name) for camera in native().cameras())
        ports = tuple(_port(port) for port in sorted(list_ports.comports()))
        return Found(cameras, ports, system_printers())

    def facts(self) -> Sequence[tuple[str, str]]:
        try:
            device = device_of(self._settings.data_folder)
            known = device.facts
            key = fingerprint(device.public_key)
        except StoreError:
            known, key = None, ""
        keep = Keep()
        return (
            (say("Station"), known.station_name if known else say("not enrolled")),
            (say("Place"), known.location_name if known else "–"),
            (say("Device"), f"{known.device_id} · {key}" if known else "–"),
            (say("Central"), self._settings.central_url or say("none")),
            (say("Data"), str(self._settings.data_folder)),
            (say("Photos stay"), say("{count} d after central has them", count=keep.photos.days)),
            (say("Returns stay"), say("{count} d after they are over", count=keep.cases.days)),
            (say("Version"), VERSION),
        )

    def save(self, changes: Mapping[str, Value], *, restart: bool) -> None:
        if self._training:
            raise IllegalStep(say("This is the training: its settings are not saved."))
        if self._path is None:
            raise IllegalStep(say("This program was started without a settings file, so nothing can be saved."))
        if changes.keys() & self._central:
            raise IllegalStep(say("Central sets this for your place, so it is not saved here."))
        if self._had_file and not self._path.exists():
            raise IllegalStep(say("Not saved. The settings file {path} is gone: call support.", path=str(self._path)))
        try:
            save(self._path, changes)
        except SettingsError as problem:
            raise IllegalStep(say("Not saved. {problem}", problem=str(problem))) from problem
        self._settings = with_values(self._settings, changes)
        self._hooks.saved(self._settings, restart)

    def try_out(self, changes: Mapping[str, Value]) -> None:
        self._hooks.try_out(with_values(self._settings, changes))

    def play(self) -> None:
        self._hooks.play()

    def diagnose(self) -> None:
        if self._findings is not None:
            self._findings = None
            threading.Thread(target=self._examine, name="diagnosis", daemon=True).start()

    def findings(self) -> Sequence[tuple[str, str]] | None:
        return self._findings

    def begin_training(self) -> None:
        """IllegalStep when it could not start: then there would be no counter at all."""
        self._refuse_in_training()
        try:
            empty(self._settings.data_folder / FOLDER)
        except StoreUnusable as problem:
            raise IllegalStep(say("The training cannot begin. {problem}", problem=str(problem))) from problem
        self._hooks.begin_training()

    def leave(self) -> None:
        """IllegalStep in the training, whose supervisors' PINs everybody can read."""
        self._refuse_in_training()
        self._hooks.leave()

    def _refuse_in_training(self) -> None:
        if self._training:
            raise IllegalStep(say("End the training first: the real counter asks for its own supervisor."))

    def _examine(self) -> None:
        try:
            checks = Doctor(self._settings, self._clock, try_camera).examine()
        except Exception:
            log.exception("the diagnosis met an error of its own")
            self._findings = ((say("Diagnosis"), say("It met an error of its own. Call support.")),)
            return
        self._findings = tuple(_told(check) for check in checks)


@dataclass(frozen=True, slots=True)
class Central:
    """What central sets at this station: the keys that hold, and of each what the program did with it, in words."""

    keys: frozenset[str] = frozenset()
    results: Mapping[str, str] = field(default_factory=dict)


def with_central(settings: Settings, wanted: Mapping[str, Value]) -> tuple[Settings, Central]:
    """The settings with what central sets over those of the file. What this version does not know, or what is no value
    of its key, is left out and told."""
    keys, results = set(), {}
    for key, value in wanted.items():
        if key not in OF_CENTRAL or value is None:
            results[key] = "not known to this version"
            continue
        try:
            read(f"{key} = {as_toml(value)}", Path(key))
        except SettingsError as problem:
            results[key] = f"refused: {str(problem).rpartition(f'key {key}: ')[2]}"
            continue
        settings = with_values(settings, {key: value})
        keys.add(key)
        results[key] = "applied"
    return settings, Central(frozenset(keys), results)


def value_of(settings: Settings, key: str) -> Value:
    """What a dotted key holds; of a scanner that is not set up yet its default."""
    *tables, name = key.split(".")
    part: Any = settings
    if tables[:1] == ["scanner"]:
        part = _scanner(settings, tables[1])
    else:
        for table in tables:
            part = getattr(part, table)
    value: Value = getattr(part, name)
    return value


def with_values(settings: Settings, changes: Mapping[str, Value]) -> Settings:
    """The settings with these dotted keys; None is the default of what may be nothing."""
    for key, value in changes.items():
        *tables, name = key.split(".")
        if tables[:1] == ["scanner"]:
            made = replace(_scanner(settings, tables[1]), **{name: value})  # type: ignore[arg-type]
            others = tuple(one for one in settings.scanner if one.name != made.name)
            settings = replace(settings, scanner=(*others, made))
        else:
            settings = _with(settings, [*tables, name], value)
    return settings


def _with(part: Any, path: list[str], value: Value) -> Any:
    name, *rest = path
    return replace(part, **{name: _with(getattr(part, name), rest, value) if rest else value})


def _scanner(settings: Settings, name: str) -> ScannerSettings:
    return next((one for one in settings.scanner if one.name == name), ScannerSettings(name=name))


def _port(port: Any) -> tuple[str, str]:
    """A USB scanner by its numbers, which stay the same in another socket."""
    if port.vid is None:
        return str(port.device), str(port.device)
    number = f":{port.serial_number}" if port.serial_number else ""
    return f"usb:{port.vid:04x}:{port.pid:04x}{number}", f"{port.description or port.device}"


def _told(check: Check) -> tuple[str, str]:
    return check.name.capitalize(), say("{state}. {words}", state=_STATES[check.state], words=check.words)
