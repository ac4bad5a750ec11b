"""The operator's pages, all of them."""

from fastapi import APIRouter

from sync.central.web import (
    operator_merchants,
    operator_points,
    operator_set_up,
    operator_staff,
    operator_stations,
    operator_work,
)

PARTS = (operator_stations, operator_work, operator_points, operator_staff, operator_merchants, operator_set_up)
router = APIRouter()
for part in PARTS:
    router.include_router(part.router)
