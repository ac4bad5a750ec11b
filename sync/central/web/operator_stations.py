"""The operator's pages about stations: how each is, its record, its enrolment, and how it is switched off."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.events import numbers
from sync.central.operator import directory, figures, set_up, worklist
from sync.central.partners import hours as opening
from sync.central.partners.words import EnrolmentCodeIn, GapReason
from sync.central.people import audit
from sync.central.people.accounts import Account
from sync.central.stations import dead_letters, devices, enrolment, station_settings
from sync.central.stations.devices import Wanted
from sync.central.stations.setting_fields import label_of, words_of
from sync.central.stations.station_health import State
from sync.central.web import charts
from sync.central.web.forms import Line
from sync.central.web.operator_pages import checked, shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorAdmin, OperatorPerson, check_csrf
from sync.wire import MAX_NUMBER

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
DeviceId = Annotated[str, Path(max_length=64)]
PAGE = 100
_DONE = {
    "explained": "Written down. The numbers hold nothing back any more.",
    "settled": "Written down. The event counts as dealt with.",
    "revoked": "The station is switched off.",
}


@router.get("")
def overview(request: Request, ctx: Ctx, person: OperatorPerson) -> Response:
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        found = devices.stations(conn, now)
        waiting = worklist.counts(conn, now)
        told = figures.read(conn, now)
    return shown(
        request,
        ctx,
        person,
        "overview.html",
        counts=devices.counts(found),
        total=len(found),
        worst=[one for one in found if one.state in (State.TROUBLE, State.SILENT)][:8],
        waiting=waiting,
        figures=told,
        chart=charts.hours(told.hours),
        chart_narrow=charts.hours(told.hours, charts.NARROW),
    )


@router.get("/stations")
def list_stations(
    request: Request,
    ctx: Ctx,
    person: OperatorPerson,
    q: Annotated[str, Query(max_length=100)] = "",
    state: Annotated[str, Query(max_length=20)] = "",
    point: Annotated[str, Query(max_length=64)] = "",
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> Response:
    with ctx.db.read() as conn:
        found = devices.stations(conn, ctx.clock.now())
        revision = station_settings.version(conn)
    matching = devices.chosen(found, Wanted(q, "", point))
    chosen = devices.chosen(matching, Wanted(state=state))
    return shown(
        request,
        ctx,
        person,
        "stations.html",
        stations=chosen[(page - 1) * PAGE : page * PAGE],
        count=len(chosen),
        counts=devices.counts(matching),
        total=len(matching),
        number=page,
        last=max(-(-len(chosen) // PAGE), 1),
        q=q,
        state=state,
        point=point,
        point_name=next((one.point_name for one in found if one.return_point_id == point), point),
        revision=revision,
    )


@router.get("/stations/{device_id}")
def show_station(
    device_id: DeviceId,
    request: Request,
    ctx: Ctx,
    person: OperatorPerson,
    done: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    return _station(request, ctx, person, device_id, said=_DONE.get(done, ""))


def _station(
    request: Request, ctx: Context, person: Account, device_id: str, *, said: str = "", error: str = "", wrong: str = ""
) -> Response:
    """`wrong`: which form the error is of."""
    with ctx.db.read() as conn:
        station = devices.one(conn, ctx.clock.now(), device_id)
        values: dict[str, Any] = {
            "station": station,
            "gaps": numbers.missing(conn, device_id).get(device_id, []),
            "letters": dead_letters.listed(conn, device_id, settled=True, limit=200),
            "alarms": devices.alarms(conn, device_id),
            "proofs": devices.proofs(conn, device_id),
            "held": station_settings.held(conn, enrolment.device(conn, device_id), station.status.get("settings", {})),
            "keys": [enrolment.key_fingerprint(key) for key in enrolment.keys_ever(conn, device_id)],
            "trail": audit.listed(conn, subject=device_id, limit=20),
        }
    hours = station.seen.hours
    values["opens_at"] = opening.state(hours, ctx.clock.now()).opens_at if hours else None
    status = 422 if error else 200
    given = {"said": said, "error": error, "wrong": wrong, "label_of": label_of, "words_of": words_of}
    return shown(request, ctx, person, "station.html", status=status, **(values | given))


@router.post("/stations/{device_id}/gaps", dependencies=form)
def explain_gap(
    device_id: DeviceId, request: Request, ctx: Ctx, person: OperatorPerson, first: Line = "", reason: Line = ""
) -> Response:
    given, errors = checked(GapReason, {"reason": reason})
    if given is None or not first.isdigit() or int(first) > MAX_NUMBER:
        words = "Write why they will never come." if errors else "This run of numbers is not known."
        return _station(request, ctx, person, device_id, error=words, wrong=f"gap-{first}")
    set_up.explain_gap(ctx, device_id, int(first), given.reason, person.email)
    return go_to(f"/operator/stations/{device_id}?done=explained")


@router.post("/stations/{device_id}/settled", dependencies=form)
def settle(
    device_id: DeviceId, request: Request, ctx: Ctx, person: OperatorPerson, event_id: Line = "", note: Line = ""
) -> Response:
    if not note:
        words = "Write down how it was dealt with."
        return _station(request, ctx, person, device_id, error=words, wrong=f"letter-{event_id}")
    with ctx.db.write() as conn:
        dead_letters.settle(conn, ctx.clock.now(), person.email, device_id, event_id, note)
    return go_to(f"/operator/stations/{device_id}?done=settled")


@router.get("/stations/{device_id}/revoke")
def ask_revoke(device_id: DeviceId, request: Request, ctx: Ctx, person: OperatorAdmin) -> Response:
    with ctx.db.read() as conn:
        station = devices.one(conn, ctx.clock.now(), device_id)
    return shown(request, ctx, person, "revoke.html", station=station)


@router.post("/stations/{device_id}/revoke", dependencies=form)
def revoke(device_id: DeviceId, ctx: Ctx, person: OperatorAdmin) -> Response:
    enrolment.revoke(ctx, device_id, person.email)
    return go_to(f"/operator/stations/{device_id}?done=revoked")


@router.get("/enrol")
def ask_enrol(
    request: Request,
    ctx: Ctx,
    person: OperatorAdmin,
    name: Annotated[str, Query(max_length=100)] = "",
    point: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    return _enrol_form(request, ctx, person, name, point)


def _enrol_form(
    request: Request, ctx: Context, person: Account, name: str, point: str, errors: dict[str, str] | None = None
) -> Response:
    with ctx.db.read() as conn:
        places = directory.names(conn)
    return shown(request, ctx, person, "enrol.html", errors=errors, places=places, name=name, point=point)


@router.post("/enrol", dependencies=form)
def enrol(
    request: Request, ctx: Ctx, person: OperatorAdmin, station_name: Line = "", return_point_id: Line = ""
) -> Response:
    """Shows the code, this once."""
    given = {"station_name": station_name, "return_point_id": return_point_id}
    wanted, errors = checked(EnrolmentCodeIn, given)
    with ctx.db.read() as conn:
        known = directory.is_known(conn, return_point_id)
    if wanted is None or not known:
        if not known:
            errors["return_point_id"] = "Choose a return point."
        return _enrol_form(request, ctx, person, station_name, return_point_id, errors)
    code = set_up.create_enrolment_code(ctx, wanted, person.email)
    with ctx.db.read() as conn:
        made = enrolment.enrolment(conn, code.enrolment_id)
    return shown(request, ctx, person, "code.html", code=code.code, made=made)


@router.get("/enrolments/{enrolment_id}")
def show_enrolment(
    enrolment_id: Annotated[str, Path(max_length=64)], request: Request, ctx: Ctx, person: OperatorAdmin
) -> Response:
    """Whether the code was used, and by which key."""
    with ctx.db.read() as conn:
        made = enrolment.enrolment(conn, enrolment_id)
    waits = made.used_at is None and made.expires_at > ctx.clock.now()
    return shown(request, ctx, person, "enrolment.html", made=made, waits=waits)
