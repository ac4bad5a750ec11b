"""Consumers' data: what a station holds of it, who can read it, and that no log has it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sync.domain.codes import own_code
from sync.station.lookup import Found
from sync.store.store import Store
from tests.support.central import running_central
from tests.support.clock import FakeClock
from tests.support.privacy import CASES, leaks, sample_words
from tests.support.stations import picture, station

LEAKY = """
import logging
import subprocess
import sys

import pytest


def test_a_log_line():
    logging.getLogger("sync.station.lookup").debug("looking up %s", "{code}")


def test_a_traceback():
    try:
        raise ValueError("no return for {name}")
    except ValueError:
        logging.getLogger("other").exception("it failed")


def test_a_child():
    subprocess.run([sys.executable, "-c", "import sys; sys.stderr.write('{mail}')"], check=True)


def test_a_crash_file(tmp_path):
    (tmp_path / "station" / "crashes").mkdir(parents=True)
    (tmp_path / "station" / "crashes" / "crash-1.txt").write_text("{name}")


def test_clean():
    logging.getLogger("sync").info("event 01890 sent; {code}9 is another")
"""


def test_the_guard_of_the_suite_sees_every_way_out(tmp_path: Path) -> None:
    case = CASES[0]
    text = LEAKY.format(code=case["rma_number"], name=case["customer"]["name"], mail=case["customer"]["email"])
    (tmp_path / "test_leaky.py").write_text(text)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.support.privacy",
        "-p",
        "no:cacheprovider",
        str(tmp_path),
    ]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(root)}
    )
    named = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", done.stdout, re.MULTILINE))
    assert named == {"test_a_log_line", "test_a_traceback", "test_a_child", "test_a_crash_file"}, done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize("word", sorted(sample_words()))
def test_the_guard_knows_every_sample(word: str) -> None:
    assert leaks(f'GET /lookup?code="{word}" HTTP/1.1') and leaks(word.upper())


def test_a_station_holds_a_short_name_and_nothing_else_of_a_consumer(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        code = central.seed().enrolment_code
        with station(tmp_path / "station", central.url, code) as counter:
            counter.pull()
            found = counter.finder.find("NL-1001")
            assert isinstance(found, Found) and found.case.consumer_name == "Jo M."
            counter.drop_off(found.case, own_code("RBB", "7Q2M9X4K"), picture())
    held = b"".join(path.read_bytes() for path in (tmp_path / "station").rglob("*") if path.is_file())
    assert b"Jo M." in held
    for case in CASES:
        for word in (case["customer"]["name"], case["customer"]["email"]):
            assert word.encode() not in held


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_the_stations_user_can_read_what_it_keeps(tmp_path: Path) -> None:
    with Store.open(tmp_path / "station", FakeClock()) as store:
        store.photos.put(b"a photo")
        files = {path.name: path for path in (tmp_path / "station").rglob("*") if path.is_file()}
        assert {"device.key", "kiosk.db"} <= set(files)
        assert {oct(path.stat().st_mode & 0o077) for path in files.values()} == {"0o0"}, files
        folders = [path for path in (tmp_path / "station").rglob("*") if path.is_dir()]
        assert {oct(path.stat().st_mode & 0o077) for path in folders} == {"0o0"}
        files["device.key"].chmod(0o644)  # as a careless copy leaves it
    with Store.open(tmp_path / "station", FakeClock()):
        assert files["device.key"].stat().st_mode & 0o777 == 0o600
