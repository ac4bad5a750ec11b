"""The operator's pages that set stations and partners' keys."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.operator import directory, set_up
from sync.central.partners import keys
from sync.central.partners.words import PartnerKeyIn
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.stations import setting_fields, station_settings
from sync.central.web.operator_pages import Fields, checked, shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorAdmin, OperatorPerson, check_csrf

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
Id = Annotated[str, Path(max_length=80)]
Done = Annotated[str, Query(max_length=20)]
_DONE = {
    "stations": "Saved. The stations fetch it with their next pull, and apply it when nobody is at work there.",
    "revoked": "The key opens nothing any more.",
}


@router.get("/settings")
def list_settings(request: Request, ctx: Ctx, person: OperatorPerson, done: Done = "") -> Response:
    with ctx.db.read() as conn:
        scopes = [one["scope"] for one in station_settings.listed(conn)]
        found = [station_settings.document(conn, scope) for scope in dict.fromkeys(["all", *scopes])]
        places = directory.names(conn)
    labels = {"label_of": setting_fields.label_of, "words_of": setting_fields.words_of}
    values: dict[str, Any] = {"documents": found, "places": places, "said": _DONE.get(done, "")}
    return shown(request, ctx, person, "settings.html", **(values | labels))


@router.get("/settings/edit")
def edit_settings(
    request: Request, ctx: Ctx, person: OperatorPerson, scope: Annotated[str, Query(max_length=80)] = "all"
) -> Response:
    with ctx.db.read() as conn:
        held = station_settings.document(conn, scope)
    known = {field.key for field in setting_fields.FIELDS}
    given = {
        key if key in known else f"{setting_fields.OTHER}{key}": setting_fields.shown(value)
        for key, value in held.values.items()
    }
    return _settings_form(request, ctx, person, held, given)


def _settings_form(
    request: Request,
    ctx: Context,
    person: Account,
    held: station_settings.Scoped,
    given: Mapping[str, str],
    errors: Mapping[str, str] | None = None,
) -> Response:
    others = [name for name in given if name.startswith(setting_fields.OTHER)]
    fields = setting_fields.FIELDS
    return shown(
        request, ctx, person, "setting.html", errors=errors, held=held, given=given, others=others, fields=fields
    )


@router.post("/settings/edit", dependencies=form)
def save_settings(
    request: Request,
    ctx: Ctx,
    person: OperatorPerson,
    given: Fields,
    scope: Annotated[str, Query(max_length=80)] = "all",
) -> Response:
    with ctx.db.read() as conn:
        held = station_settings.document(conn, scope)
    document, errors = setting_fields.read(given)
    if errors:
        return _settings_form(request, ctx, person, held, given, errors)
    station_settings.save(ctx, scope, document, person.email)
    return go_to("/operator/settings?done=stations")


@router.get("/keys")
def list_keys(request: Request, ctx: Ctx, person: OperatorAdmin, done: Done = "") -> Response:
    return _keys(request, ctx, person, said=_DONE.get(done, ""))


def _keys(request: Request, ctx: Context, person: Account, **values: Any) -> Response:
    with ctx.db.read() as conn:
        found = keys.listed_partner_keys(conn)
        stores = {one["store_id"]: one["name"] for one in directory.merchants(conn)}
    usual = {"keys": found, "stores": stores, "said": "", "made": "", "name": "", "ticked": []}
    return shown(request, ctx, person, "keys.html", **(usual | values))


@router.post("/keys", dependencies=form)
def create_key(request: Request, ctx: Ctx, person: OperatorAdmin, given: Fields) -> Response:
    """Shows the key, this once."""
    name = given.get("name", "").strip()
    ticked = [field.removeprefix("store.") for field in given if field.startswith("store.")]
    wanted, errors = checked(PartnerKeyIn, {"name": name, "store_ids": ticked or None})
    try:
        if wanted is not None:
            made = set_up.create_partner_key(ctx, wanted, person.email)
            return _keys(request, ctx, person, made=made, name=name)
    except Refusal as refused:
        errors = {"name": refused.detail}
    return _keys(request, ctx, person, errors=errors, name=name, ticked=ticked)


@router.post("/keys/{key_id}/revoke", dependencies=form)
def revoke_key(key_id: Id, ctx: Ctx, person: OperatorAdmin) -> Response:
    set_up.revoke_partner_key(ctx, key_id, person.email)
    return go_to("/operator/keys?done=revoked")
