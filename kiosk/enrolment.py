"""Making a station known to central with a one-time code."""

from kiosk.settings import Settings
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.ports import CentralError, StoreError
from sync.store.keys import DeviceFacts
from sync.store.store import Store


class EnrolmentFailed(Exception):
    """A sentence that says what to do."""


def enrol(settings: Settings, code: str) -> DeviceFacts:
    """Show central this device's public key; keep what it names the station. The station must not be running."""
    clock = SystemClock()
    try:
        with Store.open(settings.data_folder, clock, settings.journal_folder) as store:
            client = CentralClient(settings.central_url, store.device, clock)
            try:
                answer = client.enrol(code.strip().upper())
            finally:
                client.close()
            store.outbox.raise_sequence(answer.last_device_seq)
            if answer.pass_trust is not None:
                store.trust.keep(answer.pass_trust)
            if answer.staff is not None:
                store.staff.keep(answer.staff)
            return store.device.enrolled(answer)
    except (CentralError, StoreError) as problem:
        raise EnrolmentFailed(str(problem)) from problem
