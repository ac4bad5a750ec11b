"""How routes say what they answer: the pieces of their OpenAPI description."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel

Answers = dict[int | str, dict[str, Any]]

_TAG = {"description": "Of this version of the case.", "schema": {"type": "string"}}
TAGGED = {"ETag": _TAG}
LOCATION = {"Location": {"description": "Where it is read.", "schema": {"type": "string"}}}
CREATED: Answers = {
    201: {"description": "Created", "content": {"application/json": {"schema": {"type": "object"}}}},
}
NOT_CHANGED: Answers = {304: {"description": "It is still the version that you have."}}


def _link(operation: str, **parameters: str) -> dict[str, Any]:
    return {"operationId": operation, "parameters": parameters}


_CASE = {"case_id": "$response.body#/id"}
CASE_LINKS = {
    "get": _link("get_return_case", **_CASE),
    "methods": _link("list_return_methods", **_CASE),
    "pass": _link("get_return_pass", **_CASE),
    "cancel": _link("cancel_return_case", **_CASE),
}
METHOD_LINKS = {
    "select": _link("select_return_method", case_id="$request.path.case_id")
    | {"requestBody": {"return_method_id": "$response.body#/return_methods/0/id"}},
}
SELECTED_LINKS = {"get": CASE_LINKS["get"], "cancel": CASE_LINKS["cancel"]}
REQUEST_LINKS = {"get": _link("get_return_request", request_id="$response.body#/id")}


def answers(
    status: int,
    shape: type[BaseModel] | str | None,
    *problems: int,
    headers: Mapping[str, Any] | None = None,
    links: Mapping[str, Any] | None = None,
) -> Answers:
    """The answer of a success: a model, the media type of a picture, or nothing; and which problems the route has
    besides the usual ones. The body of a problem is filled in for all of them at once (`openapi`)."""
    told: dict[str, Any] = {"description": HTTPStatus(status).phrase}
    if isinstance(shape, str):
        told["content"] = {shape: {"schema": {"type": "string", "format": "binary"}}}
    elif shape is not None:
        told["model"] = shape
    if headers:
        told["headers"] = dict(headers)
    if links:
        told["links"] = dict(links)
    found: Answers = {status: told}
    return found | {code: {"description": HTTPStatus(code).phrase} for code in problems}
