"""Who is asking: the cookie, the session behind it, and what a form has to prove.

The cookie is `__Host-returnpoint`, Secure, where central is reached by https. Plain http is for this machine's own
addresses only: elsewhere nobody is let in, for passwords would travel in the open.
"""

from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import Depends, Form, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.people import sessions
from sync.central.people.accounts import Account, Role
from sync.central.people.sessions import Session
from sync.central.problems import Refusal
from sync.central.web.render import OUT_OF_DATE, SIGNED_OUT, GoTo, home

SIGN_IN = "/sign-in"
_USUAL_PORTS = {"https": ":443", "http": ":80"}  # browsers leave them out
_LONGEST_NEXT = 500
_SECURE_NAME, _PLAIN_NAME = "__Host-returnpoint", "returnpoint"


def origin(ctx: Context, request: Request) -> str:
    """ "https://central.example", as browsers name this site."""
    parts = urlsplit(ctx.settings.public_url or str(request.url))
    host = parts.netloc.lower().removesuffix(_USUAL_PORTS.get(parts.scheme, ""))
    return f"{parts.scheme}://{host}"


def _is_secure(ctx: Context, request: Request) -> bool:
    return origin(ctx, request).startswith("https://")


def _cookie_name(ctx: Context, request: Request) -> str:
    return _SECURE_NAME if _is_secure(ctx, request) else _PLAIN_NAME


def give_cookie(ctx: Context, request: Request, response: Response, token: str) -> None:
    response.set_cookie(
        _cookie_name(ctx, request),
        token,
        max_age=int(sessions.LONGEST.total_seconds()),
        secure=_is_secure(ctx, request),
        httponly=True,
        samesite="lax",
    )


def drop_cookie(ctx: Context, request: Request, response: Response) -> None:
    name, secure = _cookie_name(ctx, request), _is_secure(ctx, request)
    response.delete_cookie(name, secure=secure, httponly=True, samesite="lax")


def caller_address(ctx: Context, request: Request) -> str:
    """Whose tries are counted together. Behind a proxy (central was told its address) it is what the proxy added last
    to X-Forwarded-For; who goes around the proxy can make that up, but not the account that is tried."""
    lines = request.headers.getlist("x-forwarded-for") if ctx.settings.public_url else []
    told = lines[-1].rpartition(",")[2].strip() if lines else ""
    return told[:64] or (request.client.host if request.client else "")


def check_origin(request: Request, ctx: Ctx) -> None:
    """Refusal 403 for a form of another site, and for one that came in the open."""
    mine = origin(ctx, request)
    if not mine.startswith("https://") and (urlsplit(mine).hostname or "") not in ctx.settings.trusted_hosts:
        detail = "Signing in needs https. Central is told its address with --public-url."
        raise Refusal(403, "needs-https", detail)
    said, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "none")
    if (said is not None and said != mine) or (said is None and site not in ("same-origin", "none")):
        raise Refusal(403, "other-site", "This form was sent from another site, so it was not acted on.")


def session(request: Request, ctx: Ctx) -> Session | None:
    """The caller's session at any stage, or None. Kept in `request.state.session` for the page's forms."""
    now = ctx.clock.now()
    token = request.cookies.get(_cookie_name(ctx, request), "")
    found = None
    if token:
        with ctx.db.read() as conn:
            found = sessions.find(conn, token, now)
    if found is not None and found.due_to_be_seen(now):
        with ctx.db.write() as conn:
            sessions.seen(conn, found, now)
    request.state.session = found
    return found


AnySession = Annotated[Session | None, Depends(session)]


def half_session(found: AnySession) -> Session:
    """The password was right and the second factor is still to come."""
    if found is None:
        raise GoTo(SIGN_IN)
    if found.is_full:
        raise GoTo(home(found.person))
    return found


def full_session(request: Request, found: AnySession) -> Session:
    if found is not None and found.is_full:
        return found
    if request.method != "GET":
        raise GoTo(SIGN_IN)
    query = f"?{request.url.query}" if request.url.query else ""
    raise GoTo(sign_in_for(request.url.path + query))


def sign_in_for(address: str) -> str:
    """The page to sign in at, which leads on to this address of ours."""
    return f"{SIGN_IN}?next={quote(address)}" if len(address) <= _LONGEST_NEXT else SIGN_IN


HalfSession = Annotated[Session, Depends(half_session)]
FullSession = Annotated[Session, Depends(full_session)]


def check_csrf(request: Request, ctx: Ctx, found: AnySession, csrf: Annotated[str, Form()] = "") -> None:
    """For every route that a form of a session is sent to. Refusal 403."""
    check_origin(request, ctx)
    if found is None:
        raise Refusal(403, SIGNED_OUT, "You are signed out by now. Sign in again, then send the form once more.")
    if not found.owns(csrf):
        detail = "This form is out of date: load its page again, and send it once more."
        raise Refusal(403, OUT_OF_DATE, detail)


def _person_with(allowed: Callable[[Role], bool]) -> Callable[[Session], Account]:
    def person(found: FullSession) -> Account:
        if not allowed(found.person.role):
            raise Refusal(403, "not-yours", "This page is not for your role.")
        return found.person

    return person


Person = Annotated[Account, Depends(_person_with(lambda role: True))]
AnyAdmin = Annotated[Account, Depends(_person_with(lambda role: role.is_admin))]
OperatorPerson = Annotated[Account, Depends(_person_with(lambda role: not role.is_merchant))]
OperatorAdmin = Annotated[Account, Depends(_person_with(lambda role: role is Role.OPERATOR_ADMIN))]
MerchantPerson = Annotated[Account, Depends(_person_with(lambda role: role.is_merchant))]
MerchantAdmin = Annotated[Account, Depends(_person_with(lambda role: role is Role.MERCHANT_ADMIN))]


def store_of(person: MerchantPerson) -> int:
    """The one store whose returns this person sees."""
    if person.store_id is None:
        raise Refusal(403, "not-yours", "This page is not for your role.")
    return person.store_id


StoreId = Annotated[int, Depends(store_of)]
