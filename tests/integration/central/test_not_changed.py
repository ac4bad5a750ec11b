"""`If-None-Match` means the same wherever it is read: a list of tags, or any version (RFC 9110, 13.1.2)."""

from collections.abc import Callable

import httpx
import pytest

from tests.integration.central.conftest import Bench
from tests.integration.central.test_device import CHANGES, pull

Get = Callable[[dict[str, str]], httpx.Response]


def case(bench: Bench) -> Get:
    path = f"/api/v1/return_cases/{bench.seeded.case_ids['one_like_new']}"
    return lambda headers: bench.partner.get(path, headers=headers)


def staff(bench: Bench) -> Get:
    device = bench.station()
    return lambda headers: device.call("GET", "/v1/device/staff", headers=headers)


def changes(bench: Bench) -> Get:
    device = bench.station()
    cursor = pull(device).cursor
    return lambda headers: device.call("GET", f"{CHANGES}?cursor={cursor}", headers=headers)


@pytest.mark.one_database
@pytest.mark.parametrize("place", [case, staff, changes])
def test_what_the_caller_has_is_not_sent_again(bench: Bench, place: Callable[[Bench], Get]) -> None:
    get = place(bench)
    etag = get({}).headers["etag"]
    for known in (etag, f"W/{etag}", f'"a,b", {etag}', f'W/"other",W/{etag} , "more"', "*"):
        answer = get({"If-None-Match": known})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", etag), known
    for other in ('"other"', f'"{etag[1:-1]}x"', etag.strip('"'), '"*"', f'"a, {etag[1:-1]}"', ""):
        assert get({"If-None-Match": other}).status_code == 200, other


@pytest.mark.one_database
def test_news_is_told_whatever_the_caller_has(bench: Bench) -> None:
    assert bench.station().call("GET", CHANGES, headers={"If-None-Match": "*"}).status_code == 200
