"""The world of `returnpoint bench intake`: a central as a process, seeded over its own API, then filled with copies."""

import asyncio
import base64
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.commands.bench_around import leave_traces, match_goods
from kiosk.commands.bench_mass import (
    Slice,
    Template,
    bare,
    case_number,
    copy_case,
    copy_devices,
    hurry,
    settle,
    tidy,
)
from kiosk.commands.load import Answer, Lane, LoadRefused, LoadStation, photos_of, request_bytes
from sync.central.db import tables as t
from sync.central.db.engine import Database
from sync.central.db.opening import open_database
from sync.domain.custody import ProvisionalReceived, ToteClosed
from sync.domain.events import Said
from sync.domain.verification import Photo
from sync.station.clock import SystemClock
from sync.wire import CONTENT_TYPE

STORE = 4101
POINT = "bench-point"
ITEMS = 2
_STEP = 50_000  # cases in one transaction
_WORLD = "world.json"
_DAYS = 90


@dataclass(frozen=True, slots=True)
class _Share:
    """So much of all cases, made so many days ago. Central has done with them what it does by then."""

    template: str
    share: float
    oldest: float
    newest: float


# The last one takes what is left.
_QUARTER = (
    _Share("past", 0.7, _DAYS, 8),
    _Share("damaged", 0.05, 7, 4),
    _Share("resolved", 0.15, 6, 1),
    _Share("open", 0.1, 1, 0),
)
_OPEN = (_Share("open", 1.0, 1, 0),)
_OTHERS = {"tote": (40, 200), "goods": (200, 500)}  # one for so many cases, and so many at least


@contextmanager
def central(data: Path, database_url: str = "", kind: str = "full") -> Iterator[str]:
    """Its address, while it runs."""
    with central_process(data, database_url, kind) as (url, _):
        yield url


@contextmanager
def central_process(data: Path, database_url: str = "", kind: str = "full") -> Iterator[tuple[str, int]]:
    """Its address and its process's number, while it runs."""
    command = [sys.executable, "-m", "kiosk.commands.bench_central", str(data), "--url", database_url, "--as", kind]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        if not url:
            raise LoadRefused("The central of the bench did not start.")
        yield url, process.pid
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def ask(url: str, request: bytes) -> Answer:
    """One request on a connection of its own."""

    async def once() -> Answer:
        lane = Lane(url)
        try:
            return await lane.send(request)
        finally:
            await lane.gone()

    return asyncio.run(once())


def call(url: str, key: str, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """JSON there and back. LoadRefused."""
    fields = [("authorization", f"Bearer {key}"), ("content-type", "application/json"), ("idempotency-key", path)]
    if body and "customer" in body:
        fields[-1] = ("idempotency-key", str(body["customer"]["email"]))
    answer = ask(url, request_bytes(url, method, path, fields, json.dumps(body).encode() if body is not None else None))
    if answer.status >= 300:
        raise LoadRefused(f"{method} {path}: {answer.status} {answer.body[:300].decode(errors='replace')}")
    return json.loads(answer.body)


@dataclass(frozen=True, slots=True)
class World:
    """A central that holds `cases` copies and `devices` stations (`mass-0` ...), all with the key of `station`."""

    data: Path
    database_url: str
    operator_key: str
    partner_key: str
    station: LoadStation
    devices: int
    cases: int

    def stations(self, url: str, count: int) -> list[LoadStation]:
        """The first of them, with nothing sent yet by this run."""
        seq = int(SystemClock().now().timestamp())  # higher than what a run before this one has sent
        return [replace(self.station, url=url, device_id=f"mass-{n}", seq=seq) for n in range(count)]

    def save(self) -> None:
        """So that `opened` finds it again."""
        private = self.station.key.private_bytes_raw().hex()
        about = {"partner_key": self.partner_key, "private_key": private, "devices": self.devices, "cases": self.cases}
        (self.data / _WORLD).write_text(json.dumps(about))


def case_items(number: int) -> list[str]:
    """The ids of a copy's items."""
    return [f"i{place}-{number}" for place in range(ITEMS)]


def kept(data: Path, database_url: str) -> World | None:
    """The one that was saved there."""
    file = data / _WORLD
    if not file.exists():
        return None
    about = json.loads(file.read_text())
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(about["private_key"]))
    operator_key = (data / "operator.key").read_text().strip()
    station = LoadStation("", key)
    return World(data, database_url, operator_key, about["partner_key"], station, about["devices"], about["cases"])


def seeded(data: Path, database_url: str, cases: int, devices: int, *, all_open: bool = False) -> World:
    """A new central with that many cases: open ones only, or as after a quarter of a year."""
    station = LoadStation("")
    with central(data, database_url) as url:
        key = (data / "operator.key").read_text().strip()
        partner_key = _begin(url, key, station)
        templates = {name: _template(url, partner_key, station, name) for name in ("open", "resolved", "damaged")}
        if not all_open:
            now, photo = SystemClock().now(), Photo("ab" * 32, 1000)
            tote = ToteClosed("0199-tote", "TPLTOTE", "448102", ("TPLBAG",), 1, now, 11200)
            goods = ProvisionalReceived("0199-goods", "TPLGOODS", (photo,), "sue", "", "A blue box.")
            templates |= {said.event_id[5:]: _without_a_case(url, station, said) for said in (tote, goods)}
    templates["past"] = templates["resolved"]
    world = World(data, database_url, key, partner_key, station, devices, cases)
    _fill(world, templates, _OPEN if all_open else _QUARTER)
    return world


def _begin(url: str, key: str, station: LoadStation) -> str:
    merchant = {"store_id": STORE, "name": "Northline", "contact": "help@northline.example"}
    call(
        url,
        key,
        "POST",
        "/v1/ops/merchants",
        merchant | {"start_url": "https://returns.example/start", "services": ["RETURN_POINT_DROP_OFF"]},
    )
    point = {"return_point_id": POINT, "name": "Bench", "address": "1 Yonge Street, Toronto", "postal_code": "M5B 2H1"}
    call(url, key, "POST", "/v1/ops/return_points", point | {"latitude": 43.65, "longitude": -79.38})
    partner_key = str(call(url, key, "POST", "/v1/ops/partner_keys", {"name": "Bench platform"})["key"])
    code = call(url, key, "POST", "/v1/ops/enrolment_codes", {"station_name": "Template", "return_point_id": POINT})[
        "code"
    ]
    proof = base64.b64encode(station.key.sign(code.encode())).decode()
    body = json.dumps({"code": code, "public_key": station.public_key, "proof": proof}).encode()
    answer = ask(url, request_bytes(url, "POST", "/v1/device/enrol", [("content-type", CONTENT_TYPE)], body))
    if answer.status != 200:
        raise LoadRefused(f"enrol: {answer.body[:300]!r}")
    station.url, station.device_id = url, json.loads(answer.body)["device_id"]
    return partner_key


def _template(url: str, partner_key: str, station: LoadStation, name: str) -> Template:
    """A case in that state, with every text by which its copies must differ."""
    mark = name.upper()
    body = wanted_case(mark, f"tplmail{name}@bench.example", f"P{mark[:4]}")
    case = call(url, partner_key, "POST", "/api/v1/return_cases", body)
    item_ids = [item["id"] for item in case["return_case_items"]]
    tokens = {item_id: f"'i{place}-' || n.i" for place, item_id in enumerate(item_ids)}
    for text in ("RMA", "ORDER", "NUMBER", *(f"LINE{place}" for place in range(ITEMS))):
        tokens[f"TPL{text}{mark}"] = f"'{text}' || n.i"
    tokens |= {f"tplmail{name}": "'mail' || n.i", f"P{mark[:4]}": "'P' || (n.i % 20000)"}
    if name == "open":
        return Template(case["id"], "", tokens)
    event = station.look(case["id"], item_ids, damaged=name == "damaged")
    _take_in(url, station, event)
    event_id = str(event["event_id"])
    photos = photos_of(event_id) if name == "damaged" else ()
    return Template(case["id"], event_id, tokens | {f"RBB{event_id[-9:]}": "'RBB' || n.i"}, photos)


def _without_a_case(url: str, station: LoadStation, said: Said) -> Template:
    """A tote, or goods that nobody announced."""
    _take_in(url, station, station.says(said))
    return Template("", said.event_id, {f"TPL{text}": f"'{text}' || n.i" for text in ("TOTE", "GOODS", "BAG")})


def _take_in(url: str, station: LoadStation, event: dict[str, object]) -> None:
    answer = ask(url, station.post([event]))
    if b'"accepted"' not in answer.body:
        raise LoadRefused(f"template: {answer.body[:300]!r}")


def wanted_case(mark: str, email: str, postal_code: str) -> dict[str, Any]:
    """What a partner sends to create a case; `mark` is in every number of it."""
    numbers = {"RMA_NUMBER": "RMA", "ORDER_ID": "ORDER", "ORDER_NUMBER": "NUMBER"}
    return {
        "store_id": STORE,
        "customer": {"name": "Jo Martin", "email": email, "postal_code": postal_code},
        "external_references": [{"type": kind, "value": f"TPL{word}{mark}"} for kind, word in numbers.items()],
        "return_items": [_item(f"TPLLINE{place}{mark}") for place in range(ITEMS)],
    }


def _item(line: str) -> dict[str, Any]:
    return {
        "name": "Rain jacket",
        "reason": "TOO_SMALL",
        "comment": "",
        "return_type": "REFUND",
        "fulfilled_at": "2026-01-15T12:00:00Z",
        "order_line_details": {
            "external_order_line_item_reference": {"id": line},
            "price": {"amount": 120.0, "currency": "CAD"},
            "category": "tops",
            "product_variant": {
                "name": "Rain jacket",
                "sku": "SKU-1",
                "upc": "6281057742134",
                "attributes": {"size": "M", "colour": "moss"},
            },
        },
    }


def _fill(world: World, templates: dict[str, Template], shares: Sequence[_Share]) -> None:
    with open_database(world.data / "central.db", world.database_url) as db:
        hurry(db)
        if "tote" in templates:
            with db.write() as conn:
                leave_traces(conn, [templates["resolved"], templates["damaged"]], world.station.device_id, STORE)
        with bare(db):
            with db.write() as conn:
                copy_devices(conn, world.station.device_id, world.devices)
            _copy_cases(db, world, templates, shares)
            _copy_others(db, world, templates)
        with db.write() as conn:
            settle(conn, _DAYS, world.cases / _DAYS)
        tidy(db)


def _copy_cases(db: Database, world: World, templates: dict[str, Template], shares: Sequence[_Share]) -> None:
    at = 0
    for share in shares:  # what is long past first
        count = world.cases - at if share is shares[-1] else round(world.cases * share.share)
        for part in Slice(at, at + count - 1, share.oldest, share.newest).parts(_STEP):
            with db.write() as conn:
                copy_case(conn, templates[share.template], part, devices=world.devices)
        if share.template == "past":
            with db.write() as conn:
                _forget(conn, at, at + count - 1, SystemClock().now())
        at += count


def _copy_others(db: Database, world: World, templates: dict[str, Template]) -> None:
    """Totes, and goods without a case, in shares of the cases; at least as many as a list shows."""
    at = world.cases
    if "goods" in templates:
        with db.write() as conn:
            match_goods(conn, templates["goods"], templates["resolved"].case_id)
    for name, (share, least) in _OTHERS.items():
        if name in templates:
            count = max(world.cases // share, least)
            with db.write() as conn:
                copy_case(conn, templates[name], Slice(at, at + count - 1, _DAYS, 0), devices=world.devices)
            at += count


def _forget(conn: sa.Connection, first: int, last: int, now: datetime) -> None:
    """Cases that left the stations: the later half is still told as deleted, the earlier half no more."""
    change = t.case_change.c
    number = sa.cast(sa.func.substr(change.case_id, len(case_number(0))), sa.BigInteger)
    mine = change.case_id.like(f"{case_number(0)[:-1]}%") & (number >= first)
    conn.execute(sa.delete(t.case_change).where(mine, number <= (first + last) // 2))
    gone = {"op": "delete", "reason": "closed", "at": now}
    conn.execute(sa.update(t.case_change).where(mine, number <= last).values(gone))
