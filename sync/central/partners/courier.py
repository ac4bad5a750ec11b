"""The courier, where the operator has one: who fetches parcels and where they go, and the label that a parcel wears.

The label is the operator's own: whom the hub gets the parcel from, and which return it is, as a QR code that hubs scan.
It is no carrier's postage, and we know no tracking number.
"""

from collections.abc import Mapping
from html import escape
from typing import Annotated, Any

import sqlalchemy as sa
from pydantic import Field

from sync.central import qr
from sync.central.db import kept
from sync.central.partners.lenient import Words
from sync.central.problems import Refusal
from sync.domain.cases import MethodKind

_SETTING = "courier"
_WIDTH, _HEIGHT = 400, 600  # A6, in thirds of a millimetre or so
Line = Annotated[str, Field(min_length=1, max_length=60)]


class Carrier(Words):
    """`return_address`: of the hub, the lines of the label. `instructions`: what the consumer does with the parcel."""

    name: Line
    return_address: Annotated[list[Line], Field(min_length=1, max_length=6)]
    instructions: Annotated[str, Field(max_length=300)] = ""


def carrier(conn: sa.Connection) -> Carrier | None:
    """Who the operator has; None for nobody."""
    text = kept.read(conn, _SETTING)
    return Carrier.model_validate_json(text) if text else None


def save(conn: sa.Connection, wanted: Carrier | None) -> None:
    if wanted is None:
        kept.drop(conn, _SETTING)
    else:
        kept.keep(conn, _SETTING, wanted.model_dump_json())


def check(method: Mapping[str, Any] | None, carrier: Carrier | None) -> None:
    """Refusal 409 when a case has no label."""
    if method is None or method["kind"] != MethodKind.COURIER:
        raise Refusal(409, "no-courier", "The case does not go by courier: it has no label.")
    if carrier is None:
        raise Refusal(409, "no-carrier", "The operator has set up no courier any more.")


def told(case_id: str, carrier: Carrier) -> dict[str, Any]:
    """The label as the answer about a chosen courier carries it."""
    return {
        "number": case_id,
        "tracking_number": None,
        "carrier": carrier.name,
        "instructions": carrier.instructions,
        "svg": f"/api/v1/return_cases/{case_id}/label.svg",
    }


def label(case_id: str, store: str, carrier: Carrier) -> str:
    """An SVG of the size of an A6 sheet, to be printed and put on the parcel."""
    lines = [("To", carrier.return_address), ("Return of", [store]), ("By", [carrier.name])]
    y, parts = 300, []
    for heading, texts in lines:
        parts.append(f'<text x="24" y="{y}" font-size="12" fill="#444">{escape(heading)}</text>')
        for text in texts:
            y += 22
            parts.append(f'<text x="24" y="{y}" font-size="18">{escape(text)}</text>')
        y += 26
    code = qr.svg(case_id).replace("<svg ", '<svg x="90" y="16" width="220" height="220" ', 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="105mm" height="148mm" '
        f'font-family="sans-serif"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>{code}'
        f'<text x="200" y="262" font-size="22" text-anchor="middle" font-weight="bold">{escape(case_id)}</text>'
        f"{''.join(parts)}</svg>"
    )
