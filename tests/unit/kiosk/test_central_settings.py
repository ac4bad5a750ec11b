"""What central sets over the settings file, and what the program does with what it does not know."""

import json
from pathlib import Path

import pytest

from kiosk.flow.settings_table import Value
from kiosk.settings import Settings
from kiosk.workshop import OF_CENTRAL, value_of, with_central, with_values
from sync.store.wanted import WantedFile
from sync.wire import StationSettings


def test_what_is_known_holds_and_the_rest_is_told() -> None:
    wanted: dict[str, Value] = {
        "lock_s": 120,
        "theme": "purple",
        "grace_s": -1,
        "hologram": True,
        "volume": "loud",
        "camera": "none",
    }
    settings, central = with_central(Settings(volume=3), wanted)
    assert settings == Settings(volume=3, lock_s=120)
    assert central.keys == {"lock_s"}
    assert central.results == {
        "lock_s": "applied",
        "theme": "refused: write one of auto, light, dark.",
        "grace_s": "refused: must be at least 0.",
        "hologram": "not known to this version",
        "volume": "refused: must be a whole number.",
        "camera": "not known to this version",
    }


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("lock_s", 3_000_000, "must be at most 86400."),  # more than a timer can count: no start would come through
        ("lock_s", 1, "must be 0 for never, or at least 10."),  # nobody could work
        ("grace_s", 10**12, "must be at most 300."),  # nothing would ever be committed
        ("font_scale", 1000, "must be at most 150."),
    ],
)
def test_a_value_that_would_lock_the_shop_out_is_refused(key: str, value: int, why: str) -> None:
    settings, central = with_central(Settings(), {key: value})
    assert settings == Settings() and not central.keys
    assert central.results == {key: f"refused: {why}"}


def test_each_key_that_central_may_set_is_a_setting() -> None:
    for key in OF_CENTRAL:
        assert with_central(Settings(), {key: value_of(Settings(), key)})[1].keys == {key}


def test_values_by_dotted_keys() -> None:
    settings = with_values(Settings(), {"camera.mirror": True, "scanner.hand.layout": "fr"})
    assert settings.camera.mirror and [one.layout for one in settings.scanner] == ["fr"]
    assert value_of(settings, "scanner.hand.layout") == "fr" and value_of(Settings(), "scanner.hand.gap_ms") == 35


def test_a_newer_central_may_set_what_this_version_cannot_even_name(tmp_path: Path) -> None:
    newer = {f"k{number}": number for number in range(61)} | {
        "hours": [9, 18],
        "Door.A": None,
        "theme": {"day": "light"},
    }
    answer = json.dumps({"revision": "c", "values": newer | {"lock_s": 120}})
    WantedFile(tmp_path).keep(StationSettings.model_validate_json(answer))
    kept = WantedFile(tmp_path).current()
    assert kept
    settings, central = with_central(Settings(), kept.values)
    assert settings == Settings(lock_s=120) and central.keys == {"lock_s"}
    assert {central.results[key] for key in ("hours", "Door.A", "k60")} == {"not known to this version"}
    assert central.results["theme"].startswith("refused: ")


def test_what_central_said_is_kept_and_a_broken_file_is_none(tmp_path: Path) -> None:
    news: list[int] = []
    kept = WantedFile(tmp_path)
    kept.on_news = lambda: news.append(1)
    assert kept.current() is None and kept.report() == {}
    kept.keep(StationSettings(revision="a", values={"lock_s": 60}))
    kept.keep(StationSettings(revision="a", values={"lock_s": 60}))
    assert news == [1]
    again = WantedFile(tmp_path)
    again.on_news = lambda: news.append(2)
    again.keep(StationSettings(revision="b", values={"lock_s": 60}))
    assert news == [1] and again.current() == StationSettings(revision="b", values={"lock_s": 60})
    (tmp_path / "central-settings.json").write_text("{")
    assert WantedFile(tmp_path).current() is None
