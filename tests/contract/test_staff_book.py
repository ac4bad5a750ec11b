"""What a station keeps of those who work at it, and of wrong PINs."""

from dataclasses import replace

from sync.domain.staff import StaffList, Tries
from tests.contract.stores import StationStore
from tests.support.people import AMIRA, CHLOE, STAFF

LOCKED = Tries(0, 1, 60.0, "boot", 12.5)


def test_the_list_is_kept_whole_in_its_order(store: StationStore) -> None:
    assert store.staff.version() is None
    turned = StaffList("v0", (CHLOE, AMIRA))
    store.staff.keep(turned)
    assert store.staff.staff() == turned
    store.staff.keep(STAFF)
    assert (store.staff.version(), store.staff.staff()) == ("v1", STAFF)


def test_an_operator_without_staff_has_told_so(store: StationStore) -> None:
    store.staff.keep(StaffList())
    assert (store.staff.version(), store.staff.staff().in_use) == ("", False)


def test_wrong_pins_are_kept_until_they_are_forgotten(store: StationStore) -> None:
    store.staff.keep(STAFF)
    assert store.staff.tries("SF-AMIRA") == Tries()
    store.staff.note_tries("SF-AMIRA", LOCKED)
    store.staff.note_tries("", replace(LOCKED, wrong=4))
    assert store.staff.tries("SF-AMIRA") == LOCKED
    assert store.staff.tries("").wrong == 4
    store.staff.note_tries("SF-AMIRA", Tries())
    assert store.staff.tries("SF-AMIRA") == Tries()


def test_a_new_pin_and_a_farewell_forget_the_wrong_ones(store: StationStore) -> None:
    store.staff.keep(STAFF)
    for who in ("SF-AMIRA", "SF-CHLOE", ""):
        store.staff.note_tries(who, LOCKED)
    store.staff.keep(StaffList("v2", (replace(AMIRA, name="Amira K.-B."), replace(CHLOE, pin_hash="another"))))
    assert store.staff.tries("SF-AMIRA") == LOCKED
    assert store.staff.tries("SF-CHLOE") == Tries()
    store.staff.keep(StaffList("v3", (CHLOE,)))
    assert store.staff.tries("SF-AMIRA") == Tries()
    assert store.staff.tries("") == LOCKED


def test_wiped_it_was_never_told(store: StationStore) -> None:
    store.staff.keep(STAFF)
    store.staff.note_tries("SF-AMIRA", LOCKED)
    store.staff.wipe()
    assert (store.staff.version(), store.staff.staff().members) == (None, ())
    assert store.staff.tries("SF-AMIRA") == Tries()
