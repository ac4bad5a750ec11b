"""The API's description in OpenAPI 3.1: made from the routes, with what all of them have in common.

`python -m sync.central openapi` writes it to docs/openapi.json.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from sync.central.api import versions
from sync.central.partners.idempotency import MAX_KEY
from sync.wire import CONTENT_TYPE, PROBLEM_TYPE, Problem

_API = ("/api/", "/v1/", "/healthz", "/readyz")
_METHODS = ("get", "put", "post", "delete", "patch", "head")
_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_SENTENCES = {
    "400": "The request cannot be read, or a header or cursor of it makes no sense.",
    "401": "No key, or one that opens nothing here; for stations also: not signed, or a wrong clock.",
    "403": "The key or the station may not do this.",
    "404": "There is no such thing, or it is not yours to see.",
    "409": "It does not fit the state of things; `code` and `detail` say why.",
    "412": "It has changed since you read it: read it again.",
    "415": "The body has another media type than the route reads.",
    "422": "The body or a parameter has not the shape that is asked for; `errors` says where.",
    "default": "Any other problem, as RFC 9457 has it.",
}
_ABOUT = """
Central of Return Point: return cases, return methods and verification for partners, merchants, the operator and its
stations. Errors are problems (RFC 9457). Answers may gain members: ignore those that you do not know.
""".strip()
_DEVICE = {
    "type": "apiKey",
    "in": "header",
    "name": "Signature",
    "description": "RFC 9421 with the station's Ed25519 key, over method, address, content type and content digest.",
}


def unique_id(route: APIRoute) -> str:
    """The operation is called as its function is, with whose it is where that is not a partner's."""
    whose = re.match(r"/v1/([a-z]+)", route.path)
    return f"{whose[1]}_{route.name}" if whose else route.name


def install(app: FastAPI) -> None:
    """The application describes itself so from now on."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = document(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def document(app: FastAPI) -> dict[str, Any]:
    """Of the API alone: pages are for people."""
    told = get_openapi(title="Return Point", version=versions.NEWEST, description=_ABOUT, routes=app.routes)
    told["paths"] = {path: item for path, item in told["paths"].items() if path.startswith(_API)}
    components = told.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas |= schemas["Problem"].pop("$defs", {})
    components.setdefault("securitySchemes", {})["deviceSignature"] = _DEVICE
    components["parameters"] = {"version": _version_parameter()}
    for path, method, operation in _operations(told):
        _complete(path, method, operation)
    components["schemas"] = _used(told)
    return told


def _used(told: dict[str, Any]) -> dict[str, Any]:
    """The schemas that something of it names, and those that they name."""
    schemas, found = told["components"]["schemas"], set[str]()
    waiting = _named(told["paths"])
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in _named(schemas[each])} - found
    return {name: schemas[name] for name in sorted(found)}


def _named(part: Any) -> set[str]:
    return set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(part)))


def _version_parameter() -> dict[str, Any]:
    return {
        "name": versions.HEADER,
        "in": "header",
        "required": False,
        "description": "The dated version that you were written for; left out: the newest.",
        "schema": {"type": "string", "enum": list(versions.VERSIONS)},
    }


def _operations(told: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in told["paths"].items():
        yield from ((path, method, item[method]) for method in _METHODS if method in item)


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """What FastAPI does not know: that every answer but a success is a problem, and who may call."""
    is_signed = path.startswith("/v1/device/") and path != "/v1/device/enrol"
    if is_signed:
        operation["security"] = [{"deviceSignature": []}]
    if path.startswith("/v1/device/") and method == "post":  # docs/protocol.md has what is in them
        operation["requestBody"] = {"required": True, "content": {CONTENT_TYPE: {"schema": {"type": "object"}}}}
        operation["responses"].setdefault("415", {"description": ""})
    if path.startswith(_API[:2]):
        operation.setdefault("parameters", []).append({"$ref": "#/components/parameters/version"})
    responses = operation["responses"]
    responses.pop("422", None)
    for parameter in operation.get("parameters", ()):
        if parameter.get("name") == "Idempotency-Key" and "201" in responses:
            parameter["required"] = True  # its absence is told in a sentence of its own
            parameter["schema"] = {"type": "string", "minLength": 1, "maxLength": MAX_KEY}
    usual = ["400", *(["401"] if operation.get("security") else []), *(["422"] if _reads(operation) else []), "default"]
    for status in usual:
        responses.setdefault(status, {"description": ""})
    for status, answer in responses.items():
        if status in _SENTENCES or status.startswith(("4", "5")):
            answer["description"] = _SENTENCES.get(status, answer["description"])
            answer["content"] = {PROBLEM_TYPE: {"schema": _PROBLEM}}
    operation["responses"] = dict(sorted(responses.items()))


def _reads(operation: dict[str, Any]) -> bool:
    return "requestBody" in operation or bool(operation.get("parameters"))


def text(told: dict[str, Any]) -> str:
    """As it is committed: sorted, so that a change is a small difference."""
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
