"""Central as its own process: what it keeps, what it refuses, how it ends."""

import os
import socket
import sqlite3
import stat
from pathlib import Path

import httpx
import pytest

from sync.central.__main__ import run
from sync.central.app import open_context
from sync.central.db.engine import CannotOpen
from sync.central.samples import seed
from sync.central.settings import Settings
from sync.domain.verification import Result
from tests.support.central import CASES, CentralProcess, FakeStation, findings, new_code
from tests.support.clock import FakeClock


def made(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints."""
    assert run(arguments) == 0
    return capsys.readouterr().out.strip()


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one sentence of a command that could not be done."""
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    *_, sentence = told.err.strip().splitlines()  # after what was logged
    return sentence


def test_a_power_cut_loses_nothing(tmp_path: Path) -> None:
    data = tmp_path / "central"
    with CentralProcess(data) as first:
        seeded = seed(first.url, first.operator_key, CASES)
        station = FakeStation(first.url)
        station.enrol(seeded.enrolment_code)
        events = [
            station.envelope(seeded.case_ids[key], findings(seeded.item_ids[key], Result.LIKE_NEW))
            for key in ("one_like_new", "one_and_undeclared")
        ]
        station.post(events[0])
        first.kill()
    with CentralProcess(data) as second:
        station.url = second.url
        answer = station.post(*events)
        assert [verdict.status.value for verdict in answer.results] == ["duplicate", "accepted"]
        assert answer.ack.device_seq_contiguous == 2
        case = httpx.get(
            f"{second.url}/api/v1/return_cases/{seeded.case_ids['one_like_new']}",
            headers={"Authorization": f"Bearer {seeded.partner_key}"},
            trust_env=False,
        ).json()
        assert (case["status"], case["sequence"]) == ("RESOLVED", 1)
        assert second.stop() == 0
    assert not (data / "central.url").exists()


def test_keys_are_made_through_the_central_that_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "central"
    with CentralProcess(data) as running:
        seed(running.url, running.operator_key, CASES)
        assert "in use by another central" in refused(capsys, "--data", str(data))
        key = made(capsys, "key", "A platform", "--data", str(data))
        listed = httpx.get(f"{running.url}/api/webhooks", headers={"Authorization": f"Bearer {key}"}, trust_env=False)
        assert (listed.status_code, listed.json()) == (200, {"webhooks": []})
        words = ("enrol-code", "--data", str(data), "--station", "Station 09", "--return-point")
        code = made(capsys, *words, "eaton-l2")
        assert FakeStation(running.url).enrol(code).station_name == "Station 09"
        assert refused(capsys, *words, "nowhere") == "There is no return point nowhere."


def test_keys_are_made_while_no_central_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "central"
    key = made(capsys, "key", "A platform", "--data", str(data))
    with CentralProcess(data) as running:
        answer = httpx.get(f"{running.url}/api/webhooks", headers={"Authorization": f"Bearer {key}"}, trust_env=False)
        assert answer.status_code == 200
        mode = stat.S_IMODE((data / "operator.key").stat().st_mode)
        assert mode == 0o600
    stored = (data / "central.db").read_bytes() + (data / "central.db-wal").read_bytes()
    assert key.encode() not in stored


@pytest.mark.parametrize(
    "words",
    [["purge"], ["rights", "erase", "--email", "zeb@consumer.example"], ["import", "FILE"], ["backup", "FILE.tar"]],
)
def test_a_folder_that_holds_no_central_is_not_taken_for_an_empty_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """Nobody is told that nothing is held about them because of a slip in a path."""
    (tmp_path / "FILE").write_text("x")
    folder = tmp_path / "typo"
    named = [str(tmp_path / word) if word.startswith("FILE") else word for word in words]
    assert run([*named, "--data", str(folder)]) == 2
    assert "name the folder" in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize("words", [["--workers", "0"], ["--pool-size", "0"], ["--pool-size", "many"]])
def test_numbers_that_would_not_serve_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["serve", "--data", str(tmp_path / "central"), *words])
    assert ended.value.code == 2
    assert words[0] in capsys.readouterr().err


def test_a_port_that_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = refused(capsys, "--data", str(tmp_path / "central"), "--port", str(port))
        assert f"cannot listen on 127.0.0.1 port {port}" in told


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be written" in refused(capsys, "--data", str(tmp_path / "file" / "central"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "central"
    folder.mkdir(mode=0o500)
    assert "cannot be written" in refused(capsys, "--data", str(folder))


def test_a_newer_or_broken_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "central"
    made(capsys, "key", "A platform", "--data", str(data))
    with sqlite3.connect(data / "central.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    assert "newer version" in refused(capsys, "--data", str(data))
    (data / "central.db").write_bytes(b"this is no database" * 100)
    assert "cannot be used" in refused(capsys, "--data", str(data))


def test_a_second_process_sees_a_ready_file(tmp_path: Path) -> None:
    data = tmp_path / "central"
    with CentralProcess(data) as running:
        assert (data / "central.url").read_text().strip() == running.url
        code = new_code_or_none(running)
    assert code is None  # an empty central has no return point to enrol at


def new_code_or_none(running: CentralProcess) -> str | None:
    try:
        return new_code(running)
    except AssertionError:
        return None


@pytest.mark.parametrize("name", ["operator.key", "export.key"])
def test_a_damaged_key_file_is_said_at_the_start(tmp_path: Path, name: str) -> None:
    """A new key in its place would lock out the operator, or make every export unreadable, unseen."""
    open_context(Settings(tmp_path), FakeClock()).db.close()
    assert (tmp_path / name).stat().st_size > 0
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(CannotOpen, match=f"{name} .*damaged"):
        open_context(Settings(tmp_path), FakeClock())


def test_what_was_coming_in_at_a_power_cut_is_gone_after_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    open_context(settings, FakeClock()).db.close()
    settings.incoming.mkdir(exist_ok=True)
    left = [settings.blobs / "incoming-x", settings.incoming / "import-x"]
    for file in left:
        file.write_bytes(b"half")
    open_context(settings, FakeClock()).db.close()
    assert not any(file.exists() for file in left)
