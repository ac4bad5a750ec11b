"""What this station has not sent, as one file on a stick that only central can read."""

import base64
from pathlib import Path

from kiosk.settings import Settings
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.export import Export, Exported
from sync.station.ports import CentralError
from sync.store.files import disk_errors, flush_to_disk, sync_folder
from sync.store.keys import DeviceFacts, DeviceKey
from sync.store.look import device_of, look

_NO_KEY = (
    "Central's key for exports was never told to this station, and central cannot be reached now. Give this computer a "
    "network once, then export again."
)


class CannotExport(Exception):
    """A sentence that says what to do."""


def export(settings: Settings, folder: Path) -> tuple[Path, Exported, bool]:
    """The file, what is in it, and whether a return is open that is not in it. CannotExport, StoreError."""
    clock = SystemClock()
    if not folder.is_dir():
        raise CannotExport(f"There is no folder {folder}. Put the stick in, then name its folder.")
    device = device_of(settings.data_folder)
    facts = device.facts
    if facts is None:
        raise CannotExport("This station is not enrolled: central would not know whose returns these are.")
    recipient = _recipient(settings, device, facts)
    stamp = clock.now().strftime("%Y%m%d-%H%M%S")
    path = folder / f"returnpoint-{facts.device_id}-{stamp}.rpx"
    with look(settings.data_folder, clock) as data:
        use_case = Export(data.outbox, data.photos, device, clock, facts.station_name, recipient)
        return path, _written(use_case, path), data.has_open_visit()


def _written(use_case: Export, path: Path) -> Exported:
    """A stick may be pulled at any moment: the file has its name only once it is whole and on the stick."""
    part = path.with_name(f".{path.name}.part")
    try:
        with disk_errors("the export was not written"):
            with part.open("xb") as out:
                done = use_case.write(out)
                out.flush()
                flush_to_disk(out.fileno())
            part.replace(path)
            sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)
    return done


def _recipient(settings: Settings, device: DeviceKey, facts: DeviceFacts) -> bytes:
    """Central's key as kept; asked for where none is kept."""
    text = facts.export_key or _asked(settings, device)
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise CannotExport(_NO_KEY)
    return key


def _asked(settings: Settings, device: DeviceKey) -> str:
    if not settings.central_url:
        return ""
    try:
        with CentralClient(settings.central_url, device, SystemClock()) as client:
            told = client.config().export_key
    except CentralError:
        return ""
    device.told_export_key(told)
    return told


def sentence(path: Path, done: Exported) -> str:
    """For whoever carries the stick."""
    if not done.events and not done.photos:
        words = "Nothing waits to be sent; the file is empty but for its seal."
    else:
        words = f"{done.events} events and {done.photos} photos that central has not confirmed."
    lost = f" {done.lost} photos could not be read on this disk: call support." if done.lost else ""
    size = path.stat().st_size // 1024 + 1
    return f"{path} ({size} KiB): {words}{lost} Central takes it in with: returnpoint central import FILE --data DIR"
