"""What a merchant answers: the resolution of a damaged item."""

from fastapi import APIRouter, Response

from sync.central import decisions
from sync.central.api.partner import IfMatch, case_response
from sync.central.api.reading import Ctx, Partner
from sync.central.words import Resolve

router = APIRouter()


@router.post("/v1/merchant/return_cases/{case_id}/items/{item_id}/resolution")
def resolve_item(
    case_id: str, item_id: str, answer: Resolve, ctx: Ctx, partner: Partner, if_match: IfMatch = ""
) -> Response:
    case, payload = decisions.resolve(ctx, partner, case_id, item_id, answer, if_match)
    return case_response(case, payload)
