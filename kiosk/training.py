"""Training: the whole counter on a data folder of its own, with sample returns, and no way to central at all.

The folder lies inside the station's own and is emptied at each start. Nothing outside it is written, and no connection
to central can be opened: there is no client that could. Paper says TRAINING.
"""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from argon2 import PasswordHasher

from kiosk.settings import PrinterSettings, Settings
from kiosk.theme import asset
from sync.domain.cases import DeclaredItem, Merchant, ReturnCase
from sync.domain.codes import own_code
from sync.domain.papers import Paper, Rolled
from sync.domain.sentence import say
from sync.domain.staff import Role, StaffList, StaffMember, badge_digest
from sync.domain.verification import Photo
from sync.station.ports import Clock, StoreUnusable, Unreachable
from sync.station.printing import NotPrinted, Printer, Use
from sync.store.store import Store
from sync.wire import DayClaim, EnrolAnswer, Envelope, Heartbeat, SearchRequest

FOLDER = "training"
PLACE = "Training"
_MARK = "THIS FOLDER IS EMPTIED AT EACH START OF THE TRAINING.txt"
_KEPT = (_MARK, "crashes")  # the mark, so that half an emptying is no stranger's folder; what support asks for
_LIVE = ("escpos", "system")  # printers whose paper lands on the counter, and not in a file


@dataclass(frozen=True, slots=True)
class SampleCase:
    """A return to practise with: `code` as the customer shows it, and the barcodes of its items by name."""

    code: str
    number: str
    merchant: str
    story: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Samples:
    """What there is to practise with. `badges` by name; `bags`: labels, each for one return."""

    cases: tuple[SampleCase, ...]
    badges: tuple[tuple[str, str], ...]
    bags: tuple[str, ...]


def training_settings(settings: Settings) -> Settings:
    """Those of the training: the same devices, another folder, no central, nobody else's words. A printer that writes
    files is left out: its files would lie outside the folder."""
    receipt = settings.printer.receipt
    keeps = receipt.kind in _LIVE and not receipt.address.startswith("file:")
    people = _raw()["staff"]
    return replace(
        settings,
        data_folder=settings.data_folder / FOLDER,
        journal_folder=None,
        central_url="",
        accept_without_case=True,
        sign_in_hint="  ".join(f"{person['name']}: PIN {person['pin']}" for person in people),
        printer=PrinterSettings(receipt=receipt) if keeps else PrinterSettings(),
    )


def prepare(folder: Path, clock: Clock) -> None:
    """Empty the folder and fill it with the samples. StoreError when it cannot be used."""
    empty(folder)
    raw = _raw()
    with Store.open(folder, clock) as store:
        for case in _cases(raw):
            store.cases.keep(case, clock.now())
        store.staff.keep(StaffList("training", tuple(_member(person) for person in raw["staff"])))


def empty(folder: Path) -> None:
    """All but the crash files goes; a folder of that name that is none of ours is left alone. StoreUnusable."""
    mark = folder / _MARK
    try:
        if folder.is_symlink() or (folder.exists() and any(folder.iterdir()) and not mark.exists()):
            words = f"The folder {folder} is not the training's. Move it away, then start the training again."
            raise StoreUnusable(words)
        folder.mkdir(parents=True, exist_ok=True)
        for each in folder.iterdir():
            if each.name not in _KEPT:
                shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()
        mark.write_text("", encoding="utf-8")
    except OSError as problem:
        raise StoreUnusable(f"The folder {folder} cannot be used: {problem.strerror}.") from problem


def samples() -> Samples:
    """From assets/demo/cases.json."""
    raw = _raw()
    names = {merchant["store_id"]: merchant["name"] for merchant in raw["merchants"]}
    cases = tuple(
        SampleCase(
            case["code"],
            case["rma_number"],
            names[case["store_id"]],
            case["story"],
            tuple((item["name"], item["upc"] or item["sku"]) for item in case["items"]),
        )
        for case in raw["cases"]
    )
    badges = tuple((person["name"], badge(person["name"])) for person in raw["staff"])
    return Samples(cases, badges, tuple(raw["bags"]))


def badge(name: str) -> str:
    """A person's badge in the training; it opens nothing anywhere else."""
    return own_code("RBS", f"TRA1N{ord(name[0]) % 10}{len(name):02}")


def practice(printers: Mapping[Use, Printer]) -> dict[Use, Printer]:
    """The same printers, with TRAINING on every paper; labels are not printed, since they would look real."""
    return {use: _Practice(printer) for use, printer in printers.items()}


class _Practice:
    def __init__(self, printer: Printer) -> None:
        self._printer = printer

    def trouble(self) -> str:
        return self._printer.trouble()

    def print(self, paper: Paper) -> None:
        if not isinstance(paper, Rolled):
            raise NotPrinted(say("Labels are not printed in the training: they would look like real ones."))
        self._printer.print(replace(paper, training=True))


class NoCentral:
    """`ports.SyncCentral`, `SearchCentral` and `DayDesk` of a station that has none: every call is Unreachable."""

    offset_ms = 0
    search_key = b""

    def post_events(self, envelopes: Sequence[Envelope]) -> NoReturn:
        _none()

    def put_blob(self, photo: Photo, data: bytes) -> NoReturn:
        _none()

    def has_blob(self, sha256: str) -> NoReturn:
        _none()

    def changes(self, cursor: str, limit: int) -> NoReturn:
        _none()

    def lookup(self, code: str, deadline_s: float) -> NoReturn:
        _none()

    def search(self, wanted: SearchRequest, deadline_s: float) -> NoReturn:
        _none()

    def compare_day(self, claim: DayClaim) -> NoReturn:
        _none()

    def enrol(self, code: str) -> EnrolAnswer:
        _none()

    def staff(self) -> NoReturn:
        _none()

    def config(self) -> NoReturn:
        _none()

    def heartbeat(self, beat: Heartbeat) -> NoReturn:
        _none()

    def close(self) -> None:
        """There is nothing to close."""


def _none() -> NoReturn:
    raise Unreachable("This is the training: it has no way to central.")


def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(asset("demo", "cases.json").read_text(encoding="utf-8"))
    return raw


def _cases(raw: dict[str, Any]) -> list[ReturnCase]:
    merchants = {
        one["store_id"]: Merchant(str(one["store_id"]), one["name"], one["contact"], one["start_url"])
        for one in raw["merchants"]
    }
    return [
        ReturnCase(
            case_id=case["rma_number"],
            merchant=merchants[case["store_id"]],
            rma_number=case["rma_number"],
            order_number=case["order_number"],
            items=tuple(_item(case["rma_number"], item) for item in case["items"]),
            consumer_name=_short(case["customer"]["name"]),
            language=case["customer"]["language"],
        )
        for case in raw["cases"]
    ]


def _item(case_id: str, item: dict[str, Any]) -> DeclaredItem:
    return DeclaredItem(
        item_id=f"{case_id}-{item['order_line_id']}",
        name=item["name"],
        sku=item["sku"],
        upc=item["upc"],
        order_line_id=item["order_line_id"],
        attributes=tuple(item["attributes"].items()),
        category=item["category"],
        reason=item["reason"],
        comment=item["comment"],
    )


def _short(name: str) -> str:
    """ "Jo Martin" to "Jo M.", as central tells it."""
    first, _, last = name.partition(" ")
    return f"{first} {last[:1]}." if last else first


def _member(person: dict[str, Any]) -> StaffMember:
    name = person["name"]
    return StaffMember(
        f"training-{name[0].lower()}",
        name,
        Role(person["role"]),
        PasswordHasher().hash(person["pin"]),
        badge_digest(badge(name)),
    )
