"""What a return is found by without its code: plain in central's database, as keyed hashes at the stations.

The key of a station's hashes is made of central's and the station's name. It is told to the running program only and is
on no station's disk, so what a stolen one holds can be compared with no list of addresses (docs/adr/0012).
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from sync.central.db import kept
from sync.central.ids import Ids
from sync.domain.search import PERSONAL, SearchKind, normal, search_hash

_KEY = "search_key"


def keys_of(case_id: str, rma_number: str, order_number: str, customer: Mapping[str, str]) -> list[dict[str, str]]:
    """The rows of `case_key` for a case."""
    given = (
        (SearchKind.RETURN_NUMBER, case_id),
        (SearchKind.RETURN_NUMBER, rma_number),
        (SearchKind.ORDER_NUMBER, order_number),
        (SearchKind.EMAIL, customer.get("email", "")),
        (SearchKind.POSTAL_CODE, customer.get("postal_code", "")),
    )
    pairs = {(kind, normal(kind, text)) for kind, text in given}
    return [{"kind": kind.value, "value": value, "case_id": case_id} for kind, value in sorted(pairs) if value]


def ensure_key(conn: sa.Connection, ids: Ids) -> None:
    """Make central's search key once. It lives and goes with the database, as the hashes that stations hold do."""
    kept.keep_first(conn, _KEY, ids.random(32).hex())


def station_key(conn: sa.Connection, device_id: str) -> bytes:
    """The 32 bytes that this station hashes what was typed with."""
    key = kept.read(conn, _KEY)
    return hmac.digest(bytes.fromhex(key), device_id.encode(), hashlib.sha256)


def personal(customer: Mapping[str, str]) -> tuple[tuple[SearchKind, str], ...]:
    """What of the customer a case is found by at stations, in the form that both ends compare."""
    given = {SearchKind.EMAIL: customer.get("email", ""), SearchKind.POSTAL_CODE: customer.get("postal_code", "")}
    return tuple((kind, value) for kind in sorted(PERSONAL) if (value := normal(kind, given[kind])))


def hashes(key: bytes, searched_by: Iterable[tuple[SearchKind, str]]) -> list[str]:
    """What a case is found by at the station of that key, when it has no network."""
    return [search_hash(key, kind, value) for kind, value in searched_by]
