"""A backup taken while central works, and a central made anew from it with which a station goes on."""

import hashlib
import io
import json
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from PIL import Image

from sync.central.db import tables as t
from sync.central.db.engine import CannotOpen
from sync.central.ids import Ids
from sync.central.keeping.backup import Kept, backup, restore
from sync.central.progress import silent
from sync.central.settings import Settings
from sync.domain.verification import Finding, Photo, Result
from sync.wire import PARTIAL_TYPE
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, running_central
from tests.support.postgres import Postgres, programs

CASE = "one_like_new"


@pytest.fixture
def empty_url(bench: Bench, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An empty database of the bench's kind, and PostgreSQL's own tools within reach."""
    if not bench.central.context.settings.database_url:
        yield ""
        return
    server: Postgres = request.getfixturevalue("postgres")
    monkeypatch.setenv("PATH", str(programs(server)), prepend=":")
    with server.database() as url:
        yield url


def dropped_off(bench: Bench, station: FakeStation) -> bytes:
    """A damaged item with its photo at central; the photo."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (120, 30, 60)).save(out, "JPEG")
    data = out.getvalue()
    name = hashlib.sha256(data).hexdigest()
    [item] = bench.case(CASE)["return_case_items"]
    photo = Photo(name, len(data), "image/jpeg")
    answer = station.post(
        station.envelope(bench.seeded.case_ids[CASE], [Finding(item["id"], Result.DAMAGED, photos=(photo,))])
    )
    assert answer.missing_blobs == [name]
    headers = {"Content-Type": "image/jpeg"}
    assert station.call("PUT", f"/v1/device/blobs/{name}", data, headers=headers).status_code == 201
    return data


def taken(bench: Bench, file: Path) -> Kept:
    return backup(bench.central.context.settings, file, bench.clock.now(), silent)


def restored_into(bench: Bench, folder: Path, url: str) -> Settings:
    settings = bench.central.context.settings
    elsewhere = settings.objects_url.replace("/kept/", "/restored/")
    return replace(settings, data=folder, database_url=url, objects_url=elsewhere)


def changed(source: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The archive with other contents; None leaves a member out."""
    target = source.with_name("changed.tar")
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        for member in old:
            file = old.extractfile(member)
            assert file is not None
            data = change(member.name, file.read())
            if data is not None:
                member.size = len(data)
                new.addfile(member, io.BytesIO(data))
    return target


def test_a_restored_central_knows_its_cases_keys_and_photos_and_stations_go_on(
    bench: Bench, tmp_path: Path, empty_url: str
) -> None:
    station = bench.station()
    data = dropped_off(bench, station)
    cursor = station.call("GET", "/v1/device/changes").json()["cursor"]
    kept = taken(bench, tmp_path / "copy.tar")
    assert kept.photos == 1
    assert (tmp_path / "copy.tar").stat().st_mode & 0o077 == 0
    before = bench.case(CASE)
    later = station.envelope(
        bench.seeded.case_ids["one_no_barcode"],
        [Finding(item["id"], Result.LIKE_NEW) for item in bench.case("one_no_barcode")["return_case_items"]],
    )
    station.post(later)  # the copy never sees it

    settings = restored_into(bench, tmp_path / "anew", empty_url)
    assert restore(settings, tmp_path / "copy.tar", Ids(), silent) == kept
    with (
        running_central(settings.data, bench.clock, database_url=empty_url, objects_url=settings.objects_url) as anew,
        httpx.Client(base_url=anew.url, headers=bench.partner.headers, trust_env=False) as partner,
    ):
        assert partner.get(f"/api/v1/return_cases/{bench.seeded.case_ids[CASE]}").json() == before
        assert anew.operator_key == bench.central.operator_key
        station.url = anew.url
        name = hashlib.sha256(data).hexdigest()
        assert station.call("HEAD", f"/v1/device/blobs/{name}").status_code == 200
        pulled = station.call("GET", f"/v1/device/changes?cursor={cursor}").json()
        assert pulled["full_resync"] is True
        assert [verdict.status for verdict in station.post(later).results] == ["accepted"]


def test_a_backup_never_takes_the_place_of_a_file(bench: Bench, tmp_path: Path, empty_url: str) -> None:
    (tmp_path / "copy.tar").write_text("mine")
    with pytest.raises(CannotOpen, match="exists already"):
        taken(bench, tmp_path / "copy.tar")
    with pytest.raises(CannotOpen, match="cannot be written"):
        taken(bench, tmp_path / "nowhere/copy.tar")
    assert (tmp_path / "copy.tar").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["central", "copy.tar"]


def test_a_folder_without_the_keys_is_not_what_to_keep(bench: Bench, tmp_path: Path, empty_url: str) -> None:
    """With a database of its own central's folder is easily mistaken; without `export.key` no pass could be signed."""
    settings = bench.central.context.settings
    settings.export_key_file.rename(tmp_path / "elsewhere.key")
    with pytest.raises(CannotOpen, match=r"no key .*export\.key: name the folder"):
        taken(bench, tmp_path / "copy.tar")
    assert not (tmp_path / "copy.tar").exists()


def test_a_photo_that_is_purged_meanwhile_is_left_out(bench: Bench, tmp_path: Path, empty_url: str) -> None:
    dropped_off(bench, bench.station())
    context = bench.central.context

    def purging[T](what: str, steps: Iterable[T], total: int | None = None) -> Iterator[T]:
        for step in steps:
            context.objects.delete([entry.key for entry in list(context.objects.listed(""))])
            yield step

    kept = backup(context.settings, tmp_path / "copy.tar", bench.clock.now(), purging)
    assert kept.photos == 0
    settings = restored_into(bench, tmp_path / "anew", empty_url)
    assert restore(settings, tmp_path / "copy.tar", Ids(), silent) == kept


def test_what_goes_on_in_a_restored_central(bench: Bench, tmp_path: Path, empty_url: str) -> None:
    """Passes that were issued before and after count by the same key, photos begin anew, people sign in again."""
    station, now = bench.station(), bench.clock.now()
    begun = b"x" * 200_000
    name, half = hashlib.sha256(begun).hexdigest(), {"Content-Type": PARTIAL_TYPE, "Upload-Offset": "0"}
    room = json.dumps({"sha256": name, "size": len(begun)}).encode()
    assert station.call("POST", "/v1/device/uploads", room).status_code == 201
    part = station.call("PATCH", f"/v1/device/uploads/{name}", begun[:100_000], headers=half)
    assert part.status_code < 300, part.text
    person = {"account_id": "a-1", "email": "o@op.example", "name": "O", "role": "OPERATOR", "password_hash": ""}
    signed_in = {"session_sha256": "s-1", "account_id": "a-1", "stage": "", "totp_offer": "", "agent": ""}
    with bench.central.context.db.write() as conn:
        conn.execute(sa.insert(t.account).values(person | {"totp_secret": "", "totp_used": 0, "created_at": now}))
        conn.execute(sa.insert(t.session).values(signed_in | {"created_at": now, "seen_at": now}))
    case = f"/api/v1/return_cases/{bench.seeded.case_ids['one_no_barcode']}/return_pass"
    keys = station.call("GET", "/v1/device/changes").json()["pass_trust"]["keys"]
    before = bench.partner.get(case)
    assert before.status_code < 300, before.text
    taken(bench, tmp_path / "copy.tar")

    settings = restored_into(bench, tmp_path / "anew", empty_url)
    restore(settings, tmp_path / "copy.tar", Ids(), silent)
    with (
        running_central(settings.data, bench.clock, database_url=empty_url, objects_url=settings.objects_url) as anew,
        httpx.Client(base_url=anew.url, headers=bench.partner.headers, trust_env=False) as partner,
    ):
        station.url = anew.url
        assert station.call("GET", "/v1/device/changes").json()["pass_trust"]["keys"] == keys
        assert partner.get(case).status_code == before.status_code
        with anew.context.db.read() as conn:
            assert conn.scalars(sa.select(t.session.c.account_id)).all() == []
            assert conn.scalars(sa.select(t.account.c.email)).all() == ["o@op.example"]
        rest = half | {"Upload-Offset": "100000"}
        lost = station.call("PATCH", f"/v1/device/uploads/{name}", begun[100_000:], headers=rest)
        assert (lost.status_code, lost.json()["code"]) == (404, "unknown-upload")
        assert station.call("POST", "/v1/device/uploads", room).json()["offset"] == 0


def test_nothing_is_restored_over_something(bench: Bench, tmp_path: Path, empty_url: str) -> None:
    taken(bench, tmp_path / "copy.tar")
    with pytest.raises(CannotOpen, match="is not empty"):
        restore(bench.central.context.settings, tmp_path / "copy.tar", Ids(), silent)
    url = bench.central.context.settings.database_url
    if url:
        with pytest.raises(CannotOpen, match="database is not empty"):
            restore(restored_into(bench, tmp_path / "anew", url), tmp_path / "copy.tar", Ids(), silent)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda name, data: None if name == "end.json" else data, "cut off"),
        (lambda name, data: data[:-1] + b"!" if name == "database" else data, "damaged"),
        (lambda name, data: data[:-2] + b"!\n" if name.endswith("operator.key") else data, "damaged"),
        (lambda name, data: None if name.startswith("photos/") else data, "lacks photos"),
        (lambda name, data: None if name == "manifest.json" else data, "no backup of central"),
        (lambda name, data: data.replace(b'"format": 1', b'"format": 2'), "newer version"),
    ],
)
def test_a_damaged_backup_is_refused_and_leaves_nothing(
    bench: Bench, tmp_path: Path, empty_url: str, change: Callable[[str, bytes], bytes | None], said: str
) -> None:
    dropped_off(bench, bench.station())
    taken(bench, tmp_path / "copy.tar")
    settings = restored_into(bench, tmp_path / "anew", empty_url)
    with pytest.raises(CannotOpen, match=said):
        restore(settings, changed(tmp_path / "copy.tar", change), Ids(), silent)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["central", "changed.tar", "copy.tar"]


@pytest.mark.one_database
def test_a_file_that_is_no_archive_or_is_cut_short(bench: Bench, tmp_path: Path) -> None:
    taken(bench, tmp_path / "copy.tar")
    whole = (tmp_path / "copy.tar").read_bytes()
    for content in (b"", b"hello", whole[: len(whole) // 2]):
        (tmp_path / "short.tar").write_bytes(content)
        with pytest.raises(CannotOpen):
            restore(restored_into(bench, tmp_path / "anew", ""), tmp_path / "short.tar", Ids(), silent)
    with pytest.raises(CannotOpen, match="No such file"):
        restore(restored_into(bench, tmp_path / "anew", ""), tmp_path / "none.tar", Ids(), silent)


@pytest.mark.one_database
def test_a_damaged_photo_costs_only_itself(bench: Bench, tmp_path: Path) -> None:
    dropped_off(bench, bench.station())
    taken(bench, tmp_path / "copy.tar")
    spoiled = changed(
        tmp_path / "copy.tar", lambda name, data: data[:-1] + b"!" if name.startswith("photos/") else data
    )
    kept = restore(restored_into(bench, tmp_path / "anew", ""), spoiled, Ids(), silent)
    assert (kept.photos, kept.damaged) == (0, 1)
    assert "1 photo is damaged in the backup" in kept.sentence("Restored")


@pytest.mark.one_database
@pytest.mark.parametrize("name", ["secrets/../../evil.key", "secrets//evil.key", "../evil", "secrets/a/b/c.key"])
def test_a_member_cannot_leave_its_folder(bench: Bench, tmp_path: Path, name: str) -> None:
    taken(bench, tmp_path / "copy.tar")
    target = tmp_path / "changed.tar"
    with tarfile.open(tmp_path / "copy.tar") as old, tarfile.open(target, "w") as new:
        for member in old:
            file = old.extractfile(member)
            assert file is not None
            data = file.read()
            if member.name == "manifest.json":
                manifest = json.loads(data)
                manifest["sha256"][name] = hashlib.sha256(b"evil").hexdigest()
                data = json.dumps(manifest).encode()
            if member.name == "end.json":
                extra = tarfile.TarInfo(name)
                extra.size = 4
                new.addfile(extra, io.BytesIO(b"evil"))
            member.size = len(data)
            new.addfile(member, io.BytesIO(data))
    with pytest.raises(CannotOpen, match="does not belong"):
        restore(restored_into(bench, tmp_path / "anew", ""), target, Ids(), silent)
    assert not list(tmp_path.rglob("*evil*"))
