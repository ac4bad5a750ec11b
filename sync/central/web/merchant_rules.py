"""What a merchant's administrator sets themselves: the time to answer, what happens after it, and the photos."""

from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import ValidationError

from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.operator import set_up
from sync.central.partners import points
from sync.central.partners.words import MerchantIn
from sync.central.people.accounts import Account
from sync.central.problems import places
from sync.central.web.forms import Line
from sync.central.web.render import go_to, page
from sync.central.web.session import MerchantAdmin, StoreId, check_csrf

router = APIRouter(prefix="/merchant/rules", include_in_schema=False)
_WORDS = {
    "resolve_days": "Between 1 and 365 days.",
    "counter_damage_photos": "Between 0 and 9.",
    "hub_damage_photos": "Between 0 and 9.",
    "deadline_decision": "Choose one of the two.",
}


@router.get("")
def show(request: Request, ctx: Ctx, person: MerchantAdmin, store_id: StoreId, done: str = "") -> Response:
    rules = _merchant(ctx, store_id).rules.model_dump(mode="json")
    return _page(
        request, person, rules, said="Saved. Returns that wait follow the new rules from now on." if done else ""
    )


def _merchant(ctx: Context, store_id: int) -> MerchantIn:
    with ctx.db.read() as conn:
        return MerchantIn.model_validate(points.merchant(conn, store_id))


def _page(request: Request, person: Account, rules: dict[str, Any], status: int = 200, **values: Any) -> Response:
    usual: dict[str, Any] = {"said": "", "wrong": {}, "error": ""}
    return page(request, "merchant/rules.html", person=person, status=status, rules=rules, **(usual | values))


@router.post("", dependencies=[Depends(check_csrf)])
def save(
    request: Request,
    ctx: Ctx,
    person: MerchantAdmin,
    store_id: StoreId,
    version: Line = "",
    resolve_days: Line = "",
    deadline_decision: Line = "",
    counter_damage_photos: Line = "",
    hub_damage_photos: Line = "",
) -> Response:
    """Rules that the form does not have stay as they are."""
    merchant = _merchant(ctx, store_id)
    before = merchant.rules.model_dump(mode="json")
    typed = {
        "resolve_days": resolve_days,
        "deadline_decision": deadline_decision,
        "counter_damage_photos": counter_damage_photos,
        "hub_damage_photos": hub_damage_photos,
    }
    if version != before["version"]:
        error = "The rules were changed while you looked at them. Nothing was saved: this is how they are now."
        return _page(request, person, before, 409, error=error)
    changed, wrong = _checked(merchant, before, typed)
    if changed is None:
        return _page(request, person, before | typed, 422, wrong=wrong)
    if changed.rules != merchant.rules:
        set_up.save_merchant(ctx, changed, person.email)
    return go_to("/merchant/rules?done=yes")


def _checked(
    merchant: MerchantIn, before: dict[str, Any], typed: dict[str, str]
) -> tuple[MerchantIn | None, dict[str, str]]:
    """With the new rules, under a new version when they are others; None with what is wrong by field."""
    numbers = {name: int(text) if text.isdecimal() and len(text) < 5 else text for name, text in typed.items()}
    wrong = set() if typed["deadline_decision"] in ("REMIT", "DO_NOT_REMIT") else {"deadline_decision"}
    changed = before | numbers
    if changed != before:
        number = before["version"]
        changed["version"] = str(int(number) + 1) if number.isdecimal() else f"{number}+"
    made = None
    try:
        made = MerchantIn.model_validate(merchant.model_dump(mode="json") | {"rules": changed})
    except ValidationError as error:
        wrong |= {place["pointer"].rpartition("/")[2] for place in places(error)}
    return (None if wrong else made), {name: _WORDS.get(name, "Not understood.") for name in wrong}
