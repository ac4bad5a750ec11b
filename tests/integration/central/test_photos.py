"""Photos at central's edges: bad ones leave nothing behind, and links to good ones open for whoever holds them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from sync.central.db.engine import CannotOpen
from sync.central.evidence import photos
from sync.central.evidence.bucket import BucketObjects, StoreTrouble, open_objects
from sync.central.settings import Settings
from sync.domain.verification import Finding, Photo, Result
from tests.integration.central.conftest import Bench
from tests.integration.central.test_intake import DONE, TWO
from tests.integration.central.test_uploads import hash_of, keys, left_behind
from tests.support.buckets import Buckets
from tests.support.central import FakeStation, running_central
from tests.support.clock import FakeClock
from tests.unit.central.test_pictures import frames, jpeg_of, png_of, saved, zipped

DAY_S = 24 * 3600


def put(station: FakeStation, data: bytes, mime: str = "image/jpeg") -> httpx.Response:
    return station.call("PUT", f"/v1/device/blobs/{hash_of(data)}", data, headers={"Content-Type": mime})


def evidence(bench: Bench, station: FakeStation, data: bytes, key: str = DONE) -> str:
    """A photo that an event names and that has arrived; its hash."""
    [item] = bench.seeded.item_ids[key][:1]
    finding = Finding(item, Result.DAMAGED, photos=(Photo(hash_of(data), len(data)),))
    others = [Finding(other, Result.LIKE_NEW) for other in bench.seeded.item_ids[key][1:]]
    answer = station.post(station.envelope(bench.seeded.case_ids[key], [finding, *others]))
    assert [verdict.status for verdict in answer.results] == ["accepted"]
    assert put(station, data).status_code in (200, 201)
    return hash_of(data)


def opened(bench: Bench, link: str, method: str = "GET") -> httpx.Response:
    with httpx.Client(base_url=bench.central.url, trust_env=False, verify=False) as anybody:
        return anybody.request(method, link)


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (saved("JPEG") + b"<html><script>alert(1)</script>", "not-a-picture"),
        (saved("JPEG") + zipped(), "not-a-picture"),
        (saved("JPEG")[:-20], "not-a-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-picture"),
        (b"", "not-a-picture"),
        (frames("PNG", 3), "too-many-frames"),
        (frames("MPO", 9), "too-many-frames"),
        (png_of(1_000_000, 1_000_000), "too-many-pixels"),
        (png_of(10_000, 9_000), "too-many-pixels"),
        (jpeg_of(65_500, 65_500), "too-many-pixels"),
    ],
)
def test_what_is_no_photo_is_a_problem_and_leaves_nothing(bench: Bench, data: bytes, code: str) -> None:
    answer = put(bench.station(), data)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (keys(bench), left_behind(bench)) == ([], [])


def test_a_photo_under_a_wrong_type_is_shown_as_what_it_is(bench: Bench) -> None:
    station = bench.station()
    name = evidence(bench, station, saved("PNG"))
    answer = opened(bench, photos.link(bench.central.context, name))
    assert (answer.headers["content-type"], answer.content) == ("image/png", saved("PNG"))
    page = saved("JPEG", comment=b"<script>alert(1)</script>")
    refused = put(station, page, "text/html")
    assert (refused.status_code, refused.json()["code"]) == (415, "unsupported-media-type")


def test_a_link_opens_the_photo_for_anybody_and_as_nothing_but_a_picture(bench: Bench) -> None:
    data = saved("JPEG", (640, 480))
    link = photos.link(bench.central.context, evidence(bench, bench.station(), data))
    answer = opened(bench, link)
    assert (answer.status_code, answer.content) == (200, data)
    told = answer.headers
    assert (told["content-type"], told["x-content-type-options"]) == ("image/jpeg", "nosniff")
    assert told["content-security-policy"] == "default-src 'none'; sandbox"
    assert told["content-disposition"] == f'inline; filename="{hash_of(data)}.jpg"'
    assert (told["cache-control"], told["cross-origin-resource-policy"]) == ("private, max-age=3600", "cross-origin")
    head = opened(bench, link, "HEAD")
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(data)))


def test_a_link_ends_after_a_week(bench: Bench) -> None:
    link = photos.link(bench.central.context, evidence(bench, bench.station(), saved("JPEG")))
    bench.clock.advance(7 * DAY_S - 10)
    last = opened(bench, link)
    assert (last.status_code, last.headers["cache-control"]) == (200, "private, max-age=10")
    bench.clock.advance(10)
    answer = opened(bench, link)
    assert (answer.status_code, answer.json()["code"]) == (410, "link-expired")


def test_a_link_that_was_altered_opens_nothing(bench: Bench) -> None:
    name, other = (evidence(bench, bench.station(), saved(kind), key) for kind, key in (("JPEG", DONE), ("PNG", TWO)))
    good = urlsplit(photos.link(bench.central.context, name))
    given = {key: values[0] for key, values in parse_qs(good.query).items()}
    later = str(int(given["expires"]) + DAY_S)
    for changed in (
        {"expires": later},
        {"expires": ""},
        {"expires": "x"},
        {"expires": f"0{given['expires']}"},
        {"signature": ""},
        {"signature": given["signature"][:-1]},
        {"signature": "é" * 43},
    ):
        answer = opened(bench, f"{good.path}?{httpx.QueryParams(given | changed)}")
        assert (answer.status_code, answer.json()["code"]) == (403, "bad-link"), changed
    assert opened(bench, f"{photos.PATH}{other}?{good.query}").status_code == 403
    assert opened(bench, good.path).status_code == 403
    assert opened(bench, f"{photos.PATH}..%2Foperator.key?{good.query}").status_code in (404, 422)
    assert opened(bench, f"{good.path}?{good.query}").status_code == 200


def test_only_evidence_is_shown(bench: Bench) -> None:
    """A picture that no event names, and one that has not arrived."""
    station = bench.station()
    put(station, saved("JPEG"))
    assert opened(bench, photos.link(bench.central.context, hash_of(saved("JPEG")))).status_code == 404
    name = evidence(bench, station, saved("PNG"))
    bench.central.context.objects.delete(keys(bench))
    assert opened(bench, photos.link(bench.central.context, name)).status_code == 404


def test_links_of_one_worker_open_at_another(bench: Bench) -> None:
    """The key is the database's; another central's links are foreign."""
    ctx = bench.central.context
    name = evidence(bench, bench.station(), saved("JPEG"))
    foreign = photos.link(replace(ctx, photo_key=bytes(32)), name)
    assert opened(bench, foreign).status_code == 403
    with ctx.db.write() as conn:
        assert photos.ensure_key(conn, ctx.ids) == ctx.photo_key


@contextmanager
def bench_with(folder: Path, clock: FakeClock, **settings: Any) -> Iterator[Bench]:
    """A central of other settings."""
    with running_central(folder, clock, **settings) as central, httpx.Client(trust_env=False, verify=False) as partner:
        yield Bench(central, central.seed(), clock, partner)


def test_a_station_sends_no_more_in_a_day_than_a_counter_can_photograph(tmp_path: Path, clock: FakeClock) -> None:
    with bench_with(tmp_path, clock, photo_bytes_per_day=len(saved("JPEG")) + 10) as bench:
        station = bench.station()
        assert put(station, saved("JPEG")).status_code == 201
        answer = put(station, saved("PNG"), "image/png")
        assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
            429,
            "photo-quota",
            "3600",
        )
        assert answer.json()["retryable"]
        assert put(bench.station("Station 04"), saved("PNG"), "image/png").status_code == 201
        clock.advance(DAY_S + 1)
        station.now = clock.now()
        assert put(station, saved("WEBP"), "image/webp").status_code == 201


def test_a_fleet_may_send_readers_on_to_the_object_store(tmp_path: Path, clock: FakeClock, buckets: Buckets) -> None:
    with bench_with(tmp_path, clock, objects_url=buckets.new(), presign_photos=True) as bench:
        name = evidence(bench, bench.station(), saved("JPEG"))
        answer = opened(bench, photos.link(bench.central.context, name))
    assert (answer.status_code, answer.headers["cache-control"]) == (307, "no-store")
    answer = httpx.get(answer.headers["location"], trust_env=False)
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, saved("JPEG"), "image/jpeg")


def test_a_folder_has_no_addresses_of_its_own(tmp_path: Path, clock: FakeClock) -> None:
    with bench_with(tmp_path, clock, presign_photos=True) as bench:
        name = evidence(bench, bench.station(), saved("JPEG"))
        assert opened(bench, photos.link(bench.central.context, name)).content == saved("JPEG")


def test_a_store_that_does_not_answer_is_said_and_to_be_tried_again(
    tmp_path: Path, clock: FakeClock, buckets: Buckets
) -> None:
    """Nothing of the store's own words, which name its address, goes out."""
    gone = buckets.new().replace("s3://", "s3://no-")
    with bench_with(tmp_path, clock, objects_url=gone) as bench:
        answer = put(bench.station(), saved("JPEG"))
    assert (answer.status_code, answer.json()["code"], answer.json()["retryable"]) == (503, "storage", True)
    assert buckets.address not in answer.text and "photos" not in answer.text
    assert left_behind(bench) == []


@pytest.mark.parametrize("url", ["http://bucket", "s3://", "s3://bucket?secret=1", "bucket"])
def test_an_address_that_is_no_store_is_said_at_the_start(tmp_path: Path, url: str) -> None:
    with pytest.raises(CannotOpen, match="object store"):
        open_objects(Settings(tmp_path, objects_url=url))


def test_a_store_that_hangs_holds_up_no_more_than_a_few(tmp_path: Path, buckets: Buckets) -> None:
    objects = BucketObjects(buckets.new(), tmp_path, at_once=0)  # as when all of them hang
    with pytest.raises(StoreTrouble, match="too much to do"):
        objects.size("ab/cd")
