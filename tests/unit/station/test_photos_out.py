"""Photos out: each with its own back-off; one photo's trouble is not the others'."""

from datetime import timedelta

import pytest

from sync.domain.verification import Photo
from sync.station.photos_out import PhotosOut
from sync.station.ports import CentralError, Refused, SignInNeeded, TooBig
from sync.station.sender import Sender
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore, no_network
from tests.support.returns import a_case, plain_event, sealed_visit


@pytest.fixture
def photos(store: FakeStore) -> list[Photo]:
    """Two photos of a committed event, in the order of upload."""
    taken = sorted((store.photos.put(data) for data in (b"one", b"two")), key=lambda photo: photo.sha256)
    store.visits.commit(sealed_visit(), taken, plain_event("ev-1"))
    return taken


@pytest.fixture
def uploader(store: FakeStore, central: FakeCentral, clock: FakeClock) -> PhotosOut:
    return PhotosOut(store.photos, central, clock, lambda low, high: high)


def test_photos_are_uploaded_and_confirmed(
    uploader: PhotosOut, photos: list[Photo], store: FakeStore, central: FakeCentral
) -> None:
    assert uploader.run_once().confirmed == 2
    assert central.blobs == {photo.sha256: store.memory.files[photo.sha256] for photo in photos}
    assert store.outbox.status().photos == 0


@pytest.mark.parametrize("failure", [no_network(), no_network(retry_after_s=30), SignInNeeded("no")])
def test_a_failure_ends_the_run_and_is_tried_again(
    uploader: PhotosOut,
    photos: list[Photo],
    store: FakeStore,
    central: FakeCentral,
    clock: FakeClock,
    failure: CentralError,
) -> None:
    central.failures = [failure]
    report = uploader.run_once()
    assert report.failure is failure and report.confirmed == 0
    assert report.wait_s == (failure.retry_after_s or 2.0)
    clock.advance(report.wait_s)
    assert uploader.run_once().confirmed == 2


@pytest.mark.parametrize("failure", [Refused("Not a picture."), TooBig("Too big.")])
def test_a_photo_that_is_refused_does_not_hold_up_the_next(
    uploader: PhotosOut, photos: list[Photo], store: FakeStore, central: FakeCentral, failure: CentralError
) -> None:
    central.failures = [failure]
    report = uploader.run_once()
    assert (report.confirmed, report.failure) == (1, None)
    assert store.memory.blobs[photos[0].sha256].problem == str(failure)
    assert not store.memory.blobs[photos[0].sha256].confirmed


def test_a_file_that_is_gone_is_put_off_and_the_next_goes(
    uploader: PhotosOut, photos: list[Photo], store: FakeStore, clock: FakeClock
) -> None:
    del store.memory.files[photos[0].sha256]
    assert uploader.run_once().confirmed == 1
    assert store.memory.blobs[photos[0].sha256].next_at == clock.now() + timedelta(hours=1)


def test_events_never_wait_for_photos(store: FakeStore, central: FakeCentral, clock: FakeClock) -> None:
    """A photo that central refuses for ever, and one that is gone from the disk: events go and are confirmed."""
    gone = store.photos.put(b"gone")
    refused = store.photos.put(b"refused")
    store.visits.commit(sealed_visit(), (gone, refused), plain_event("ev-1"))
    del store.memory.files[gone.sha256]
    sender = Sender(store.outbox, store.photos, central, clock, lambda low, high: high)
    uploader = PhotosOut(store.photos, central, clock, lambda low, high: high)
    central.missing_blobs = [gone.sha256, refused.sha256]
    for number in range(2, 6):
        central.failures = [Refused("Not a picture.")]
        uploader.run_once()
        central.failures = []
        visit = sealed_visit(a_case(f"RB-{number}"), f"ev-{number}", bag=f"RBB-{number}")
        store.visits.commit(visit, (), plain_event(f"ev-{number}"))
        sender.run_once()
        clock.advance(3600)
    assert list(central.received) == [f"ev-{number}" for number in range(1, 6)]
    assert store.outbox.status().waiting == 0 and store.outbox.status().photos == 2


def test_a_file_that_is_gone_because_central_has_it_is_confirmed(
    uploader: PhotosOut, photos: list[Photo], store: FakeStore, central: FakeCentral, clock: FakeClock
) -> None:
    """After a rebuild the journal lists photos that were sent and purged long ago."""
    central.blobs[photos[0].sha256] = store.memory.files.pop(photos[0].sha256)
    uploader.run_once()
    assert store.outbox.status().photos == 0


def test_a_file_that_is_gone_waits_when_central_cannot_be_asked(
    uploader: PhotosOut, photos: list[Photo], store: FakeStore, central: FakeCentral
) -> None:
    del store.memory.files[photos[0].sha256]
    central.failures = [no_network()]
    uploader.run_once()
    assert not store.memory.blobs[photos[0].sha256].confirmed
