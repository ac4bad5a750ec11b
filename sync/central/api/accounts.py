"""For the operator's key: invitations to the pages."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field

from sync.central.api.described import answers
from sync.central.api.reading import Ctx, operator
from sync.central.partners.lenient import StoreId, Words
from sync.central.people import accounts
from sync.central.web.render import INVITATION

router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator)])
_BY_KEY = "operator key"


class InvitationIn(Words):
    """`store_id`: of a merchant's person, and of nobody else."""

    email: Annotated[str, Field(min_length=3, max_length=254)]
    role: accounts.Role
    store_id: StoreId | None = None


class SecondFactorReset(Words):
    email: Annotated[str, Field(min_length=3, max_length=254)]


class InvitationOut(BaseModel):
    """`link`: to be given to that person; it is shown this once."""

    email: str
    role: accounts.Role
    store_id: int | None
    link: str


class SecondFactorOut(BaseModel):
    email: str
    said: str


@router.post("/invitations", status_code=201, responses=answers(201, InvitationOut, 401, 409, 422))
def invite(wanted: InvitationIn, ctx: Ctx) -> InvitationOut:
    with ctx.db.write() as conn:
        token = accounts.invite(conn, ctx.ids, ctx.clock.now(), _BY_KEY, wanted.role, wanted.email, wanted.store_id)
    link = f"{ctx.settings.public_url.rstrip('/')}{INVITATION}{token}"
    return InvitationOut(email=wanted.email, role=wanted.role, store_id=wanted.store_id, link=link)


@router.post("/second_factor_resets", responses=answers(200, SecondFactorOut, 401, 404, 422))
def reset_second_factor(wanted: SecondFactorReset, ctx: Ctx) -> SecondFactorOut:
    """For somebody who lost it and whom no administrator can help."""
    with ctx.db.write() as conn:
        accounts.reset_second_factor_of(conn, ctx.clock.now(), _BY_KEY, wanted.email)
    return SecondFactorOut(email=wanted.email, said=accounts.RESET)
