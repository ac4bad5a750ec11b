"""A person's own account: the password, recovery codes, and where they are signed in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.people import accounts, audit, second_factor, sessions, sign_in_tries
from sync.central.people.sessions import Session
from sync.central.problems import Refusal
from sync.central.web.forms import Line, Secret
from sync.central.web.render import go_to, page
from sync.central.web.session import FullSession, caller_address, check_csrf

router = APIRouter(prefix="/account", include_in_schema=False)
_form = [Depends(check_csrf)]
_DONE = {"password": "Your password was changed. You were signed out everywhere else.", "sessions": "Signed out there."}


@router.get("")
def show(request: Request, ctx: Ctx, found: FullSession, done: Annotated[str, Query()] = "") -> Response:
    return _page(request, ctx, found, said=_DONE.get(done, ""))


def _page(request: Request, ctx: Context, found: Session, status: int = 200, **values: str) -> Response:
    person = found.person
    with ctx.db.read() as conn:
        given = {
            "sessions": sessions.listed(conn, person.account_id, ctx.clock.now()),
            "here": found.name,
            "codes_left": second_factor.recovery_codes_left(conn, person.account_id),
        }
    usual = {"said": "", "wrong_password": "", "wrong_new": "", "wrong_codes": ""}
    return page(request, "account.html", person=person, status=status, **(usual | given | values))


@router.post("/password", dependencies=_form)
def change_password(request: Request, ctx: Ctx, found: FullSession, current: Secret = "", new: Secret = "") -> Response:
    """Ends the person's other sessions."""
    person = found.person
    if not _is_password(ctx, request, found, current):
        return _page(request, ctx, found, 401, wrong_password="This is not your password.")
    try:
        password_hash = accounts.hashed(new, person.email)
    except Refusal as refused:
        return _page(request, ctx, found, 422, wrong_new=refused.detail)
    with ctx.db.write() as conn:
        accounts.set_password(conn, ctx.clock.now(), person, password_hash)
        sessions.end_all(conn, person.account_id, but=found.name)
    return go_to("/account?done=password")


def _is_password(ctx: Context, request: Request, found: Session, password: str) -> bool:
    """Refusal 429 for whoever guesses."""
    email, address = found.person.email, caller_address(ctx, request)
    with ctx.db.write() as conn:
        sign_in_tries.count_password(conn, ctx.clock.now(), email, address)
        stored = accounts.password_hash(conn, found.person.account_id)
    right = accounts.matches(stored, password)
    if right:
        with ctx.db.write() as conn:
            sign_in_tries.password_was_right(conn, email, address)
    return right


@router.post("/recovery-codes", dependencies=_form)
def new_codes(request: Request, ctx: Ctx, found: FullSession, current: Secret = "") -> Response:
    person = found.person
    if not _is_password(ctx, request, found, current):
        return _page(request, ctx, found, 401, wrong_codes="This is not your password.")
    with ctx.db.write() as conn:
        codes = second_factor.new_recovery_codes(conn, ctx.ids, person.account_id)
        audit.note(conn, ctx.clock.now(), person.email, "recovery_codes.new", person.email, store_id=person.store_id)
    return page(request, "recovery_codes.html", person=person, codes=codes, onward="/account", first=False)


@router.post("/sessions", dependencies=_form)
def end_session(ctx: Ctx, found: FullSession, name: Line = "") -> Response:
    """One of the own sessions, or with no name every other one."""
    person = found.person
    with ctx.db.write() as conn:
        if name:
            sessions.end_one(conn, person.account_id, name)
        else:
            sessions.end_all(conn, person.account_id, but=found.name)
        detail = {"all": not name}
        audit.note(conn, ctx.clock.now(), person.email, "session.ended", person.email, detail, person.store_id)
    return go_to("/account?done=sessions")
