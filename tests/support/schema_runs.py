"""Schemathesis over a running central: every check it has, on the operations below one path."""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from sync.central.telling.deliveries import EVENTS

_KEY = "Idempotency-Key"
_numbers = count(1)
_requests: dict[str, int] = {}  # return requests that there are, and whose store's


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    """Of two requests with one key, one order line or one RMA number the second is refused: here each is a new one."""
    number = next(_numbers)
    if case.headers and 0 < len(str(case.headers.get(_KEY, ""))) <= 255:
        case.headers[_KEY] = f"k{number}"
    if case.meta is not None and case.meta.generation.mode.is_positive and isinstance(case.body, dict):
        for item in case.body.get("return_items", ()):
            if "order_line_details" in item:
                item["order_line_details"]["external_order_line_item_reference"]["id"] = f"line-{number}"
        for reference in case.body.get("external_references", ()):
            if reference["type"] == "RMA_NUMBER":
                reference["value"] = f"rma-{number}"
        if "return_request_id" in case.body:  # there is none that was made up
            request_id = str(case.body["return_request_id"])
            case.body["return_request_id"] = request_id if request_id in _requests else None
            case.body["store_id"] = _requests.get(request_id, case.body["store_id"])


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    """Which return requests there are."""
    if case.path.startswith("/api/v1/return_requests") and response.status_code in (200, 201):
        told = response.json()
        _requests.update({one["id"]: one["store_id"] for one in told.get("return_requests", [told])})


@dataclass(frozen=True, slots=True)
class Run:
    """What is sent where. `rules`: by operation, statuses that a request of the right shape may get besides those that
    are always in order, where a rule of the business stands behind it that no schema can say."""

    url: str
    key: str
    under: str
    rules: Mapping[str, Sequence[str]] = field(default_factory=dict)
    examples: int = 2
    thorough: bool = False


def failures(document: Mapping[str, Any], run: Run) -> tuple[list[str], dict[str, int]]:
    """The failures, one text each, and how often each operation answered with a success."""
    schema = schemathesis.openapi.from_dict(_narrowed(document, run.under), config=_config(run))
    found: list[str] = []
    successes: dict[str, int] = {}
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            found += _failed(event)
            for sent in event.recorder.interactions.values():
                if sent.response is not None and 200 <= sent.response.status_code < 300:
                    successes[_operation(event, sent)] = successes.get(_operation(event, sent), 0) + 1
        elif isinstance(event, events.NonFatalError):
            found.append(f"{event.phase} {event.label}: {event.info.format()}")
        elif isinstance(event, events.FatalError):
            found.append(str(event))
    return found, successes


def _operation(event: Any, sent: Any) -> str:
    case = next(
        node.value for case_id, node in event.recorder.cases.items() if event.recorder.interactions.get(case_id) is sent
    )
    return str(case.operation.label)


def _failed(event: Any) -> Iterator[str]:
    for case_id, checks in event.recorder.checks.items():
        for check in checks:
            if check.failure_info is not None:
                failure, sent = check.failure_info.failure, event.recorder.interactions.get(case_id)
                answer = sent.response.content[:400] if sent and sent.response else b""
                words = (check.name, failure.operation, failure.title, failure.message, check.failure_info.code_sample)
                yield "\n".join([*words, str(answer)])


def _narrowed(document: Mapping[str, Any], under: str) -> dict[str, Any]:
    narrowed = deepcopy(dict(document))
    narrowed["paths"] = {path: item for path, item in narrowed["paths"].items() if re.match(under, path)}
    _know_what_there_is(narrowed["components"]["schemas"])
    for item in narrowed["paths"].values():
        for operation in item.values():
            for parameter in operation.get("parameters", ()):
                if (
                    parameter.get("name") == "cursor" and parameter["schema"].get("type") == "string"
                ):  # signed: no other can be made up
                    parameter["schema"] = {"type": "string", "enum": [""]}
    return narrowed


def _know_what_there_is(schemas: dict[str, Any]) -> None:
    """The samples' stores, and no case to follow."""
    for name in ("CreateReturnCase", "CreateReturnRequest"):
        schemas[name]["properties"]["store_id"] = {"enum": [4101, 4102]}
    schemas["RegisterWebhook"]["properties"]["url"] = {"enum": ["http://127.0.0.1:9/hook"]}
    schemas["RegisterWebhook"]["properties"]["event"] = {"enum": list(EVENTS)}
    schemas["CreateReturnCase"]["properties"]["follows_case_id"] = {"type": "null"}


def _config(run: Run) -> SchemathesisConfig:
    always = ["2xx", "3xx", "401", "403", "404", "409", "412", "429"]
    schemes = {name: {"bearer": run.key} for name in ("partnerKey", "operatorKey")}
    return SchemathesisConfig.from_dict(
        ({"auth": {"openapi": schemes}} if run.key else {})
        | {
            "base-url": run.url,
            "request-timeout": 120,  # a machine that does other things is no fault of central's
            "seed": 1,
            # NUL in a text is refused by all, which no schema says: test_partner_cases has it.
            "generation": {
                "deterministic": True,
                "max-examples": run.examples,
                "database": "none",
                "allow-x00": False,
            },
            "operations": [
                {
                    "include-name": name,
                    "checks": {"positive_data_acceptance": {"expected-statuses": [*always, *statuses]}},
                }
                for name, statuses in run.rules.items()
            ],
            "checks": {"positive_data_acceptance": {"expected-statuses": always}},
            "phases": {"coverage": {"enabled": run.thorough}},
        }
    )
