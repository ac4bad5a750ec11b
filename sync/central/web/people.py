"""Who may sign in: an administrator invites people, disables them, and resets a lost second factor."""

from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.people import accounts
from sync.central.people.accounts import INVITATION_HOURS, RESET, Account, Role
from sync.central.problems import Refusal
from sync.central.web.forms import Line
from sync.central.web.render import INVITATION, go_to, page
from sync.central.web.session import AnyAdmin, check_csrf, origin
from sync.wire import MAX_NUMBER

router = APIRouter(prefix="/people", include_in_schema=False)
_form = [Depends(check_csrf)]
_DONE = {
    "off": "Disabled, and signed out everywhere.",
    "on": "May sign in again.",
    "reset": RESET,
    "withdrawn": "Withdrawn: the link opens nothing any more.",
}


@router.get("")
def show(request: Request, ctx: Ctx, person: AnyAdmin, done: Annotated[str, Query()] = "") -> Response:
    return _page(request, ctx, person, said=_DONE.get(done, ""))


def _page(request: Request, ctx: Context, person: Account, status: int = 200, **values: object) -> Response:
    everybody = person.role is Role.OPERATOR_ADMIN
    with ctx.db.read() as conn:
        people = accounts.listed(conn, person.store_id, everybody=everybody)
        invited = accounts.invitations(conn, ctx.clock.now(), person.store_id, everybody=everybody)
        named = sa.select(t.merchant.c.store_id, t.merchant.c.name).order_by(t.merchant.c.name)
        stores = {row.store_id: row.name for row in conn.execute(named)} if everybody else {}
    given = {
        "people": people,
        "invited": invited,
        "stores": stores,
        "roles": [role for role in Role if everybody or role.is_merchant],
    }
    usual = {"said": "", "error": "", "link": "", "email": ""}
    return page(request, "people.html", person=person, status=status, **(usual | given | values))


@router.post("/invitations", dependencies=_form)
def invite(
    request: Request, ctx: Ctx, person: AnyAdmin, email: Line = "", role: Line = "", store: Line = ""
) -> Response:
    """Shows the link, this once."""
    try:
        wanted = Role(role)
        store_id = _store(person, wanted, store)
        with ctx.db.write() as conn:
            token = accounts.invite(conn, ctx.ids, ctx.clock.now(), person, wanted, email, store_id)
    except (Refusal, ValueError) as refused:
        words = refused.detail if isinstance(refused, Refusal) else "Choose a role and a store."
        return _page(request, ctx, person, 422, error=words, email=email)
    link = f"{origin(ctx, request)}{INVITATION}{token}"
    return _page(request, ctx, person, link=link, email=email, said=f"Good once, for {INVITATION_HOURS} hours.")


def _store(person: Account, role: Role, store: str) -> int | None:
    if person.store_id is not None:
        return person.store_id
    if not role.is_merchant:
        return None
    number = int(store)
    if not 0 <= number <= MAX_NUMBER:
        raise ValueError("no store has such a number")
    return number


@router.post("/invitations/withdrawn", dependencies=_form)
def withdraw(ctx: Ctx, person: AnyAdmin, email: Line = "") -> Response:
    with ctx.db.write() as conn:
        accounts.withdraw(conn, ctx.clock.now(), person, email)
    return go_to("/people?done=withdrawn")


@router.post("/{account_id}/{act}", dependencies=_form)
def change(account_id: str, act: str, ctx: Ctx, person: AnyAdmin) -> Response:
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        if act == "reset":
            accounts.reset_second_factor(conn, now, person, account_id)
        elif act in ("on", "off"):
            accounts.switch(conn, now, person, account_id, on=act == "on")
        else:
            raise Refusal(404, "not-found", "There is nothing at this address.")
    return go_to(f"/people?done={act}")
