"""Keys and codes without a browser: straight in the data folder, or through the central that has it open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from sync.central import enrolment, imports, keys
from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.db.engine import CannotOpen, Locked
from sync.central.problems import Refusal
from sync.central.settings import Settings

_TIMEOUT_S = 600.0  # an import of many photos takes its time


class AdminError(Exception):
    """It cannot be done; the text is one sentence for the operator."""


def create_partner_key(data: Path, name: str) -> str:
    """A new key for the partner `name`, shown this once; kept is its SHA-256. AdminError with a sentence."""
    return _direct_or_asked(
        data,
        lambda: _partner_key(data, name),
        ("partner_keys", {"name": name}, "key"),
    )


def create_enrolment_code(data: Path, station_name: str, return_point_id: str) -> str:
    """A new one-time code for a station, good for 15 minutes. AdminError with a sentence."""
    return _direct_or_asked(
        data,
        lambda: _enrolment_code(data, station_name, return_point_id),
        ("enrolment_codes", {"station_name": station_name, "return_point_id": return_point_id}, "code"),
    )


def import_file(data: Path, file: Path) -> str:
    """Take in a station's export; what became of it, in a sentence. AdminError with a sentence."""
    try:
        with file.open("rb"):
            pass
        context = open_context(Settings(data), SystemClock())
    except Locked:
        return _send_file(Settings(data), file)
    except OSError as problem:
        raise AdminError(f"The file {file} cannot be read: {problem.strerror}.") from problem
    except CannotOpen as problem:
        raise AdminError(str(problem)) from problem
    with context.db:
        try:
            return imports.take_in_file(context, file).sentence()
        except Refusal as problem:
            raise AdminError(str(problem)) from problem


def _send_file(settings: Settings, file: Path) -> str:
    """To the central that holds the folder."""
    with file.open("rb") as source:
        return _asked(settings, "import", "sentence", content=iter(lambda: source.read(1024 * 1024), b""))


def _partner_key(data: Path, name: str) -> str:
    context = open_context(Settings(data), SystemClock())
    with context.db as db, db.write() as conn:
        return keys.create_partner_key(conn, context.ids, context.clock.now(), name)


def _enrolment_code(data: Path, station_name: str, return_point_id: str) -> str:
    context = open_context(Settings(data), SystemClock())
    with context.db as db, db.write() as conn:
        return enrolment.create_code(conn, context.ids, context.clock.now(), station_name, return_point_id).code


def _direct_or_asked(data: Path, direct: Callable[[], str], question: tuple[str, dict[str, str], str]) -> str:
    try:
        return direct()
    except Locked:
        what, body, member = question
        return _asked(Settings(data), what, member, json=body)
    except (CannotOpen, Refusal) as problem:
        raise AdminError(str(problem)) from problem


def _asked(settings: Settings, what: str, member: str, **body: Any) -> str:
    """Ask the central that holds the folder, with the key that lies in it."""
    try:
        address = settings.address_file.read_text().strip()
        key = settings.operator_key_file.read_text().strip()
        answer = httpx.post(
            f"{address}/v1/ops/{what}",
            headers={"Authorization": f"Bearer {key}"},
            trust_env=False,
            timeout=_TIMEOUT_S,
            **body,
        )
        told = answer.json()
    except (OSError, ValueError, httpx.HTTPError) as problem:
        raise AdminError(f"The central that uses {settings.data} does not answer: stop it, or ask again.") from problem
    if not answer.is_success:
        raise AdminError(str(told.get("detail") or f"Central answered {answer.status_code}."))
    return str(told[member])
