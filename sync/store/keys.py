"""The device's identity: an Ed25519 key made here, in a file that only its user can read, and what central named it.

It lies beside the database and not in it, so that it survives a database that has to be rebuilt.
"""

import json
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from sync.station.ports import StoreUnusable
from sync.store.files import disk_errors, sync_folder, write_durably
from sync.wire import EnrolAnswer

_KEY = "device.key"
_NEXT_KEY = "device.next.key"
_FACTS = "device.json"


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """What central said at the enrolment. `export_key`: base64 of central's public key for exports, empty when it was
    not told yet."""

    device_id: str
    station_name: str
    location_id: str
    location_name: str
    export_key: str = ""


@dataclass(frozen=True, slots=True)
class NextKey:
    """`ports.Signer` with the key to come."""

    device_id: str
    _key: Ed25519PrivateKey

    @property
    def public_key(self) -> bytes:
        return _raw(self._key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


class DeviceKey:
    """`ports.Signer`. `facts` is None until `enrolled` was called once."""

    def __init__(self, folder: Path) -> None:
        """Load the key, or make one. StoreUnusable when the file is there and is no key."""
        self._folder = folder
        self._key = _load_or_make(folder / _KEY)
        self.facts = _load_facts(folder / _FACTS)

    @property
    def device_id(self) -> str:
        return self.facts.device_id if self.facts else ""

    @property
    def public_key(self) -> bytes:
        return _raw(self._key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def next_key(self) -> "NextKey":
        """The key to come, made at the first call; it lies durably beside the one that counts until `roll`. It stays
        the same over restarts, so that an announcement whose answer was lost can be made again."""
        return NextKey(self.device_id, _load_or_make(self._folder / _NEXT_KEY))

    def roll(self) -> None:
        """Central knows the next key: from now on it is this device's, durably. The one before is gone."""
        fresh = _load_or_make(self._folder / _NEXT_KEY)
        with disk_errors("the new device key was not kept"):
            (self._folder / _NEXT_KEY).replace(self._folder / _KEY)
            sync_folder(self._folder)
        self._key = fresh

    def enrolled(self, answer: EnrolAnswer) -> DeviceFacts:
        """Keep what central named this device, durably."""
        return self._keep(
            DeviceFacts(
                answer.device_id, answer.station_name, answer.location_id, answer.location_name, answer.export_key
            )
        )

    def told_export_key(self, export_key: str) -> None:
        """Keep central's public key for exports, e.g. on a station that was enrolled before there was one."""
        if self.facts is not None and export_key and export_key != self.facts.export_key:
            self._keep(replace(self.facts, export_key=export_key))

    def _keep(self, facts: DeviceFacts) -> DeviceFacts:
        with disk_errors("the enrolment was not saved"):
            write_durably(self._folder / _FACTS, json.dumps(asdict(facts)).encode())
        self.facts = facts
        return facts


def _raw(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def _load_or_make(path: Path) -> Ed25519PrivateKey:
    with disk_errors("the device key could not be kept"):
        if not path.exists():
            key = Ed25519PrivateKey.generate()
            write_durably(path, key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption()))
            return key
        if sys.platform != "win32":
            path.chmod(0o600)
        data = path.read_bytes()
    try:
        return Ed25519PrivateKey.from_private_bytes(data)
    except ValueError as problem:
        raise StoreUnusable(
            f"The device key {path} is damaged. Move it away, then enrol this station anew."
        ) from problem


def _load_facts(path: Path) -> DeviceFacts | None:
    if not path.exists():
        return None
    try:
        return DeviceFacts(**json.loads(path.read_bytes()))
    except (ValueError, TypeError) as problem:
        raise StoreUnusable(f"The file {path} is damaged. Move it away, then enrol this station again.") from problem
