"""`returnpoint`: words to commands, and plain sentences for wrong ones."""

from pathlib import Path

import pytest

from kiosk.__main__ import main


def test_without_a_command_it_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in ("kiosk", "enrol", "demo", "scan", "bench", "central"))


def test_an_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dance"]) == 2
    assert "no command 'dance'" in capsys.readouterr().err


def test_a_broken_configuration_stops_the_kiosk_with_line_and_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "station.toml"
    path.write_text('camera = "none"\ngrace_s = "x"\n', encoding="utf-8")
    assert main(["kiosk", "--config", str(path)]) == 2
    assert "line 2, key grace_s" in capsys.readouterr().err


def test_the_word_for_the_training_is_said_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    """A short form would come along into the fresh start that ends the training."""
    with pytest.raises(SystemExit):
        main(["kiosk", "--train", "--config", "/nowhere/station.toml"])
    assert "--train" in capsys.readouterr().err


def test_enrolling_without_a_central_says_what_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "station.toml"
    path.write_text("", encoding="utf-8")
    assert main(["enrol", "ABCD1234", "--config", str(path)]) == 2
    assert "central_url" in capsys.readouterr().err


def test_bench_names_what_it_can_measure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench"]) == 2
    assert "scan" in capsys.readouterr().err
