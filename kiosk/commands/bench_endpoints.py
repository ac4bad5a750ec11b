"""The endpoints of `returnpoint bench intake --million`: all that read what grows with the cases, and those that write
most. One line per endpoint; a new one is one more line."""

import base64
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa

from kiosk.commands.bench_mass import case_number
from kiosk.commands.bench_world import POINT, STORE, World, ask, case_items, wanted_case
from kiosk.commands.load import LoadStation, request_bytes
from sync.central.db import kept
from sync.central.db import tables as t
from sync.central.db.engine import Database
from sync.central.ids import Ids
from sync.central.people import sessions
from sync.central.people.accounts import Role
from sync.central.stations import changes
from sync.central.stations.signatures import sha256_hex
from sync.station.clock import SystemClock

STATIONS = 200
_LOOKED_AT = 0.9  # of the cases; the others are open, and the newest
_DAMAGED = 0.7, 0.05  # from where on, and how many
_NEWEST = 50  # of those a thousand cases have as many as a million


@dataclass(slots=True)
class Place:
    """A running central to ask, and how many cases it has. `tokens`: of signed-in people, by role; `newest`: the cursor
    of a station that has seen everything."""

    world: World
    url: str
    station: LoadStation
    tokens: dict[Role, str]
    newest: str
    cursors: dict[str, str] = field(default_factory=dict)

    def number(self, turn: int) -> int:
        """A case, another one each time, spread over all."""
        return turn * 7919 % self.world.cases

    def looked_at(self, turn: int) -> str:
        """The same, of those that a counter has seen."""
        return case_number(turn * 7919 % round(self.world.cases * _LOOKED_AT))

    def damaged(self, turn: int) -> int:
        """The same, of those that a counter found damaged; as many as a thousand cases have."""
        first, share = (round(self.world.cases * part) for part in _DAMAGED)
        return first + turn % _NEWEST * (share // _NEWEST)

    def newest_open(self, turn: int) -> int:
        return self.world.cases - 1 - turn % max(1, self.world.cases // 20)

    def partner(self, path: str, **query: object) -> bytes:
        return self._get(f"{path}?{urlencode(query)}", ("authorization", f"Bearer {self.world.partner_key}"))

    def send(self, path: str, body: object) -> bytes:
        """A partner's call that changes something."""
        fields = [("authorization", f"Bearer {self.world.partner_key}"), ("content-type", "application/json")]
        key = ("idempotency-key", secrets.token_hex(8))
        return request_bytes(self.url, "POST", path, [*fields, key], json.dumps(body).encode())

    def operator(self, path: str) -> bytes:
        return self._get(path, ("authorization", f"Bearer {self.world.operator_key}"))

    def page(self, role: Role, path: str) -> bytes:
        return self._get(path, self._cookie(role))

    def form(self, role: Role, path: str, **values: str) -> bytes:
        """A form of theirs that is sent."""
        token = self.tokens[role]
        body = urlencode({"csrf": sha256_hex(f"form:{token}"), **values}).encode()
        fields = [self._cookie(role), ("content-type", "application/x-www-form-urlencoded"), ("origin", self.url)]
        return request_bytes(self.url, "POST", path, fields, body)

    def device(self, path: str, body: object = None) -> bytes:
        data = json.dumps(body).encode() if body is not None else None
        return self.station.request("GET" if data is None else "POST", path, data)

    def begin(self) -> None:
        """Read the first pages, for what follows on them."""
        first = {"cases": _cases()(self, 0), "changes": self.device("/v1/device/changes?limit=100")}
        names = {"cases": "next_cursor", "changes": "cursor"}
        self.cursors = {name: str(json.loads(ask(self.url, first[name]).body)[key]) for name, key in names.items()}

    def _get(self, path: str, head: tuple[str, str]) -> bytes:
        return request_bytes(self.url, "GET", path, [head])

    def _cookie(self, role: Role) -> tuple[str, str]:
        return "cookie", f"returnpoint={self.tokens[role]}"


def newest_cursor(db: Database) -> str:
    """Of a station that has seen everything, as central writes it."""
    with db.read() as conn:
        transaction, number = changes.newest(conn)
        told = f"1:{kept.read(conn, 'epoch')}:{f'{transaction}.' if transaction else ''}{number}"
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


type Ask = Callable[[Place, int], bytes]


def signed_in(db: Database) -> dict[Role, str]:
    """A merchant's person and one of the operator's, both factors done; the tokens of their cookies."""
    now, found = SystemClock().now(), {}
    with db.write() as conn:
        for role in (Role.MERCHANT_ADMIN, Role.OPERATOR_ADMIN):
            person = f"bench-{role.lower()}"
            if conn.scalar(sa.select(t.account.c.account_id).where(t.account.c.account_id == person)) is None:
                about: dict[str, Any] = {
                    "account_id": person,
                    "email": f"{person}@bench.example",
                    "name": "Bench",
                    "role": role,
                    "store_id": STORE if role.is_merchant else None,
                    "password_hash": "",
                    "totp_secret": "-",
                    "totp_used": 0,
                    "created_at": now,
                }
                conn.execute(sa.insert(t.account).values(about))
            found[role] = sessions.begin(conn, Ids(), now, person, sessions.Stage.FULL, "bench")
    return found


def _merchant(path: str) -> Ask:
    return lambda p, n: p.page(Role.MERCHANT_ADMIN, f"/merchant{path}")


def _operator(path: str) -> Ask:
    return lambda p, n: p.page(Role.OPERATOR_ADMIN, f"/operator{path}")


def _find(words: Callable[[Place, int], str]) -> Ask:
    return lambda p, n: p.form(Role.MERCHANT_ADMIN, "/merchant/returns", q=words(p, n))


def _cases(**query: object) -> Ask:
    return lambda p, n: p.partner("/api/v1/return_cases", **query, limit=50)


def _second_page(place: Place, turn: int) -> bytes:
    return place.partner("/api/v1/return_cases", limit=50, cursor=place.cursors["cases"])


def _create(place: Place, turn: int) -> bytes:
    mark = secrets.token_hex(6).upper()
    return place.send("/api/v1/return_cases", wanted_case(mark, f"mail{mark}@bench.example", "M5B 2H1"))


def _choose(place: Place, turn: int) -> bytes:
    number = place.world.cases - 1 - _NEWEST - turn % _NEWEST
    return place.send(
        f"/api/v1/return_cases/{case_number(number)}/return_method", {"return_method_id": f"dropoff_{POINT}"}
    )


def _answer(place: Place, turn: int) -> bytes:
    """The merchant pays for a damaged item all the same."""
    number = place.damaged(turn)
    path = f"/v1/merchant/return_cases/{case_number(number)}/items/{case_items(number)[0]}/resolution"
    return place.send(path, {"decision": "REMIT"})


def _webhook_log(**query: object) -> Ask:
    return lambda p, n: p.partner(f"/api/webhooks/{1 + n % 2}/events", **query, limit=50)


def _intake(place: Place, turn: int) -> bytes:
    """One of the newest cases."""
    number = place.world.cases - 1 - turn % _NEWEST
    return place.station.post([place.station.look(case_number(number), case_items(number))])


def _search(place: Place, turn: int) -> bytes:
    """By e-mail, from many stations, for each may ask ten times a minute."""
    station = replace(place.station, device_id=f"mass-{turn % STATIONS}")
    wanted = {"kind": "email", "value": f"mail{place.newest_open(turn)}@bench.example"}
    return station.request("POST", "/v1/device/cases/search", json.dumps(wanted).encode())


def _news(place: Place, turn: int) -> bytes:
    """What changed since the newest that a station has seen."""
    return place.device(f"/v1/device/changes?cursor={place.cursors['changes']}&limit=100")


ENDPOINTS: dict[str, Ask] = {
    "partner: get a case": lambda p, n: p.partner(f"/api/v1/return_cases/{case_number(p.number(n))}"),
    "partner: list cases": _cases(),
    "partner: list, second page": _second_page,
    "partner: list by status": _cases(status="OPEN"),
    "partner: list by a rare status": _cases(status="CANCELLED"),
    "partner: list what changed": _cases(updated_after=SystemClock().now().isoformat()),
    "partner: list by RMA": lambda p, n: _cases(rma_number=f"RMA{p.number(n)}")(p, n),
    "partner: list by order": lambda p, n: _cases(order_number=f"NUMBER{p.number(n)}", status="OPEN")(p, n),
    "partner: return methods": lambda p, n: p.partner(
        f"/api/v1/return_cases/{case_number(p.newest_open(n))}/return_methods"
    ),
    "partner: remittance": lambda p, n: p.partner(f"/api/v1/return_cases/{p.looked_at(n)}/remittance"),
    "partner: create a case": _create,
    "partner: choose a method": _choose,
    "partner: webhooks": lambda p, n: p.partner("/api/webhooks"),
    "partner: a webhook's log": _webhook_log(),
    "partner: a webhook's log by a rare state": _webhook_log(state="exhausted"),
    "partner: a webhook's log, to follow": _webhook_log(order="oldest"),
    "device: changes, a new station": lambda p, n: p.device("/v1/device/changes?limit=100"),
    "device: changes, from a cursor": _news,
    "device: changes, hardly any": lambda p, n: p.device(f"/v1/device/changes?cursor={p.newest}&limit=100"),
    "device: search by e-mail": _search,
    "device: lookup by number": lambda p, n: p.device(f"/v1/device/cases/lookup?code=RMA{p.number(n)}"),
    "device: lookup by id": lambda p, n: p.device(f"/v1/device/cases/lookup?code={case_number(p.number(n))}"),
    "device: lookup, unknown": lambda p, n: p.device(f"/v1/device/cases/lookup?code=NONE{n}"),
    "device: an event": _intake,
    "device: heartbeat": lambda p, n: p.device("/v1/device/heartbeat", {"status": {"waiting": 0}}),
    "operator: devices": lambda p, n: p.operator("/v1/ops/devices"),
    "operator: refused events": lambda p, n: p.operator("/v1/ops/refused_events"),
    "operator: totes": lambda p, n: p.operator("/v1/ops/totes"),
    "operator: trail of a bag": lambda p, n: p.operator(f"/v1/ops/labels/RBB{p.number(n) * 8 // 10}"),
    "operator: facts of a case": lambda p, n: p.operator(f"/v1/ops/return_cases/{case_number(p.number(n))}/events"),
    "operator: explanation": lambda p, n: p.operator(f"/v1/ops/return_cases/{p.looked_at(n)}/explanation"),
    "operator: provisional goods": lambda p, n: p.operator("/v1/ops/provisional"),
    "operator: exceptions": lambda p, n: p.operator("/v1/ops/exceptions"),
    "operator: notices": lambda p, n: p.operator("/v1/ops/notices"),
    "operator: figures": lambda p, n: p.operator("/v1/ops/figures"),
    "merchant: exceptions": lambda p, n: p.partner("/v1/merchant/exceptions", store_id=STORE),
    "merchant: undeclared goods": lambda p, n: p.partner("/v1/merchant/exceptions", store_id=STORE, kind="undeclared"),
    "merchant: answer for a damaged item": _answer,
    "merchant: explanation": lambda p, n: p.partner(f"/v1/merchant/return_cases/{p.looked_at(n)}/explanation"),
    "merchant's page: waiting": _merchant(""),
    "merchant's page: waiting, damaged": _merchant("?show=damaged"),
    "merchant's page: waiting, undeclared": _merchant("?show=undeclared"),
    "merchant's page: waiting, other": _merchant("?show=other"),
    "merchant's page: returns": _merchant("/returns"),
    "merchant's page: returns by status": _merchant("/returns?status=RESOLVED"),
    "merchant's page: returns by a rare status": _merchant("/returns?status=CANCELLED"),
    "merchant's page: a return": lambda p, n: _merchant(f"/returns/{p.looked_at(n)}")(p, n),
    "merchant's page: search by RMA": _find(lambda p, n: f"RMA{p.number(n)}"),
    "merchant's page: search by e-mail": _find(lambda p, n: f"mail{p.number(n)}@bench.example"),
    "merchant's page: search, unknown": _find(lambda p, n: f"NONE{n}"),
    "merchant's page: CSV, the beginning": _merchant("/returns.csv"),
    "merchant's page: deliveries": _merchant("/deliveries"),
    "merchant's page: activity": _merchant("/activity"),
    "operator's page: overview": _operator(""),
    "operator's page: waiting": _operator("/waiting"),
    "operator's page: stations": _operator("/stations"),
    "operator's page: a station": _operator("/stations/mass-1"),
    "operator's page: figures": _operator("/figures"),
    "operator's page: merchants": _operator("/merchants"),
    "operator's page: a merchant": _operator(f"/merchants/{STORE}"),
    "operator's page: points": _operator("/points"),
    "operator's page: find a return": lambda p, n: _operator(f"/returns?q=RMA{p.number(n)}")(p, n),
    "operator's page: find a bag": lambda p, n: _operator(f"/returns?q=RBB{p.number(n) * 8 // 10}")(p, n),
    "operator's page: a return": lambda p, n: _operator(f"/returns/{p.looked_at(n)}")(p, n),
    "operator's page: audit trail": _operator("/audit"),
    "healthz": lambda p, n: request_bytes(p.url, "GET", "/healthz"),
    "readyz": lambda p, n: request_bytes(p.url, "GET", "/readyz"),
}
STREAMED = {"merchant's page: CSV, the beginning"}
