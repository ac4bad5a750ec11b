"""`returnpoint central places import`: a file of postal codes, into a folder or a central that has it open."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from sync.central.__main__ import run
from sync.central.db import tables as t
from sync.central.db.opening import open_database
from sync.central.partners.places import Spot
from tests.support.central import CentralProcess

LINE = "CA\t{code}\tToronto\tOntario\tON\tToronto\t8133394\t\t\t{latitude}\t-79.3783\t6\n"


def lines(*codes: str, latitude: str = "43.6572") -> str:
    return "".join(LINE.format(code=code, latitude=latitude) for code in codes)


def kept(data: Path) -> list[tuple[str, float]]:
    with open_database(data / "central.db", "") as db, db.read() as conn:
        rows = conn.execute(sa.select(t.place.c.postal_code, t.place.c.latitude).order_by(t.place.c.postal_code))
        return [(row.postal_code, row.latitude) for row in rows]


def test_a_file_is_taken_in_and_put_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, data = tmp_path / "CA.txt", tmp_path / "central"
    file.write_text(lines("M5B", "M5A 1A1"))
    assert run(["places", "import", "--data", str(data), str(file)]) == 0
    assert "2 postal codes" in capsys.readouterr().out
    file.write_text(lines("M5B", latitude="43.7"))
    assert run(["places", "import", "--data", str(data), str(file)]) == 0
    assert kept(data) == [("M5A1A1", 43.6572), ("M5B", 43.7)]


def test_a_central_that_runs_takes_it_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, data = tmp_path / "CA.txt", tmp_path / "central"
    file.write_text(lines("M5B"))
    with CentralProcess(data) as central:
        assert run(["places", "import", "--data", str(data), str(file)]) == 0
        central.stop()
    assert kept(data) == [("M5B", 43.6572)]


@pytest.mark.parametrize(
    "content", [b"not a table\n", b"CA\tM5B\n", b"\xff\xfe\x00", lines("M5B", latitude="99").encode()]
)
def test_what_is_no_such_file_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    file = tmp_path / "CA.txt"
    file.write_bytes(content)
    assert run(["places", "import", "--data", str(tmp_path / "central"), str(file)]) == 2
    assert "postal codes" in capsys.readouterr().err
    assert run(["places", "import", "--data", str(tmp_path / "central"), str(tmp_path / "none")]) == 2


def test_distances_are_along_the_earth() -> None:
    toronto, montreal = Spot(43.6532, -79.3832, "coordinates"), (45.5019, -73.5674)
    assert toronto.metres_to(*montreal) == pytest.approx(504_000, rel=0.01)
    assert Spot(0, 179.9, "coordinates").metres_to(0, -179.9) == pytest.approx(22_239, rel=0.01)
    assert toronto.metres_to(43.6532, -79.3832) == 0
