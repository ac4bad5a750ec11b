"""What every page of the operator has: its frame, moments as "3 hours ago", and forms read as plain fields."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from markupsafe import Markup
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sync.central.context import Context
from sync.central.people.accounts import Account
from sync.central.stations.station_health import span
from sync.central.web.forms import one_line, some_lines
from sync.central.web.render import page

SECTIONS = (
    ("/operator", "Overview"),
    ("/operator/stations", "Stations"),
    ("/operator/waiting", "Needs a person"),
    ("/operator/figures", "Figures"),
    ("/operator/returns", "Returns"),
    ("/operator/points", "Return points"),
    ("/operator/staff", "Staff"),
    ("/operator/settings", "Settings"),
    ("/operator/merchants", "Merchants"),
    ("/operator/keys", "Partner keys"),
    ("/operator/audit", "Audit trail"),
)
_MOST_FIELDS = 200


def coded(text: str) -> Markup:
    """A sentence with what stands in `backticks` as code."""
    parts = text.split("`")
    return Markup().join(Markup("<code>{}</code>").format(part) if at % 2 else part for at, part in enumerate(parts))


class _Blank(dict[str, str]):
    """A field that a form does not have yet is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def shown(
    request: Request,
    ctx: Context,
    person: Account,
    template: str,
    *,
    status: int = 200,
    errors: Mapping[str, str] | None = None,
    **values: Any,
) -> Response:
    """A page of the operator; `ago` words a moment by now. With `errors`, what is wrong by field, its status is 422."""
    now = ctx.clock.now()

    def ago(at: datetime | None) -> str:
        return f"{span(int((now - at).total_seconds()))} ago" if at else "never"

    given = {"sections": SECTIONS, "now": now, "ago": ago, "span": span, "coded": coded}
    values |= {"errors": _Blank(errors or {}), "given": _Blank(values.get("given", {}))}
    return page(request, f"operator/{template}", person=person, status=422 if errors else status, **(given | values))


async def fields(request: Request) -> Mapping[str, str]:
    """What a form sent: the first text of each field, on one line but for fields that end in "_lines". For forms whose
    fields are not fixed."""
    form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
    given = {name: value for name, value in reversed(form.multi_items()) if isinstance(value, str)}
    return {name: (some_lines if name.endswith("_lines") else one_line)(value) for name, value in given.items()}


Fields = Annotated[Mapping[str, str], Depends(fields)]


def checked[M: BaseModel](model: type[M], values: Mapping[str, Any]) -> tuple[M | None, dict[str, str]]:
    """The model, or by field what is wrong with it."""
    try:
        return model.model_validate(dict(values)), {}
    except ValidationError as problem:
        wrong = problem.errors(include_url=False, include_input=False)
        return None, {str(error["loc"][0]) if error["loc"] else "": _sentence(error) for error in wrong}


_WRONG = {
    "string_too_short": "Write something here.",
    "string_too_long": "This is too long.",
    "string_pattern_mismatch": "This is not written as it should be.",
    "int_parsing": "Write a whole number.",
    "int_type": "Write a whole number.",
    "float_type": "Write a number.",
    "float_parsing": "Write a number.",
}


def _sentence(error: ErrorDetails) -> str:
    limits = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return f"Write {limits['ge']} or more."
        case "less_than_equal":
            return f"Write {limits['le']} or less."
        case kind if kind in _WRONG:
            return _WRONG[kind]
    words = error["msg"].removeprefix("Value error, ")
    return f"{words[:1].upper()}{words[1:]}."


def parts(text: str) -> list[str]:
    """What stands between commas."""
    return [part.strip() for part in text.split(",") if part.strip()]


def number(text: str) -> int | float | str:
    """What a field for a number holds; the text itself where it is none, for the model to refuse."""
    if re.fullmatch(r"-?\d{1,16}", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d{1,16}\.\d{1,16}", text) else text
