"""Keys and codes without a browser: straight in the data, or through the central that has the folder open."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.context import Context
from sync.central.db.engine import Locked
from sync.central.events import imports
from sync.central.operator import set_up
from sync.central.partners import places
from sync.central.partners.places import PlaceIn
from sync.central.partners.words import EnrolmentCodeIn, PartnerKeyIn
from sync.central.people import accounts
from sync.central.problems import Refusal
from sync.central.settings import Settings
from sync.central.web.render import INVITATION

_TIMEOUT_S = 600.0  # an import of many photos takes its time
BY_COMMAND = "command line"


class AdminError(Exception):
    """It cannot be done; the text is one sentence for the operator."""


def create_partner_key(settings: Settings, name: str, store_ids: list[int] | None = None) -> str:
    """A new key for the partner `name`, shown this once; kept is its SHA-256. `store_ids` None: for every store.
    AdminError and CannotOpen with a sentence."""
    wanted = PartnerKeyIn(name=name, store_ids=store_ids)
    return _direct_or_asked(
        settings,
        lambda ctx: set_up.create_partner_key(ctx, wanted, BY_COMMAND),
        ("partner_keys", {"name": name, "store_ids": store_ids}, "key"),
    )


def create_enrolment_code(settings: Settings, station_name: str, return_point_id: str) -> str:
    """A new one-time code for a station, good for 15 minutes. AdminError and CannotOpen with a sentence."""
    wanted = EnrolmentCodeIn(station_name=station_name, return_point_id=return_point_id)
    return _direct_or_asked(
        settings,
        lambda ctx: set_up.create_enrolment_code(ctx, wanted, BY_COMMAND).code,
        ("enrolment_codes", {"station_name": station_name, "return_point_id": return_point_id}, "code"),
    )


def invite(settings: Settings, role: str, email: str, store_id: int | None) -> str:
    """The link with which this person makes their account; without central's own address where it knows none.
    AdminError and CannotOpen with a sentence."""

    def direct(ctx: Context) -> str:
        with ctx.db.write() as conn:
            wanted = accounts.Role(role)
            token = accounts.invite(conn, ctx.ids, ctx.clock.now(), BY_COMMAND, wanted, email, store_id)
        return f"{INVITATION}{token}"

    return _direct_or_asked(
        settings, direct, ("invitations", {"role": role, "email": email, "store_id": store_id}, "link")
    )


def reset_second_factor(settings: Settings, email: str) -> str:
    """What was done, in a sentence. AdminError and CannotOpen with a sentence."""

    def direct(ctx: Context) -> str:
        with ctx.db.write() as conn:
            accounts.reset_second_factor_of(conn, ctx.clock.now(), BY_COMMAND, email)
        return accounts.RESET

    return _direct_or_asked(settings, direct, ("second_factor_resets", {"email": email}, "said"))


def import_file(settings: Settings, file: Path) -> str:
    """Take in a station's export; what became of it, in a sentence. AdminError and CannotOpen with a sentence."""
    try:
        with file.open("rb"):
            pass
    except OSError as problem:
        raise AdminError(f"The file {file} cannot be read: {problem.strerror}.") from problem
    try:
        with opened(settings) as context:
            return imports.take_in_file(context, file).sentence()
    except Locked:
        with file.open("rb") as source:
            return _asked(settings, "import", "sentence", content=iter(lambda: source.read(1024 * 1024), b""))


def save_places(settings: Settings, wanted: Sequence[PlaceIn]) -> int:
    """Add postal codes, or put them right; how many. AdminError and CannotOpen with a sentence."""

    def save(ctx: Context) -> str:
        with ctx.db.write() as conn:
            return str(places.save(conn, wanted))

    body = {"places": [place.model_dump() for place in wanted]}
    return int(_direct_or_asked(settings, save, ("places", body, "saved")))


@contextmanager
def opened(settings: Settings, *, anew: bool = False) -> Iterator[Context]:
    """The data, for a command that works in it by itself. AdminError for what central refuses, and where there is no
    central yet that may not be made `anew`; CannotOpen (Locked)."""
    if not anew and not settings.operator_key_file.is_file():
        raise AdminError(f"There is no central in {settings.data}: name the folder that it uses with --data.")
    context = open_context(settings, SystemClock())
    with context.db:
        try:
            yield context
        except Refusal as problem:
            raise AdminError(str(problem)) from problem


def _direct_or_asked(
    settings: Settings, direct: Callable[[Context], str], question: tuple[str, dict[str, Any], str]
) -> str:
    try:
        with opened(settings, anew=True) as context:
            return direct(context)
    except Locked:
        what, body, member = question
        return _asked(settings, what, member, json=body)


def _asked(settings: Settings, what: str, member: str, **body: Any) -> str:
    return str(ask(settings, what, **body).json()[member])


def ask(settings: Settings, what: str, **body: Any) -> httpx.Response:
    """Ask the central that holds the folder, with the key that lies in it. AdminError for what it refuses."""
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
        told = {} if answer.is_success else answer.json()
    except (OSError, ValueError, httpx.HTTPError) as problem:
        raise AdminError(f"The central that uses {settings.data} does not answer: stop it, or ask again.") from problem
    if not answer.is_success:
        raise AdminError(str(told.get("detail") or f"Central answered {answer.status_code}."))
    return answer
