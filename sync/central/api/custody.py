"""For the operator's key: bags, totes, goods without a case, and what stations signed for paper."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from sync.central.api.reading import Ctx, operator
from sync.central.events import custody, notes
from sync.domain.codes import MAX_CODE_LENGTH
from sync.returnpass.check import check

router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator)])


class MatchIn(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    case_id: str = Field(min_length=1, max_length=64)
    note: str = Field(default="", max_length=500)


class NoteIn(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    text: str = Field(min_length=1, max_length=MAX_CODE_LENGTH)


@router.get("/totes")
def list_totes(ctx: Ctx, limit: Annotated[int, Query(ge=1, le=custody.MOST_TOTES)] = 50) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"totes": custody.totes(conn, limit)}


@router.get("/labels/{label}")
def show_trail(label: str, ctx: Ctx) -> dict[str, Any]:
    """Where a bag or tote was, step by step."""
    with ctx.db.read() as conn:
        return custody.trail(conn, label)


@router.get("/provisional")
def list_provisional(ctx: Ctx) -> dict[str, Any]:
    with ctx.db.read() as conn:
        return {"provisional": custody.provisionals(conn)}


@router.post("/provisional/{event_id}/match")
def match_provisional(event_id: str, wanted: MatchIn, ctx: Ctx) -> dict[str, Any]:
    return custody.match(ctx, event_id, wanted.case_id, wanted.note)


@router.get("/device_keys")
def list_device_keys(ctx: Ctx) -> dict[str, Any]:
    """What is needed to check signed texts offline (`returnpoint receipt verify --keys`)."""
    with ctx.db.read() as conn:
        return {"stations": notes.keys(conn)}


@router.post("/notes/check")
def check_note(wanted: NoteIn, ctx: Ctx) -> dict[str, Any]:
    """Whether a manifest or a receipt is genuine, and what it says."""
    with ctx.db.read() as conn:
        return check(notes.keys(conn), wanted.text)
