"""What the operator's pages are made of: judging a station, reading forms, drawing charts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sync.central.partners.hours import DAYS, OpeningHours
from sync.central.stations import setting_fields, station_status
from sync.central.stations.station_health import Seen, State, oldest_s, span, state_of, troubles
from sync.central.web import charts, hours_form
from sync.domain.fingerprint import fingerprint

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def seen(status: dict[str, Any] | None = None, **more: Any) -> Seen:
    given = {"enrolled_at": NOW - timedelta(days=9), "revoked_at": None, "seen_at": NOW, "status": status or {}}
    return Seen(**(given | more))


@pytest.mark.parametrize(
    ("known", "codes", "state"),
    [
        (seen(), [], State.FINE),
        (seen({"oldest_s": 3599}), [], State.FINE),
        (seen({"oldest_s": 3600}), ["queue"], State.NOTE),
        (seen({"oldest_s": 86_400}), ["queue"], State.TROUBLE),
        (seen({"clock_offset_ms": 300_000}), [], State.FINE),
        (seen({"clock_offset_ms": -300_001}), ["clock"], State.TROUBLE),
        (seen({"disk_free_mb": 499}), ["disk"], State.TROUBLE),
        (seen({"disk_free_mb": 1999}), ["disk"], State.NOTE),
        (seen({"camera": "covered", "scanners": {"a": "lost"}}), ["camera", "scanner"], State.NOTE),
        (seen({"camera": "starting", "scanners": {"a": "ready"}, "printers": {"receipt": ""}}), [], State.FINE),
        (seen({"printers": {"label": "No paper."}}), ["printer"], State.NOTE),
        (seen(seen_at=NOW - timedelta(minutes=16)), ["silent"], State.SILENT),
        (seen(seen_at=NOW - timedelta(days=4)), ["silent"], State.TROUBLE),
        (seen(seen_at=None), ["silent"], State.TROUBLE),
        (seen(refused=1, awaited=2), ["refused", "awaited"], State.TROUBLE),
        (seen(lost=3, day_equal=False, alarms=1), ["lost", "day", "alarm"], State.TROUBLE),
        (seen(settings_revision="R2"), ["settings"], State.NOTE),
        (
            seen({"settings": {"revision": "R2", "results": {"lock_s": "applied"}}}, settings_revision="R2"),
            [],
            State.FINE,
        ),
        (seen({"settings": {"results": {"lock_s": "refused: no"}}}), ["settings"], State.NOTE),
        (seen(refused=5, revoked_at=NOW), [], State.REVOKED),
    ],
)
def test_a_station_is_judged_by_what_is_known_of_it(known: Seen, codes: list[str], state: State) -> None:
    found = troubles(known, NOW)
    assert ([one.code for one in found], state_of(known, found, NOW)) == (codes, state)
    assert all(one.remedy.endswith(".") and one.words[0].islower() for one in found)


# NOW is a Saturday, 12:00 UTC.
MORNING = {"opens": "09:00", "closes": "11:30"}
LONG = {"opens": "11:00", "closes": "20:00"}
NEVER = {"time_zone": "UTC", "weekly": {}}


def shop(*saturday: dict[str, str], **more: Any) -> OpeningHours:
    """Open on Friday from 10:00 to 19:00, and on Saturday."""
    friday = [{"opens": "10:00", "closes": "19:00"}]
    return OpeningHours.model_validate({"time_zone": "UTC", "weekly": {"fri": friday, "sat": list(saturday)}, **more})


@pytest.mark.parametrize(
    ("hours", "heard", "codes", "state"),
    [
        (shop(LONG), timedelta(minutes=14), [], State.FINE),
        (shop(LONG), timedelta(minutes=16), ["silent"], State.SILENT),
        (shop(LONG), timedelta(hours=17, minutes=5), ["silent"], State.SILENT),  # off since Friday; an hour open
        (shop({"opens": "11:50", "closes": "20:00"}), timedelta(hours=17), [], State.AWAITED),  # opened just now
        (shop(MORNING), timedelta(hours=3), [], State.CLOSED),  # it went silent while the shop was open
        (shop(MORNING), timedelta(minutes=5), [], State.FINE),  # closed, and on
        (shop(MORNING), timedelta(days=4), ["silent"], State.TROUBLE),  # a whole Friday and nothing heard
        (shop(), timedelta(hours=40), [], State.CLOSED),
        (OpeningHours.model_validate(NEVER), timedelta(days=90), [], State.CLOSED),
        (shop(LONG), timedelta(days=90), ["silent"], State.TROUBLE),
        (None, timedelta(hours=1), ["silent"], State.SILENT),
    ],
)
def test_a_closed_shops_station_is_not_missed(
    hours: OpeningHours | None, heard: timedelta, codes: list[str], state: State
) -> None:
    known = seen(seen_at=NOW - heard, hours=hours)
    found = troubles(known, NOW)
    assert ([one.code for one in found], state_of(known, found, NOW)) == (codes, state)


def test_a_station_that_was_never_heard_is_not_fine() -> None:
    new = seen(enrolled_at=NOW - timedelta(minutes=5), seen_at=None)
    assert (troubles(new, NOW), state_of(new, (), NOW)) == ((), State.AWAITED)
    late = seen(enrolled_at=NOW - timedelta(minutes=20), seen_at=None)
    [silent] = troubles(late, NOW)
    assert silent.words == "was enrolled 20 minutes ago and never heard"
    closed = seen(enrolled_at=NOW - timedelta(hours=20), seen_at=None, hours=OpeningHours.model_validate(NEVER))
    assert (troubles(closed, NOW), state_of(closed, (), NOW)) == ((), State.CLOSED)


def test_a_queue_grows_older_while_nothing_is_heard() -> None:
    quiet = seen({"oldest_s": 100}, seen_at=NOW - timedelta(hours=2))
    assert oldest_s(quiet, NOW) == 7300
    assert oldest_s(seen(), NOW) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "0 seconds"),
        (1, "1 second"),
        (119, "119 seconds"),
        (120, "2 minutes"),
        (90_000, "25 hours"),
        (172_800, "2 days"),
    ],
)
def test_stretches_of_time(seconds: int, words: str) -> None:
    assert span(seconds) == words


def test_only_known_fields_within_their_limits_are_kept() -> None:
    wild = {
        "waiting": True,
        "scanners": {"x" * 61: "ready"},
        "oldest_s": -1,
        "started_at": "yesterday",
        "version": "1\x002",
    }
    assert station_status.known(wild | {"printers": {"receipt": None}, "other": 1}) == {"version": "1 2"}
    assert station_status.known({"oldest_s": None, "bags_left": None}) == {"oldest_s": None, "bags_left": None}


def test_hours_are_read_as_people_type_them() -> None:
    form = {
        "time_zone": "Europe/Berlin",
        "hours_mon": "9-18",
        "hours_sat": "10:00 – 13:00, 14-16:30",
        "hours_sun": "closed",
    }
    hours, errors = hours_form.read(form | {"exceptions_lines": "2026-12-25 closed\n\n2026-12-24 10-14 Heiligabend"})
    assert hours is not None and errors == {}
    shown = hours_form.fields(hours)
    assert (shown["hours_mon"], shown["hours_sat"], shown["hours_sun"]) == (
        "09:00-18:00",
        "10:00-13:00, 14:00-16:30",
        "",
    )
    assert shown["exceptions_lines"] == "2026-12-25 closed\n2026-12-24 10:00-14:00 Heiligabend"
    assert hours_form.read(shown) == (hours, {})
    assert hours_form.read({}) == (None, {})
    assert set(hours_form.fields(None)) == {"time_zone", "exceptions_lines", *(f"hours_{day}" for day in DAYS)}


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"hours_mon": "early"}, "hours_mon"),
        ({"hours_mon": "18-9"}, "hours_mon"),
        ({"hours_mon": "25:00-26:00"}, "hours_mon"),
        ({"hours_mon": "9-18", "time_zone": "Mars/Olympus"}, "time_zone"),
        ({"exceptions_lines": "Christmas closed"}, "exceptions_lines"),
        ({"exceptions_lines": "2026-02-30 closed"}, "exceptions_lines"),
    ],
)
def test_hours_that_cannot_be_are_named_by_field(form: dict[str, str], field: str) -> None:
    hours, errors = hours_form.read({"time_zone": "Europe/Berlin"} | form)
    assert hours is None and list(errors) == [field]


def test_a_document_of_settings_is_read_from_its_form() -> None:
    form = {
        "accept_without_case": "true",
        "lock_s": "0",
        "volume": "",
        "theme": "dark",
        "other.later": "0.5",
        "other.gone": "",
    }
    assert setting_fields.read(form | {"new_key": "word", "new_value": "auto"}) == (
        {"accept_without_case": True, "lock_s": 0, "theme": "dark", "later": 0.5, "word": "auto"},
        {},
    )
    wrong = {"grace_s": "301", "font_scale": "big", "language": "xx", "new_key": "Not So", "new_value": "1"}
    assert set(setting_fields.read(wrong)[1]) == {"grace_s", "font_scale", "language", "new_key"}
    strange = {"other.a": "NaN", "other.b": "1e400", "other.c": "[1]", "other.d": "9" * 30}
    assert all(isinstance(value, str) for value in setting_fields.read(strange)[0].values())


def test_charts_fit_their_figures() -> None:
    assert [charts.nice_step(most) for most in (0, 3, 7, 41, 1999)] == [1, 1, 2, 20, 500]
    chart = charts.columns(["a", "b"], [3, 0], [5, 1])
    assert [tick.text for tick in chart.y_ticks] == ["0", "2", "4", "6"]
    assert chart.bars[1].height == 0 and chart.bars[0].y > chart.y_ticks[-1].at
    assert [tick.text for tick in charts.columns([str(n) for n in range(24)], [0] * 24, [0] * 24).x_ticks][-1] == "23"
    broken = charts.line(["a", "b", "c", "d", "e"], [1.0, 2.0, None, 3.0, 3.5], " s")
    assert (len(broken.lines), len(broken.points)) == (2, 4)
    assert [row.box.width for row in charts.rows([("x", 0), ("y", 0)]).rows] == [0, 0]
    assert charts.line([], [], "").points == () and charts.columns([], [], []).bars == ()


def test_a_key_is_compared_in_groups_of_four() -> None:
    assert fingerprint(bytes(32)) == "6668 7AAD F862 BD77"
