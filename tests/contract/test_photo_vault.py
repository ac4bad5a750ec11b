"""The photo vault: bytes by hash, and what central still wants."""

import hashlib
from datetime import timedelta

import pytest

from sync.domain.verification import Photo
from sync.station.ports import StoreError
from tests.contract.stores import StationStore
from tests.support.clock import FakeClock
from tests.support.returns import plain_event, sealed_visit


def listed(store: StationStore, *datas: bytes) -> list[Photo]:
    """Photos of a committed event."""
    photos = [store.photos.put(data) for data in datas]
    store.visits.commit(sealed_visit(), photos, plain_event("ev-1"))
    return photos


def test_a_photo_is_named_by_its_bytes(store: StationStore) -> None:
    photo = store.photos.put(b"picture", "image/webp")
    assert photo == Photo(hashlib.sha256(b"picture").hexdigest(), 7, "image/webp")
    assert store.photos.put(b"picture", "image/webp") == photo
    assert store.photos.read(photo.sha256) == b"picture"


def test_a_photo_that_is_not_there_is_a_store_error(store: StationStore) -> None:
    with pytest.raises(StoreError, match="missing"):
        store.photos.read("ab" * 32)


def test_a_photo_goes_out_only_with_its_event(store: StationStore, clock: FakeClock) -> None:
    store.photos.put(b"not yet part of an event")
    assert not store.photos.due(clock.now(), 10)
    assert store.photos.next_due() is None
    photos = listed(store, b"one", b"two")
    assert set(store.photos.due(clock.now(), 10)) == set(photos)
    assert len(store.photos.due(clock.now(), 1)) == 1
    assert store.outbox.status().photos == 2


def test_a_postponed_photo_waits_and_a_confirmed_one_is_done(store: StationStore, clock: FakeClock) -> None:
    first, second = listed(store, b"one", b"two")
    later = clock.now() + timedelta(seconds=30)
    store.photos.postpone(first.sha256, later, "no network")
    store.photos.confirmed(second.sha256, clock.now())
    assert not store.photos.due(clock.now(), 10)
    assert store.photos.next_due() == later
    clock.advance(30)
    assert list(store.photos.due(clock.now(), 10)) == [first]


def test_what_central_misses_is_due_again_at_once(store: StationStore, clock: FakeClock) -> None:
    first, second = listed(store, b"one", b"two")
    store.photos.confirmed(first.sha256, clock.now())
    store.photos.postpone(second.sha256, clock.now() + timedelta(hours=1), "no network")
    store.photos.wanted([first.sha256, second.sha256, "ff" * 32])
    assert set(store.photos.due(clock.now(), 10)) == {first, second}
