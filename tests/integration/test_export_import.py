"""What a station could not send goes by stick: encrypted for central, taken in like any batch, then known there."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import httpx
import pytest

from kiosk import export as exporting
from kiosk.commands import export as command
from kiosk.settings import Settings
from sync.central.__main__ import run as central_command
from sync.central.admin import AdminError, import_file
from sync.central.settings import Settings as CentralSettings
from sync.domain.codes import own_code
from sync.parcel import ListedEvent, Manifest, Member, Signed, envelope_bytes, read, write
from sync.sealed import Foreign, SealError, Tampered, new_private_key, public_of
from sync.station.lookup import Found
from sync.station.ports import Settlement
from tests.support.central import RunningCentral, running_central
from tests.support.stations import TestStation, picture, station

BAGS = [own_code("RBB", f"7Q2M9X4{letter}") for letter in "ABC"]


@pytest.fixture
def central(central: RunningCentral) -> RunningCentral:
    central.context.settings.address_file.write_text(central.url)  # as `central serve` leaves it
    return central


@pytest.fixture
def counter(central: RunningCentral, tmp_path: Path) -> Iterator[TestStation]:
    """Two returns taken in, one with a photo and one refused, and none of them sent."""
    seeded = central.seed()
    with station(tmp_path / "station", central.url, seeded.enrolment_code) as opened:
        opened.pull()
        for rma, bag, photo in (("NL-1001", BAGS[0], picture()), ("NL-1002", BAGS[1], None)):
            found = opened.finder.find(rma)
            assert isinstance(found, Found)
            event_id = opened.drop_off(found.case, bag, photo)
        opened.store.outbox.settle([Settlement(event_id, "dead", "Refused on a bad day.")])
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def exported(tmp_path: Path, stick: Path) -> Path:
    """Beside the station that runs."""
    path, done, is_open = exporting.export(Settings(data_folder=tmp_path / "station"), stick)
    assert (done.events, done.photos, done.lost, is_open) == (2, 1, 0, False)
    return path


def upload(central: RunningCentral, path: Path) -> httpx.Response:
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    return httpx.post(f"{central.url}/v1/ops/import", content=path.read_bytes(), headers=headers, trust_env=False)


def test_the_stick_brings_everything_and_the_next_sync_finds_it_known(
    central: RunningCentral, counter: TestStation, tmp_path: Path, stick: Path
) -> None:
    path = exported(tmp_path, stick)
    assert [entry.name for entry in stick.iterdir()] == [path.name]
    told = import_file(CentralSettings(tmp_path / "central"), path)  # through the central that has the folder open
    assert told == "Station 03: events: 2 new, 0 already here, 0 refused. Photos: 1 taken in."
    again = upload(central, path)
    assert (again.status_code, again.json()["accepted"], again.json()["known"]) == (200, 0, 2)

    assert counter.store.outbox.status().waiting == 1  # an export marks nothing
    [row] = counter.store.outbox.due(counter.clock.now(), 10)
    answer = counter.client.post_events([row.envelope])
    assert [verdict.status for verdict in answer.results] == ["duplicate"] and answer.missing_blobs == []
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online and status.waiting == 0 and status.photos == 0)
    assert not list(central.context.settings.incoming.iterdir())


def test_an_export_is_imported_without_a_running_central(
    central: RunningCentral, counter: TestStation, tmp_path: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = exported(tmp_path, stick)
    copy = tmp_path / "copy"
    copy.mkdir()
    with central.context.db.write() as conn:
        conn.exec_driver_sql("SELECT 1")
    for name in ("central.db", "central.db-wal", "export.key", "operator.key"):
        if (central.context.settings.data / name).exists():
            (copy / name).write_bytes((central.context.settings.data / name).read_bytes())
    assert central_command(["import", str(path), "--data", str(copy)]) == 0
    assert "2 new" in capsys.readouterr().out
    assert central_command(["import", str(path), "--data", str(copy)]) == 0
    assert "0 new, 2 already here" in capsys.readouterr().out


def test_nothing_of_a_consumer_or_an_event_can_be_read_on_the_stick(
    counter: TestStation, tmp_path: Path, stick: Path
) -> None:
    data = exported(tmp_path, stick).read_bytes()
    for word in (b"NL-1001", BAGS[0].encode(), b"verification", b"manifest", picture()[:40]):
        assert word not in data


def test_a_changed_or_foreign_file_is_one_sentence_and_nothing_is_taken_in(
    central: RunningCentral, counter: TestStation, tmp_path: Path, stick: Path
) -> None:
    path = exported(tmp_path, stick)
    good = path.read_bytes()
    changed = bytearray(good)
    changed[len(good) // 2] ^= 1
    wrong = {
        "changed or cut short": [bytes(changed), good[:-1], good[: len(good) // 2], good + b"x"],
        "no export": [b"", b"PK\x03\x04", b"returnpoint export 1\n"],
    }
    for words, files in wrong.items():
        for data in files:
            path.write_bytes(data)
            answer = upload(central, path)
            assert (answer.status_code, answer.json()["code"]) == (422, "bad-export")
            assert words in answer.json()["detail"]
            with pytest.raises(AdminError, match=words):
                import_file(CentralSettings(tmp_path / "central"), path)
    with running_central(tmp_path / "other") as other:
        path.write_bytes(good)
        assert "another central" in upload(other, path).json()["detail"]
    with central.context.db.read() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM event").scalar() == 0
        assert conn.exec_driver_sql("SELECT count(*) FROM seen_number").scalar() == 0


def forged(central: RunningCentral, manifest: Manifest, signature: bytes, *members: Member) -> bytes:
    out = io.BytesIO()
    write(out, public_of(central.context.export_key), manifest, signature, members)
    return out.getvalue()


def test_a_box_that_anyone_sealed_is_not_believed(central: RunningCentral, counter: TestStation, stick: Path) -> None:
    """Central's key is public; what counts is the station's signature over the list."""
    device = counter.store.device
    manifest = Manifest(device_id=device.device_id, station_name="x", made_at=counter.clock.now())
    unknown = manifest.model_copy(update={"device_id": "ST-NOBODY"})
    path = stick / "forged.rpx"
    for told, signature, words in (
        (manifest, bytes(64), "not signed by the station"),
        (manifest, device.sign(unknown.signing_input()), "not signed by the station"),
        (unknown, device.sign(unknown.signing_input()), "does not know"),
    ):
        path.write_bytes(forged(central, told, signature))
        assert words in upload(central, path).json()["detail"]


@pytest.mark.parametrize("broken", [b"no json", b"[" * 100_000, b"5", b'{}, {"event_id": "smuggled"}', b"{}"])
def test_an_event_that_is_none_costs_only_itself(
    central: RunningCentral, counter: TestStation, stick: Path, broken: bytes
) -> None:
    """The station signed it all the same: its disk, or its program, was at fault."""
    [pending] = counter.store.outbox.due(counter.clock.now(), 1)
    whole = Member("events", str(pending.envelope.device_seq), envelope_bytes(pending.envelope))
    parts = (Member("events", "99", broken), whole)
    listed = [
        ListedEvent(event_id="e", device_seq=int(part.name), sha256=sha256(part.data).hexdigest()) for part in parts
    ]
    device = counter.store.device
    manifest = Manifest(device_id=device.device_id, station_name="x", made_at=counter.clock.now(), events=listed)
    path = stick / "partly.rpx"
    path.write_bytes(forged(central, manifest, device.sign(manifest.signing_input()), *parts))
    answer = upload(central, path)
    assert (answer.status_code, answer.json()["accepted"], answer.json()["refused"]) == (200, 1, 1)


def test_only_the_operator_may_import(central: RunningCentral, stick: Path) -> None:
    assert httpx.post(f"{central.url}/v1/ops/import", content=b"x", trust_env=False).status_code == 401


def test_parts_that_the_list_does_not_name_and_parts_that_are_missing_are_noticed() -> None:
    key = new_private_key()
    digest = sha256(b"a photo").hexdigest()
    manifest = Manifest.model_validate_json(
        '{"device_id": "d", "station_name": "s", "made_at": "2026-11-20T10:00:00Z", "photos": '
        f'[{{"sha256": "{digest}", "size": 7, "mime": "image/jpeg"}}]}}'
    )

    def reading(*members: Member) -> list[Signed | Member]:
        out = io.BytesIO()
        write(out, public_of(key), manifest, b"s", members)
        out.seek(0)
        return list(read(out, key))

    assert len(reading(Member("photos", digest, b"a photo"))) == 2
    with pytest.raises(Tampered, match="lacks 1"):
        reading()
    for wrong in (Member("photos", digest, b"another"), Member("events", "1", b"{}")):
        with pytest.raises(Foreign):
            reading(Member("photos", digest, b"a photo"), wrong)
    with pytest.raises(SealError):
        list(read(io.BytesIO(b"x" * 500), key))


def test_a_station_that_was_never_told_the_key_asks_for_it(
    central: RunningCentral, counter: TestStation, tmp_path: Path, stick: Path
) -> None:
    facts = tmp_path / "station" / "device.json"
    facts.write_text(facts.read_text().replace('"export_key"', '"was_export_key"').split(', "was_export_key"')[0] + "}")
    with pytest.raises(exporting.CannotExport, match="Give this computer a network once"):
        exporting.export(Settings(data_folder=tmp_path / "station"), stick)
    settings = Settings(data_folder=tmp_path / "station", central_url=central.url)
    path, done, _ = exporting.export(settings, stick)
    assert done.events == 2 and "export_key" in facts.read_text()
    assert upload(central, path).json()["accepted"] == 2


def test_the_command_says_where_and_what(
    counter: TestStation, tmp_path: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "station.toml"
    config.write_text(f'data_folder = "{(tmp_path / "station").as_posix()}"\n')
    assert command.run(["--to", str(stick), "--config", str(config)]) == 0
    assert "2 events and 1 photos" in capsys.readouterr().out
    assert command.run(["--to", str(tmp_path / "nowhere"), "--config", str(config)]) == 1
    assert "There is no folder" in capsys.readouterr().err
    config.write_text(f'data_folder = "{(tmp_path / "empty").as_posix()}"\n')
    assert command.run(["--to", str(stick), "--config", str(config)]) == 1
    assert "There is no device key" in capsys.readouterr().err


@pytest.mark.e2e
def test_both_ends_as_processes(central: RunningCentral, counter: TestStation, tmp_path: Path, stick: Path) -> None:
    config = tmp_path / "station.toml"
    config.write_text(f'data_folder = "{(tmp_path / "station").as_posix()}"\n')
    run = [sys.executable, "-m", "kiosk"]
    out = subprocess.run(
        [*run, "export", "--to", str(stick), "--config", str(config)],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ,
    )
    assert out.returncode == 0, out.stderr
    [path] = stick.iterdir()
    taken = subprocess.run(
        [*run, "central", "import", str(path), "--data", str(tmp_path / "central")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert taken.returncode == 0, taken.stderr
    assert "2 new" in taken.stdout
