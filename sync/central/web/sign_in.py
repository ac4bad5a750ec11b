"""Signing in: an invitation, the password, the second factor. Each form works without a script.

A wrong e-mail, a wrong password and a disabled account get the same answer after the same work.
"""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse
from markupsafe import Markup

from sync.central import qr
from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.people import accounts, audit, second_factor, sessions, sign_in_tries
from sync.central.people.accounts import Account
from sync.central.people.sessions import Session, Stage
from sync.central.problems import Refusal
from sync.central.web.forms import Line, Secret
from sync.central.web.render import HERE, STYLE, go_to, home, page
from sync.central.web.session import (
    SIGN_IN,
    AnySession,
    HalfSession,
    caller_address,
    check_csrf,
    check_origin,
    drop_cookie,
    give_cookie,
)

router = APIRouter(include_in_schema=False)
_WRONG = "The e-mail address or the password is not right."
_WRONG_CODE = "This code is not right, or was used already. Wait for the next one."
_KEPT = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}


@router.get("/central.css")
def stylesheet() -> Response:
    return Response(STYLE, media_type="text/css", headers=_KEPT)


@router.get("/mark.svg")
def mark() -> Response:
    return FileResponse(HERE / "static" / "mark.svg", media_type="image/svg+xml", headers=_KEPT)


@router.get("/local-time.js")
def local_time() -> Response:
    return FileResponse(HERE / "static" / "local-time.js", media_type="text/javascript", headers=_KEPT)


@router.get("/")
def start(found: AnySession) -> Response:
    return go_to(home(found.person) if found and found.is_full else SIGN_IN)


@router.get(SIGN_IN)
def ask(request: Request, found: AnySession, next: Annotated[str, Query(max_length=500)] = "") -> Response:
    if found and found.is_full:
        return go_to(home(found.person))
    return page(request, "sign_in.html", person=None, next=next, email="", error="")


@router.post(SIGN_IN, dependencies=[Depends(check_origin)])
def sign_in(request: Request, ctx: Ctx, email: Line = "", password: Secret = "", next: Line = "") -> Response:
    person = _checked(ctx, request, email.strip().lower(), password)
    if person is None:
        return page(request, "sign_in.html", person=None, status=401, next=next, email=email, error=_WRONG)
    return _half_in(ctx, request, person, next)


def _checked(ctx: Context, request: Request, email: str, password: str) -> Account | None:
    """Whose password it is. Refusal 429."""
    address = caller_address(ctx, request)
    with ctx.db.write() as conn:
        sign_in_tries.count_password(conn, ctx.clock.now(), email, address)
        known = accounts.by_email(conn, email)
    person, stored = known or (None, None)
    right = accounts.matches(stored, password)
    if person is None or not right or person.disabled_at is not None:
        who, store_id = (person.email, person.store_id) if person else ("unknown", None)
        with ctx.db.write() as conn:
            audit.note(conn, ctx.clock.now(), who, "sign_in.refused", who, store_id=store_id)
        return None
    with ctx.db.write() as conn:
        sign_in_tries.password_was_right(conn, email, address)
    return person


def _half_in(ctx: Context, request: Request, person: Account, next: str = "") -> Response:
    """The password was right: on to the second factor."""
    now, agent = ctx.clock.now(), request.headers.get("user-agent", "")
    offer = "" if person.has_second_factor else _offer(ctx, person)
    with ctx.db.write() as conn:
        token = sessions.begin(conn, ctx.ids, now, person.account_id, Stage.PASSWORD, agent, offer)
    where = "/sign-in/code" if person.has_second_factor else "/sign-in/set-up"
    answer = go_to(f"{where}?next={quote(next)}" if next else where)
    give_cookie(ctx, request, answer, token)
    return answer


def _offer(ctx: Context, person: Account) -> str:
    return second_factor.sealed(ctx.export_key, ctx.ids, person.account_id, second_factor.new_secret(ctx.ids))


@router.get("/sign-in/code")
def ask_code(request: Request, found: HalfSession, next: Annotated[str, Query(max_length=500)] = "") -> Response:
    if not found.person.has_second_factor:
        return go_to("/sign-in/set-up")
    return page(request, "sign_in_code.html", person=None, next=next, email=found.person.email, error="")


@router.post("/sign-in/code", dependencies=[Depends(check_csrf)])
def take_code(request: Request, ctx: Ctx, found: HalfSession, code: Line = "", next: Line = "") -> Response:
    person, now = found.person, ctx.clock.now()
    with ctx.db.write() as conn:
        sign_in_tries.count_code(conn, now, person.account_id)
    with ctx.db.write() as conn:
        right = person.has_second_factor and second_factor.use(conn, ctx.export_key, person.account_id, code, now)
        what = "sign_in.done" if right else "sign_in.code_refused"
        audit.note(conn, now, person.email, what, person.email, store_id=person.store_id)
    if not right:
        given = {"next": next, "email": person.email, "error": _WRONG_CODE}
        return page(request, "sign_in_code.html", person=None, status=401, **given)
    return _all_in(ctx, request, found, go_to(_ours(next) or home(person)))


@router.get("/sign-in/set-up")
def ask_set_up(request: Request, ctx: Ctx, found: HalfSession) -> Response:
    if not found.totp_offer:
        return go_to("/sign-in/code")
    return _set_up_page(ctx, request, found)


@router.post("/sign-in/set-up", dependencies=[Depends(check_csrf)])
def set_up(request: Request, ctx: Ctx, found: HalfSession, code: Line = "") -> Response:
    """The answer shows the recovery codes, this once."""
    person, now = found.person, ctx.clock.now()
    if not found.totp_offer or person.has_second_factor:
        return go_to("/sign-in/code")
    with ctx.db.write() as conn:
        sign_in_tries.count_code(conn, now, person.account_id)
    secret = second_factor.unsealed(ctx.export_key, person.account_id, found.totp_offer)
    step = second_factor.step_of(secret, code, now)
    if step is None:
        return _set_up_page(ctx, request, found, _WRONG_CODE)
    with ctx.db.write() as conn:
        codes = second_factor.set_up(conn, ctx.ids, person.account_id, found.totp_offer, step)
        if codes:
            audit.note(conn, now, person.email, "second_factor.set_up", person.email, store_id=person.store_id)
    if not codes:
        return go_to("/sign-in/code")
    shown = page(request, "recovery_codes.html", person=None, codes=codes, onward=home(person), first=True)
    return _all_in(ctx, request, found, shown)


def _set_up_page(ctx: Context, request: Request, found: Session, error: str = "") -> Response:
    secret = second_factor.unsealed(ctx.export_key, found.person.account_id, found.totp_offer)
    scanned = second_factor.address(secret, found.person.email, ctx.settings.operator_name)
    return page(
        request,
        "sign_in_set_up.html",
        person=None,
        status=401 if error else 200,
        picture=Markup(qr.svg(scanned)),
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        error=error,
    )


def _all_in(ctx: Context, request: Request, found: Session, answer: Response) -> Response:
    """A session of both factors, under a new id, in the answer's cookie."""
    person, agent = found.person, request.headers.get("user-agent", "")
    with ctx.db.write() as conn:
        sign_in_tries.code_was_right(conn, person.account_id)
        sessions.end(conn, found.token)
        token = sessions.begin(conn, ctx.ids, ctx.clock.now(), person.account_id, Stage.FULL, agent)
    give_cookie(ctx, request, answer, token)
    return answer


def _ours(address: str) -> str:
    """The address when it is a path on this site, else nothing."""
    plain = address.startswith("/") and not address.startswith("//") and address.isprintable()
    return address if plain and "\\" not in address else ""


@router.get("/invitation")
def show_invitation(request: Request, ctx: Ctx, t: Annotated[str, Query(max_length=100)] = "") -> Response:
    """Looking does not use it up: mail programs follow links."""
    with ctx.db.read() as conn:
        wanted = accounts.invitation(conn, t, ctx.clock.now())
    return page(request, "invitation.html", person=None, token=t, wanted=wanted, name="", error="")


@router.post("/invitation", dependencies=[Depends(check_origin)])
def accept_invitation(request: Request, ctx: Ctx, t: Line = "", name: Line = "", password: Secret = "") -> Response:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        wanted = accounts.invitation(conn, t, now)
    try:
        if not name.strip():
            raise Refusal(422, "name", "Say your name.")
        password_hash = accounts.hashed(password, wanted.email)
    except Refusal as refused:
        if refused.code not in ("name", "password"):
            raise
        given = {"token": t, "wanted": wanted, "name": name, "error": refused.detail}
        return page(request, "invitation.html", person=None, status=422, **given)
    with ctx.db.write() as conn:
        person = accounts.accept(conn, ctx.ids, now, t, name.strip(), password_hash)
    return _half_in(ctx, request, person)


@router.post("/sign-out", dependencies=[Depends(check_csrf)])
def sign_out(request: Request, ctx: Ctx, found: AnySession) -> Response:
    assert found is not None  # check_csrf lets no other through
    with ctx.db.write() as conn:
        sessions.end(conn, found.token)
        person = found.person
        audit.note(conn, ctx.clock.now(), person.email, "sign_out", person.email, store_id=person.store_id)
    answer = go_to(SIGN_IN)
    drop_cookie(ctx, request, answer)
    return answer
