"""The pages that people look at, and who may."""

import hashlib
import io
from dataclasses import replace

import httpx
from PIL import Image

from sync.domain.events import EventType
from sync.domain.verification import Photo, Place, Reason, Result, UndeclaredItem
from sync.wire import PROBLEM_TYPE
from tests.integration.central.conftest import Bench
from tests.support.central import WebhookReceiver, findings

KEY = "two_one_damaged"


def page(bench: Bench, path: str, **headers: str) -> httpx.Response:
    return httpx.get(f"{bench.central.url}{path}", headers=headers, trust_env=False)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (120, 30, 60)).save(out, "JPEG")
    return out.getvalue()


def test_a_case_is_shown_with_everything_that_happened(bench: Bench) -> None:
    station, data = bench.station(), picture()
    here, arriving = hashlib.sha256(data).hexdigest(), "ab" * 32
    shoe = findings(bench.seeded.item_ids[KEY])
    shoe[1] = replace(
        shoe[1],
        result=Result.DAMAGED,
        reasons=(Reason.WORN,),
        places=(Place.SOLE,),
        note="<script>worn</script>",
        photos=(Photo(here, len(data)), Photo(arriving, 5)),
        disputed=True,
    )
    strange = UndeclaredItem(barcode="7712345000586", description="A blue scarf", quantity=2)
    with WebhookReceiver() as receiver:
        bench.partner.post("/api/webhooks", json={"url": receiver.url, "event": "return/verification_failed"})
        station.post(station.envelope(bench.seeded.case_ids[KEY], shoe, bags=("RBB7Q2M9X4K3",), undeclared=(strange,)))
        receiver.wait_for(1)
    station.call("PUT", f"/v1/device/blobs/{here}", data, headers={"Content-Type": "image/jpeg"})
    shown = page(bench, f"/cases/{bench.seeded.case_ids[KEY].lower()}")
    assert shown.status_code == 200
    for text in (
        "Ana Ruiz",
        "Trail shoe",
        "Damaged",
        "Worn",
        "Consumer disagrees",
        "RBB7Q2M9X4K3",
        "A blue scarf",
        "Photo arriving",
        f'src="/blobs/{here}"',
        "&lt;script&gt;worn",
        "return/verification_failed",
        "Amira K.",
        "Eaton Centre L2",
        "Undeclared goods",
    ):
        assert text in shown.text, text
    assert "<script>" not in shown.text
    summaries = [item["verification_summary"] for item in bench.case(KEY)["return_case_items"]]
    assert [summary["disputed"] for summary in summaries] == [number == 1 for number in range(len(shoe))]
    assert "default-src 'none'" in shown.headers["content-security-policy"]

    photo = page(bench, f"/blobs/{here}")
    assert (photo.status_code, photo.headers["content-type"], photo.content) == (200, "image/jpeg", data)
    assert photo.headers["x-content-type-options"] == "nosniff"


def test_a_corrected_look_and_a_double_drop_off_are_shown(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    case_id, ids = bench.seeded.case_ids[KEY], bench.seeded.item_ids[KEY]
    first = one.envelope(case_id, findings(ids, Result.NOT_RECEIVED))
    one.post(first)
    one.post(
        one.envelope(
            case_id,
            findings(ids),
            event_type=EventType.CORRECTED,
            supersedes=first.event_id,
            correction_reason="It was in the other bag",
        )
    )
    other.post(other.envelope(case_id, findings(ids)))
    text = page(bench, f"/cases/{case_id}").text
    assert "It was in the other bag" in text and "Dropped off twice" in text and 'class="superseded"' in text


def test_photos_are_shown_only_when_an_event_names_them(bench: Bench) -> None:
    station, data = bench.station(), picture()
    name = hashlib.sha256(data).hexdigest()
    station.call("PUT", f"/v1/device/blobs/{name}", data, headers={"Content-Type": "image/jpeg"})
    assert page(bench, f"/blobs/{name}").status_code == 404
    assert page(bench, "/blobs/..%2F..%2Foperator.key").status_code == 404


def test_the_list_finds_cases_by_their_numbers(bench: Bench) -> None:
    everything = page(bench, "/cases").text
    assert all(case_id in everything for case_id in bench.seeded.case_ids.values())
    found = page(bench, "/cases?q=fc-2001").text
    assert bench.seeded.case_ids["three_one_missing"] in found
    assert bench.seeded.case_ids["one_like_new"] not in found
    assert "No return has" in page(bench, "/cases?q=%25%3Cb%3E").text
    assert page(bench, "/").headers["location"] == "/cases"
    assert page(bench, "/central.css").headers["content-type"].startswith("text/css")
    assert page(bench, "/cases/RB-00000000").json()["code"] == "unknown-case"


def test_the_pages_are_for_this_machine_only(bench: Bench) -> None:
    case_id = bench.seeded.case_ids[KEY]
    for headers in ({"Host": "evil.example"}, {"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}):
        for path in ("/cases", f"/cases/{case_id}", "/blobs/" + "0" * 64):
            answer = page(bench, path, **headers)
            assert (answer.status_code, answer.headers["content-type"]) == (403, PROBLEM_TYPE)
            assert answer.json()["code"] == "this-machine-only"
