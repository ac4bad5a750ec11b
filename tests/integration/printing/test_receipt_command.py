"""`returnpoint receipt verify`: genuine, forged, damaged, of another station."""

import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.__main__ import main
from sync.returnpass.notes import NoteKind, sign_note
from sync.store.keys import DeviceKey


def text_of(device: DeviceKey) -> str:
    return sign_note(
        NoteKind.RECEIPT,
        {"id": "event-1", "case": "RB-9F3TD2KQ", "taken": 1, "bags": ["RBB7Q2M9X4K3"]},
        station_id="station-1",
        at=datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
        public_key=device.public_key,
        sign=device.sign,
    )


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "station.toml"
    path.write_text(f"data_folder = '{tmp_path / 'data'}'\n")
    (tmp_path / "data").mkdir()
    return path


def test_a_receipt_is_genuine_or_not(tmp_path: Path, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = DeviceKey(tmp_path / "data")
    (tmp_path / "other").mkdir()
    text = text_of(own)
    assert main(["receipt", "verify", text, "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert "Genuine receipt of station station-1, 2026-11-21 10:05 UTC" in said and "bags: RBB7Q2M9X4K3" in said
    other = DeviceKey(tmp_path / "other")
    assert main(["receipt", "verify", text_of(other), "--config", str(config)]) == 1
    assert "did not sign it" in capsys.readouterr().err
    key = base64.b64encode(other.public_key).decode()
    assert main(["receipt", "verify", text_of(other), "--key", key]) == 0
    assert main(["receipt", "verify", text[:-9], "--config", str(config)]) == 1
    assert main(["receipt", "verify", text, "--key", "AAAA"]) == 2
