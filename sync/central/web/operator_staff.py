"""The operator's pages about the people at the counters."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from markupsafe import Markup

from sync.central import qr
from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.operator import directory
from sync.central.partners.words import PinIn, StaffChange, StaffIn
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.stations import staff
from sync.central.web.forms import Line
from sync.central.web.operator_pages import Fields, checked, parts, shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorAdmin, OperatorPerson, check_csrf

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
Id = Annotated[str, Path(max_length=80)]
Done = Annotated[str, Query(max_length=20)]
MOST_BOXES = 40  # more return points are typed instead of ticked
_DONE = {"saved": "Saved.", "pin": "The new PIN counts as soon as the stations have heard of it."}


@router.get("/staff")
def list_staff(
    request: Request, ctx: Ctx, person: OperatorPerson, q: Annotated[str, Query(max_length=100)] = "", done: Done = ""
) -> Response:
    with ctx.db.read() as conn:
        everybody = staff.listed(conn)
    words = q.casefold().split()
    chosen = [one for one in everybody if all(word in _staff_text(one) for word in words)]
    values: dict[str, Any] = {"people": chosen[:500], "count": len(chosen), "q": q, "said": _DONE.get(done, "")}
    return shown(request, ctx, person, "staff.html", **values)


def _staff_text(one: Mapping[str, Any]) -> str:
    return " ".join([one["name"], one["staff_ref"], one["role"], *one["return_points"]]).casefold()


@router.get("/staff/new")
def new_staff(request: Request, ctx: Ctx, person: OperatorAdmin) -> Response:
    return _staff_form(request, ctx, person, None, {"name": "", "role": "associate"})


@router.get("/staff/{staff_ref}")
def show_staff(staff_ref: Id, request: Request, ctx: Ctx, person: OperatorPerson, done: Done = "") -> Response:
    with ctx.db.read() as conn:
        one = staff.one(conn, staff_ref)
    ticked = {f"point.{point}": "yes" for point in one["return_points"]}
    given = {"name": one["name"], "role": one["role"], "points": ", ".join(one["return_points"])} | ticked
    return _staff_form(request, ctx, person, one, given, said=_DONE.get(done, ""))


def _staff_form(
    request: Request,
    ctx: Context,
    person: Account,
    one: Mapping[str, Any] | None,
    given: Mapping[str, str],
    errors: Mapping[str, str] | None = None,
    said: str = "",
) -> Response:
    with ctx.db.read() as conn:
        places = directory.names(conn)
    boxes = places if len(places) <= MOST_BOXES else []
    return shown(request, ctx, person, "person.html", errors=errors, one=one, given=given, said=said, places=boxes)


def _staff_values(given: Mapping[str, str]) -> dict[str, Any]:
    ticked = [name.removeprefix("point.") for name in given if name.startswith("point.")]
    return {
        "name": given.get("name", "").strip(),
        "role": given.get("role", ""),
        "return_points": ticked or parts(given.get("points", "")),
    }


@router.post("/staff/new", dependencies=form)
def create_staff(request: Request, ctx: Ctx, person: OperatorAdmin, given: Fields) -> Response:
    pin = {"pin": given["pin"]} if given.get("pin") else {}
    wanted, errors = checked(StaffIn, _staff_values(given) | pin)
    try:
        if wanted is not None:
            made = staff.create(ctx, wanted, person.email)
            return go_to(f"/operator/staff/{made['staff_ref']}?done=saved")
    except Refusal as refused:
        errors = {"points": refused.detail}
    return _staff_form(request, ctx, person, None, given, _staff_words(errors))


def _staff_words(errors: Mapping[str, str]) -> dict[str, str]:
    return dict(errors) | ({"pin": "A PIN has 4 to 8 digits."} if "pin" in errors else {})


@router.post("/staff/{staff_ref}", dependencies=form)
def change_staff(staff_ref: Id, request: Request, ctx: Ctx, person: OperatorAdmin, given: Fields) -> Response:
    with ctx.db.read() as conn:
        one = staff.one(conn, staff_ref)
    wanted, errors = checked(StaffChange, _staff_values(given))
    try:
        if wanted is not None:
            staff.change(ctx, staff_ref, wanted, person.email)
            return go_to(f"/operator/staff/{staff_ref}?done=saved")
    except Refusal as refused:
        errors = {"points": refused.detail}
    return _staff_form(request, ctx, person, one, given, errors)


@router.post("/staff/{staff_ref}/active", dependencies=form)
def set_active(staff_ref: Id, ctx: Ctx, person: OperatorAdmin, active: Line = "") -> Response:
    with ctx.db.read() as conn:
        staff.one(conn, staff_ref)
    staff.change(ctx, staff_ref, StaffChange(active=active == "yes"), person.email)
    return go_to(f"/operator/staff/{staff_ref}?done=saved")


@router.post("/staff/{staff_ref}/pin", dependencies=form)
def set_pin(staff_ref: Id, request: Request, ctx: Ctx, person: OperatorAdmin, pin: Line = "") -> Response:
    with ctx.db.read() as conn:
        one = staff.one(conn, staff_ref)
    wanted, errors = checked(PinIn, {"pin": pin})
    if wanted is None:
        given = {"name": one["name"], "role": one["role"], "points": ", ".join(one["return_points"])}
        return _staff_form(request, ctx, person, one, given, _staff_words(errors))
    staff.set_pin(ctx, staff_ref, wanted.pin, person.email)
    return go_to(f"/operator/staff/{staff_ref}?done=pin")


@router.post("/staff/{staff_ref}/badge", dependencies=form)
def issue_badge(staff_ref: Id, request: Request, ctx: Ctx, person: OperatorAdmin) -> Response:
    """Shows the badge to print, this once."""
    with ctx.db.read() as conn:
        staff.one(conn, staff_ref)
    made = staff.issue_badge(ctx, staff_ref, person.email)
    picture = Markup(qr.svg(made["badge"]))
    return shown(request, ctx, person, "badge.html", one=made, picture=picture)
