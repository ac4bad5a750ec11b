"""Making a station known to central with a one-time code, and giving it a new key."""

from contextlib import suppress

from kiosk.settings import Settings
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.ports import CentralError, StoreError
from sync.store.keys import DeviceFacts
from sync.store.store import Store


class EnrolmentFailed(Exception):
    """A sentence that says what to do."""


def enrol(settings: Settings, code: str, *, new_key: bool = False) -> DeviceFacts:
    """Show central this device's public key; keep what it names the station. With `new_key` the station has another
    key from then on, e.g. because the old one may be known to somebody. The station must not be running."""
    clock = SystemClock()
    try:
        with Store.open(settings.data_folder, clock, settings.journal_folder) as store:
            signer = store.device.next_key() if new_key else store.device
            with CentralClient(settings.central_url, signer, clock) as client:
                answer = client.enrol(code.strip().upper())
            if new_key:
                store.device.roll()
            store.outbox.raise_sequence(answer.last_device_seq)
            if answer.pass_trust is not None:
                store.trust.keep(answer.pass_trust)
            if answer.staff is not None:
                store.staff.keep(answer.staff)
            return store.device.enrolled(answer)
    except (CentralError, StoreError) as problem:
        raise EnrolmentFailed(str(problem)) from problem


def change_key(settings: Settings) -> DeviceFacts:
    """Give an enrolled station a new key, announced with the one it has. What waits to be sent stays valid. The station
    must not be running; whatever interrupts this, it can be done again."""
    clock = SystemClock()
    try:
        with Store.open(settings.data_folder, clock, settings.journal_folder) as store:
            if store.device.facts is None:
                raise EnrolmentFailed("This station is not enrolled yet. Run: returnpoint enrol CODE")
            with CentralClient(settings.central_url, store.device, clock) as client:
                client.announce_key(store.device.next_key())
                store.device.roll()
                with suppress(CentralError):  # else the station's next request does it
                    client.config()  # signed with the new key: from its first use on the old one counts no more
            return store.device.facts
    except (CentralError, StoreError) as problem:
        raise EnrolmentFailed(str(problem)) from problem
