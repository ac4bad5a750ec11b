"""Central issues return passes, changes and revokes their keys, and tells stations."""

import base64
import io
from datetime import timedelta
from hashlib import sha256

import cv2
import httpx
import numpy as np
import sqlalchemy as sa
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from sync.central.db import tables as t
from sync.central.files import write_secret
from sync.central.money import deadlines
from sync.central.samples import case_body
from sync.central.stations import pass_secrets
from sync.domain.passes import MAX_LIFE, PassProblem, PassTrust
from sync.returnpass.text import problem_of, read
from sync.wire import CaseUpsert, Changes
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, findings, new_code

CASES = "/api/v1/return_cases"


def pass_path(bench: Bench, key: str = "one_like_new") -> str:
    return f"{CASES}/{bench.seeded.case_ids[key]}/return_pass"


def issued(bench: Bench, key: str = "one_like_new") -> str:
    answer = bench.partner.get(pass_path(bench, key))
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return str(answer.json()["text"])


def told(station: FakeStation, cursor: str = "") -> tuple[PassTrust, Changes]:
    changes = Changes.model_validate_json(station.call("GET", f"/v1/device/changes?cursor={cursor}").content)
    assert changes.pass_trust is not None
    return changes.pass_trust, changes


def operator(bench: Bench, method: str, path: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {bench.central.operator_key}"}
    return bench.partner.request(method, f"/v1/ops{path}", headers=headers)


def problem(bench: Bench, text: str, trust: PassTrust) -> PassProblem | None:
    return problem_of(read(text), trust, bench.clock.now())


def test_the_answer_about_a_drop_off_carries_a_pass_that_a_station_trusts(bench: Bench) -> None:
    path = f"{CASES}/{bench.seeded.case_ids['one_like_new']}/return_method"
    answer = bench.partner.post(path, json={"return_method_id": "dropoff_eaton-l2"}).json()["return_pass"]
    text = answer["text"]
    trust, changes = told(bench.station())
    assert problem(bench, text, trust) is None
    case = read(text).says.case
    known = next(c.case for c in changes.changes if isinstance(c, CaseUpsert) and c.case.case_id == case.case_id)
    assert [item.item_id for item in case.items] == [item.item_id for item in known.items]
    assert [item.upc for item in case.items] == [item.upc for item in known.items]
    assert (case.version, case.merchant.name, case.order_number) == (known.version, "Northline", "#40321")
    assert (case.consumer_name, known.consumer_name) == ("", "Jo M.")
    assert answer["png"].endswith("return_pass.png")


def test_png_and_svg_hold_the_pass_with_its_quiet_zone(bench: Bench) -> None:
    answer = bench.partner.get(f"{pass_path(bench)}.png")
    assert answer.headers["content-type"] == "image/png"
    picture = np.asarray(Image.open(io.BytesIO(answer.content)).convert("L"))
    assert picture[:32].min() == 255 and picture[:, :32].min() == 255
    [code] = zxingcpp.read_barcodes(picture)
    assert problem(bench, code.text, told(bench.station())[0]) is None
    svg = bench.partner.get(f"{pass_path(bench)}.svg")
    assert svg.headers["content-type"] == "image/svg+xml"
    side = int(svg.text.split('viewBox="0 0 ')[1].split()[0])
    drawn = np.full((side, side), 255, np.uint8)
    for piece in svg.text.split('d="')[1].split('"')[0].split("M")[1:]:
        column, row = piece.split("h")[0].split(",")
        drawn[int(row), int(column)] = 0
    larger = cv2.resize(drawn, None, fx=6, fy=6, interpolation=cv2.INTER_NEAREST)
    assert zxingcpp.read_barcodes(larger)[0].text.startswith("RP1:")


def test_no_pass_where_nothing_is_to_be_dropped_off(bench: Bench) -> None:
    case_id = bench.seeded.case_ids["one_like_new"]
    courier = bench.partner.post(f"{CASES}/{case_id}/return_method", json={"return_method_id": "courier"})
    assert courier.json()["return_pass"] is None
    answer = bench.partner.get(pass_path(bench))
    assert (answer.status_code, answer.json()["code"]) == (409, "no-drop-off")
    station = bench.station()
    other = "two_one_damaged"
    station.post(station.envelope(bench.seeded.case_ids[other], findings(bench.seeded.item_ids[other])))
    answer = bench.partner.get(pass_path(bench, other))
    assert (answer.status_code, answer.json()["code"]) == (409, "case-not-open")
    assert bench.partner.get(f"{CASES}/RB-NOBODY/return_pass").status_code == 404
    assert bench.partner.get(f"{CASES}/RB-NOBODY/return_pass.png").status_code == 404
    assert httpx.get(f"{bench.central.url}{pass_path(bench)}.png", trust_env=False).status_code == 401


def test_passes_are_taken_back_by_the_case_and_stations_hear_of_it(bench: Bench) -> None:
    station = bench.station()
    _, before = told(station)
    old = read(issued(bench)).says.case
    assert bench.partner.delete(pass_path(bench)).status_code == 204
    _, after = told(station, before.cursor)
    [change] = after.changes
    assert isinstance(change, CaseUpsert) and change.case.case_id == old.case_id
    assert old.version < change.case.passes_from <= read(issued(bench)).says.case.version


def test_a_new_key_is_told_two_weeks_before_it_signs_and_the_old_one_until_its_passes_end(bench: Bench) -> None:
    station = bench.station()
    first, page = told(station)
    [key] = first.keys
    last_old = issued(bench)
    made = operator(bench, "POST", "/pass_keys").json()
    assert operator(bench, "POST", "/pass_keys").json() == made  # one that waits is answered again
    both, page = told(station, page.cursor)
    assert page.changes == [] and [entry.kid for entry in both.keys] == [key.kid, made["kid"]]
    assert read(issued(bench)).signed.kid.hex() == key.kid
    bench.clock.advance(timedelta(days=14).total_seconds())
    new = issued(bench)
    assert read(new).signed.kid.hex() == made["kid"]
    assert problem(bench, new, both) is None and problem(bench, last_old, both) is None
    station.now = bench.clock.now()
    assert told(station)[0].keys == both.keys
    bench.clock.advance((MAX_LIFE + timedelta(days=2)).total_seconds())
    station.now = bench.clock.now()
    assert [entry.kid for entry in told(station)[0].keys] == [made["kid"]]


def test_keys_get_their_successors_by_themselves(bench: Bench) -> None:
    station = bench.station()
    trust, page = told(station)
    seen = {key.kid for key in trust.keys}
    for _ in range(30):
        bench.clock.advance(timedelta(days=10).total_seconds())
        deadlines.run_once(bench.central.context)
        station.now = bench.clock.now()
        text = issued(bench)
        assert read(text).signed.kid.hex() in seen, "a key signs that stations were not told of before"
        trust, page = told(station, page.cursor)
        seen |= {key.kid for key in trust.keys}
        assert problem(bench, text, trust) is None
    assert len(seen) >= 4


def test_a_central_that_slept_for_long_signs_with_a_new_key_at_once(bench: Bench) -> None:
    old = issued(bench)
    bench.clock.advance(timedelta(days=300).total_seconds())
    assert bench.partner.get(pass_path(bench)).json()["code"] == "no-pass-key"
    deadlines.run_once(bench.central.context)
    assert read(issued(bench)).signed.kid != read(old).signed.kid


def test_a_revoked_key_is_told_and_another_signs_at_once(bench: Bench) -> None:
    station = bench.station()
    _, page = told(station)
    old = issued(bench)
    bench.clock.advance(0.75)  # a key signs from the moment it is made, in the middle of a second
    kid = read(old).signed.kid.hex()
    assert operator(bench, "POST", f"/pass_keys/{kid}/revoke").json()["revoked"]
    assert operator(bench, "POST", "/pass_keys/feedbeef/revoke").status_code == 404
    trust, _ = told(station, page.cursor)
    assert problem(bench, old, trust) is PassProblem.REVOKED_KEY
    assert problem(bench, issued(bench), trust) is None
    listed = operator(bench, "GET", "/pass_keys").json()["pass_keys"]
    assert {(entry["kid"] == kid, entry["in_use"], entry["revoked"]) for entry in listed} == {
        (True, False, True),
        (False, True, False),
    }
    for path in ("/pass_keys", f"/pass_keys/{kid}/revoke"):
        assert bench.partner.post(f"/v1/ops{path}").status_code == 401


def test_a_copy_of_the_database_cannot_sign(bench: Bench) -> None:
    ctx = bench.central.context
    with ctx.db.read() as conn:
        [row] = conn.execute(sa.select(t.pass_key)).all()
    nowhere = ctx.settings.data / "nowhere"
    private = pass_secrets.unsealed(ctx.export_key, row.kid, row.sealed, nowhere)
    assert private is not None and private not in row.sealed
    public = Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    assert base64.b64encode(public).decode() == row.public_key
    assert pass_secrets.unsealed(bytes(32), row.kid, row.sealed, nowhere) is None
    assert pass_secrets.unsealed(ctx.export_key, "another", row.sealed, nowhere) is None


def test_a_key_in_a_file_of_an_earlier_version_goes_on_signing(bench: Bench) -> None:
    ctx = bench.central.context
    with ctx.db.write() as conn:
        [row] = conn.execute(sa.select(t.pass_key)).all()
        private = pass_secrets.unsealed(ctx.export_key, row.kid, row.sealed, ctx.settings.data / "nowhere")
        conn.execute(sa.update(t.pass_key).values(sealed=None))
    assert private is not None
    ctx.settings.pass_keys.mkdir(mode=0o700)
    write_secret(ctx.settings.pass_keys / f"{row.kid}.key", private)
    deadlines.run_once(ctx)
    assert read(issued(bench)).signed.kid.hex() == row.kid


def test_a_key_that_is_lost_signs_no_more_and_what_it_signed_counts(bench: Bench) -> None:
    old = issued(bench)
    with bench.central.context.db.write() as conn:
        conn.execute(sa.update(t.pass_key).values(sealed=None))
    deadlines.run_once(bench.central.context)
    new = issued(bench)
    trust, _ = told(bench.station())
    assert read(new).signed.kid != read(old).signed.kid
    assert problem(bench, old, trust) is None and problem(bench, new, trust) is None


def test_enrolment_tells_whose_passes_count(bench: Bench) -> None:
    answer = FakeStation(bench.central.url, now=bench.clock.now()).enrol(new_code(bench.central, "Station 09"))
    assert answer.pass_trust is not None
    assert problem(bench, issued(bench), answer.pass_trust) is None


def test_a_case_that_is_too_big_for_a_code_has_no_pass(bench: Bench) -> None:
    sample = {
        "store_id": 4101,
        "customer": {"name": "Jo Martin", "email": "", "language": ""},
        "rma_number": "NL-BIG",
        "order_id": "big",
        "order_number": "#big",
        "items": [
            {
                "name": sha256(str(n).encode()).hexdigest(),
                "reason": "",
                "comment": "",
                "order_line_id": f"big-{n}",
                "price": {"amount": 1.0, "currency": "CAD"},
                "category": "tops",
                "sku": f"SKU-{n * 7919}",
                "upc": str(6281057740000 + n * 7919),
                "attributes": {"colour": f"Colour {n * 31}", "size": f"{n}"},
            }
            for n in range(40)
        ],
    }
    made = bench.partner.post(CASES, json=case_body(sample), headers={"Idempotency-Key": "big"}).json()
    path = f"{CASES}/{made['id']}"
    chosen = bench.partner.post(f"{path}/return_method", json={"return_method_id": "dropoff_eaton-l2"}).json()
    assert chosen["return_pass"] is None
    assert bench.partner.get(f"{path}/return_pass").json()["code"] == "pass-too-big"
