"""The operator's pages about return points."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.operator import directory, set_up
from sync.central.partners.hours import DAYS, OpeningHours
from sync.central.partners.words import ReturnPointIn
from sync.central.people.accounts import Account
from sync.central.web import hours_form
from sync.central.web.operator_pages import Fields, checked, number, parts, shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorPerson, check_csrf

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
Id = Annotated[str, Path(max_length=80)]
Done = Annotated[str, Query(max_length=20)]
PAGE = 50
_DONE = {"saved": "Saved."}


@router.get("/points")
def list_points(
    request: Request,
    ctx: Ctx,
    person: OperatorPerson,
    q: Annotated[str, Query(max_length=100)] = "",
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
    done: Done = "",
) -> Response:
    with ctx.db.read() as conn:
        found, count = directory.points(conn, q, (page - 1) * PAGE, PAGE)
    last = max(-(-count // PAGE), 1)
    values: dict[str, Any] = {
        "points": found,
        "count": count,
        "q": q,
        "number": page,
        "last": last,
        "said": _DONE.get(done, ""),
    }
    return shown(request, ctx, person, "points.html", **values)


@router.get("/points/new")
def new_point(request: Request, ctx: Ctx, person: OperatorPerson) -> Response:
    usual = {"return_point_id": "", "name": "", "active": "yes"} | hours_form.fields(None)
    return _point_form(request, ctx, person, usual, is_new=True)


@router.get("/points/{return_point_id}")
def show_point(return_point_id: Id, request: Request, ctx: Ctx, person: OperatorPerson) -> Response:
    with ctx.db.read() as conn:
        saved = directory.point(conn, return_point_id)
    return _point_form(request, ctx, person, _point_fields(saved), is_new=False)


def _point_fields(saved: Mapping[str, Any]) -> dict[str, str]:
    hours = OpeningHours.model_validate(saved["hours"]) if saved["hours"] else None
    names = ("return_point_id", "name", "address", "postal_code", "country", "opening_hours", "latitude", "longitude")
    plain = {name: "" if saved[name] is None else str(saved[name]) for name in (*names, "max_items")}
    more = {"refuses": ", ".join(saved["refuses"]), "active": "yes" if saved["active"] else "no"}
    return plain | more | hours_form.fields(hours)


def _point_form(request: Request, ctx: Context, person: Account, given: Mapping[str, str], **values: Any) -> Response:
    return shown(request, ctx, person, "point.html", given=given, days=DAYS, **values)


@router.post("/points/new", dependencies=form)
def create_point(request: Request, ctx: Ctx, person: OperatorPerson, given: Fields) -> Response:
    with ctx.db.read() as conn:
        known = directory.is_known(conn, given.get("return_point_id", ""))
    errors = {"return_point_id": "There is a return point of this id already."} if known else {}
    return _save_point(request, ctx, person, given, is_new=True, errors=errors)


@router.post("/points/{return_point_id}", dependencies=form)
def change_point(return_point_id: Id, request: Request, ctx: Ctx, person: OperatorPerson, given: Fields) -> Response:
    with ctx.db.read() as conn:
        directory.point(conn, return_point_id)
    return _save_point(request, ctx, person, {**given, "return_point_id": return_point_id}, is_new=False, errors={})


def _save_point(
    request: Request, ctx: Context, person: Account, given: Mapping[str, str], *, is_new: bool, errors: dict[str, str]
) -> Response:
    hours, wrong = hours_form.read(given)
    names = ("latitude", "longitude", "max_items")
    wanted, more = checked(
        ReturnPointIn,
        {name: given.get(name, "").strip() for name in ("return_point_id", "name", "address", "postal_code")}
        | {name: number(given[name].strip()) for name in names if given.get(name, "").strip()}
        | {
            "country": given.get("country", "").strip().upper(),
            "opening_hours": "" if hours else given.get("opening_hours", "").strip(),
            "refuses": parts(given.get("refuses", "")),
            "active": given.get("active") != "no",
            "hours": hours,
        },
    )
    errors = more | wrong | errors
    if wanted is None or errors:
        return _point_form(request, ctx, person, given, is_new=is_new, errors=errors)
    set_up.save_return_point(ctx, wanted, person.email)
    return go_to("/operator/points?done=saved")
