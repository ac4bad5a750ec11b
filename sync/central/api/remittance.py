"""What a partner may pay, item by item, with everything that was said of it before."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from sync.central.api import shapes
from sync.central.api.described import answers
from sync.central.api.partner import PATH, CaseId
from sync.central.api.reading import Ctx, Partner
from sync.central.money import decisions, releases
from sync.central.partners import cases

router = APIRouter(prefix=f"{PATH}/{{case_id}}", tags=["return cases"])


@router.get("/remittance", responses=answers(200, shapes.Remittance, 404))
def get_remittance(case_id: CaseId, ctx: Ctx, partner: Partner) -> JSONResponse:
    """Act on the last entry of an item; `return/item_remittance` tells each as it comes."""
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id, partner)
        made = decisions.revisions(conn, case.case_id)
    return JSONResponse(releases.history(case, [(each.number, each.at, each.decision) for each in made]))
