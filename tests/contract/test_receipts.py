"""The station's book of receipts: what was taken in, and how often that was printed, over restarts."""

from pathlib import Path

from sync.store.store import Store
from tests.support.clock import FakeClock


def test_prints_are_counted_for_each_record_and_stay_counted(tmp_path: Path) -> None:
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        assert store.receipts.prints("event-1") == 0
        with store.print_counts() as counts:
            assert [counts.take("event-1"), counts.take("event-1"), counts.take("event-2")] == [1, 2, 1]
            counts.give_back("event-2")
            counts.give_back("event-2")
    with Store.open(tmp_path, clock) as store:
        assert (store.receipts.prints("event-1"), store.receipts.prints("event-2")) == (2, 0)


def test_an_empty_book_has_no_receipt(tmp_path: Path) -> None:
    with Store.open(tmp_path, FakeClock()) as store:
        book = store.receipts
        assert (book.last(), book.of_case("RB-1"), book.event("event-1")) == ("", "", None)
