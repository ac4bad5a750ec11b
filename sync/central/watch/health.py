"""Liveness and readiness, for whatever starts central again or sends it requests.

Alive says that the process answers: nothing outside it counts, since starting it again would not mend that. Ready says
that requests can be served.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

_log = logging.getLogger("returnpoint.central")

router = APIRouter(tags=["operations"])
Checks = Mapping[str, Callable[[], object]]


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """200 while the process answers."""
    return {"status": "ok"}


@router.get(
    "/readyz", responses={503: {"description": "A part that requests need does not work; `checks` says which."}}
)
def readyz(request: Request) -> Response:
    """200 when everything that requests need works, else 503 with the parts by name; why is in the log."""
    checks: Checks = request.app.state.ready_checks
    found = {name: _state(name, check) for name, check in checks.items()}
    ready = all(state == "ok" for state in found.values())
    content: dict[str, Any] = {"status": "ready" if ready else "not ready", "checks": found}
    return JSONResponse(content, 200 if ready else 503, headers={"Cache-Control": "no-store"})


def _state(name: str, check: Callable[[], object]) -> str:
    try:
        check()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a part, the answer is that it does not work
        _log.error("readiness part=%s error=%s", name, type(error).__name__, exc_info=error)
        return "failing"
    return "ok"
