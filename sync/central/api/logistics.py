"""For the operator's key: who fetches parcels, and where postal codes are."""

from typing import Any

from fastapi import APIRouter, Depends, Response

from sync.central.api.reading import Ctx, json_only, operator
from sync.central.partners import courier, places
from sync.central.partners.courier import Carrier
from sync.central.partners.places import PlacesIn

router = APIRouter(prefix="/v1/ops", tags=["operator"], dependencies=[Depends(operator), Depends(json_only)])


@router.get("/courier")
def get_courier(ctx: Ctx) -> dict[str, Any]:
    """`courier` is null while there is none: then no case is offered one."""
    with ctx.db.read() as conn:
        found = courier.carrier(conn)
    return {"courier": found.model_dump() if found else None}


@router.put("/courier")
def save_courier(wanted: Carrier, ctx: Ctx) -> dict[str, Any]:
    """Merchants that bought courier returns are offered it from now on, with a label of ours for the parcel."""
    with ctx.db.write() as conn:
        courier.save(conn, wanted)
    return {"courier": wanted.model_dump()}


@router.delete("/courier", status_code=204)
def remove_courier(ctx: Ctx) -> Response:
    with ctx.db.write() as conn:
        courier.save(conn, None)
    return Response(status_code=204)


@router.post("/places")
def save_places(wanted: PlacesIn, ctx: Ctx) -> dict[str, int]:
    """Postal codes and where they are, as `returnpoint central places import` sends them."""
    with ctx.db.write() as conn:
        return {"saved": places.save(conn, wanted.places)}
