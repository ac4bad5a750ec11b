"""The operator's pages about merchants and their rules."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.operator import directory, set_up
from sync.central.partners.words import MerchantIn, Rules, Service
from sync.central.people.accounts import Account
from sync.central.problems import Refusal
from sync.central.web.operator_pages import Fields, checked, number, shown
from sync.central.web.render import go_to
from sync.central.web.session import OperatorAdmin, OperatorPerson, check_csrf

router = APIRouter(prefix="/operator", include_in_schema=False)
form = [Depends(check_csrf)]
Id = Annotated[str, Path(max_length=80)]
Done = Annotated[str, Query(max_length=20)]
_DONE = {"merchant": "Saved. Stations get new rules with the returns."}


@router.get("/merchants")
def list_merchants(request: Request, ctx: Ctx, person: OperatorPerson, done: Done = "") -> Response:
    with ctx.db.read() as conn:
        found = directory.merchants(conn)
    return shown(request, ctx, person, "merchants.html", merchants=found, said=_DONE.get(done, ""))


@router.get("/merchants/new")
def new_merchant(request: Request, ctx: Ctx, person: OperatorAdmin) -> Response:
    usual = {"store_id": "", "name": "", "contact": "", "start_url": "", Service.DROP_OFF.value: "yes"}
    return _merchant_form(request, ctx, person, usual | _rule_fields(Rules()), is_new=True)


@router.get("/merchants/{store_id}")
def show_merchant(store_id: Id, request: Request, ctx: Ctx, person: OperatorPerson) -> Response:
    saved = _merchant(ctx, store_id)
    plain = {name: str(saved[name]) for name in ("store_id", "name", "contact", "start_url")}
    services = dict.fromkeys(saved["services"], "yes")
    return _merchant_form(
        request, ctx, person, plain | services | _rule_fields(Rules.model_validate(saved["rules"])), is_new=False
    )


def _merchant(ctx: Context, store_id: str) -> Mapping[str, Any]:
    if not store_id.isdecimal() or len(store_id) > 16:
        raise Refusal(404, "unknown-store", "There is no such store.")
    with ctx.db.read() as conn:
        return directory.merchant(conn, int(store_id))


def _rule_fields(rules: Rules) -> dict[str, str]:
    told = rules.model_dump(mode="json")
    looks = [f"{category or '*'}: {'; '.join(lines)}" for category, lines in told.pop("checkpoints").items()]
    plain = {f"rule_{name}": "" if value is None else str(value) for name, value in told.items()}
    return plain | {"checkpoints_lines": "\n".join(looks)}


def _merchant_form(
    request: Request, ctx: Context, person: Account, given: Mapping[str, str], **values: Any
) -> Response:
    return shown(request, ctx, person, "merchant.html", given=given, services=list(Service), **values)


@router.post("/merchants/new", dependencies=form)
def create_merchant(request: Request, ctx: Ctx, person: OperatorAdmin, given: Fields) -> Response:
    errors = {}
    try:
        _merchant(ctx, given.get("store_id", ""))
        errors = {"store_id": "There is a store of this number already."}
    except Refusal:
        pass  # as it should be
    return _save_merchant(request, ctx, person, given, {}, is_new=True, errors=errors)


@router.post("/merchants/{store_id}", dependencies=form)
def change_merchant(store_id: Id, request: Request, ctx: Ctx, person: OperatorAdmin, given: Fields) -> Response:
    saved = _merchant(ctx, store_id)
    return _save_merchant(
        request, ctx, person, {**given, "store_id": store_id}, saved["rules"], is_new=False, errors={}
    )


def _save_merchant(
    request: Request,
    ctx: Context,
    person: Account,
    given: Mapping[str, str],
    before: Mapping[str, Any],
    *,
    is_new: bool,
    errors: dict[str, str],
) -> Response:
    """Rules that the form does not have stay as they are."""
    told = {name.removeprefix("rule_"): text.strip() for name, text in given.items() if name.startswith("rule_")}
    changed: dict[str, Any] = {name: _rule(name, text) for name, text in told.items() if name in Rules.model_fields}
    changed["checkpoints"], wrong = _checkpoints(given.get("checkpoints_lines", ""))
    rules, more = checked(Rules, dict(before) | changed)
    wrong |= {f"rule_{name}" if name != "checkpoints" else "checkpoints_lines": text for name, text in more.items()}
    plain = {name: given.get(name, "").strip() for name in ("store_id", "name", "contact", "start_url")}
    services = [service for service in Service if given.get(service) == "yes"]
    wanted, more = checked(MerchantIn, {**plain, "services": services, "rules": rules or Rules()})
    errors = more | wrong | errors
    if wanted is None or errors:
        return _merchant_form(request, ctx, person, given, is_new=is_new, errors=errors)
    set_up.save_merchant(ctx, wanted, person.email)
    return go_to("/operator/merchants?done=merchant")


def _rule(name: str, text: str) -> int | float | str | None:
    if not text:
        return None
    return text if name == "version" else number(text)


def _checkpoints(text: str) -> tuple[dict[str, list[str]], dict[str, str]]:
    """ "shoes: soles; laces", a line each; "*" stands for all others."""
    found: dict[str, list[str]] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        category, colon, looks = line.partition(":")
        lines = [look.strip() for look in looks.split(";") if look.strip()]
        if not colon or not lines:
            return {}, {"checkpoints_lines": f"Not understood: “{line[:60]}”. Write: category: look; look"}
        found[category.strip().removeprefix("*")] = lines
    return found, {}
