"""Opening hours as people type them: a line per weekday ("10:00-13:00, 14:00-18:00"), and a line per exceptional date
("2026-12-25 closed", "2026-12-24 10:00-14:00 Christmas Eve")."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from sync.central.partners.hours import DAYS, ExceptionalDay, OpeningHours, Span

_SPAN = re.compile(r"(\d{1,2}):?(\d{2})?\s*[-–]\s*(\d{1,2}):?(\d{2})?")
_LINE = re.compile(r"(\d{4}-\d{2}-\d{2})\s+(closed|[\d:,\s–-]+)(.*)", re.IGNORECASE)
_HOW = "Write times like 10:00-18:00, with a comma between two; nothing where it is closed."


def fields(hours: OpeningHours | None) -> dict[str, str]:
    """What stands in the form."""
    if hours is None:
        return {"time_zone": "", "exceptions_lines": ""} | {f"hours_{day}": "" for day in DAYS}
    weekly: Mapping[str, list[Span]] = {str(day): spans for day, spans in hours.weekly.items()}
    lines = [f"{day.date.isoformat()} {_text(day.hours) or 'closed'} {day.note}".strip() for day in hours.exceptions]
    return {
        "time_zone": hours.time_zone,
        "exceptions_lines": "\n".join(lines),
        **{f"hours_{day}": _text(weekly.get(day, [])) for day in DAYS},
    }


def read(form: Mapping[str, str]) -> tuple[OpeningHours | None, dict[str, str]]:
    """The hours, None where nothing was filled in, or by field what is wrong."""
    weekly: dict[str, list[dict[str, str]]] = {}
    errors: dict[str, str] = {}
    for day in DAYS:
        text = form.get(f"hours_{day}", "").strip()
        if text and text.casefold() != "closed":
            try:
                weekly[day] = _spans(text)
            except ValueError as problem:
                errors[f"hours_{day}"] = str(problem)
    exceptions = _exceptions(form.get("exceptions_lines", ""), errors)
    if errors or not (weekly or exceptions):
        return None, errors
    zone = form.get("time_zone", "").strip()
    try:
        return OpeningHours.model_validate({"time_zone": zone, "weekly": weekly, "exceptions": exceptions}), {}
    except ValidationError:
        return None, {"time_zone": "Name the time zone as Continent/City, e.g. America/Toronto."}


def _exceptions(text: str, errors: dict[str, str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        match = _LINE.fullmatch(line)
        try:
            if match is None:
                raise ValueError(line)
            date, times, note = match.groups()
            spans = [] if times.strip().casefold() == "closed" else _spans(times.strip(" ,"))
            day = ExceptionalDay.model_validate({"date": date, "hours": spans, "note": note.strip()})
            found.append(day.model_dump(mode="json"))
        except ValueError:
            errors["exceptions_lines"] = f"Not understood: “{line[:60]}”. Write a date, then closed or times."
    return found


def _spans(text: str) -> list[dict[str, str]]:
    found = []
    for part in text.split(","):
        match = _SPAN.fullmatch(part.strip())
        if match is None:
            raise ValueError(_HOW)
        first, minutes, last, end = match.groups()
        span = {"opens": f"{int(first):02}:{minutes or '00'}", "closes": f"{int(last):02}:{end or '00'}"}
        try:
            found.append(Span.model_validate(span).model_dump())
        except ValidationError as problem:
            raise ValueError(_HOW) from problem
    return found


def _text(spans: list[Span]) -> str:
    return ", ".join(f"{span.opens}-{span.closes}" for span in spans)
