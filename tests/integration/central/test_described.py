"""The API does what its description says: docs/openapi.json is this program's, breaks nothing that was released, and
schemathesis finds no request that is answered otherwise."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sync.central.commands.openapi import described
from tests.integration.central.conftest import Bench
from tests.support.contract import breaks
from tests.support.schema_runs import Run, failures

FILE = Path(__file__).parents[3] / "docs/openapi.json"
DOCUMENT: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
# What callers of the last release were written for. A release copies openapi.json over it and empties this list.
RELEASED: dict[str, Any] = json.loads(FILE.with_name("openapi-released.json").read_text(encoding="utf-8"))
ACCEPTED_BREAKS = {
    "POST /api/v1/return_cases asks for Idempotency-Key",  # it always did; now the description says so
    "POST /api/webhooks asks for Idempotency-Key",  # a registration sent twice was two, and every event came twice
}

# Requests of the right shape that a rule refuses all the same.
ADDRESS = {"POST /api/webhooks": ["422"], "PATCH /api/webhooks/{webhook_id}": ["422"]}
PLACE = {"GET /api/v1/return_cases/{case_id}/return_methods": ["422"]}  # latitude without longitude
OPERATORS = {
    "POST /v1/ops/import": ["422"],
    "POST /v1/ops/invitations": ["422"],
    "POST /v1/ops/partner_keys": ["422"],
    "POST /v1/ops/return_points": ["422"],
    "POST /v1/ops/rights/erase": ["422"],
    "POST /v1/ops/rights/export": ["422"],
    "POST /v1/ops/rights/find": ["422"],
    "POST /v1/ops/second_factor_resets": ["422"],
    "POST /v1/ops/staff": ["422"],
    "POST /v1/ops/staff/{staff_ref}": ["422"],
}
ENROLMENT = {"POST /v1/device/enrol": ["422"]}  # its members are in docs/protocol.md
LINKED = (
    "POST /api/v1/return_cases",
    "GET /api/v1/return_cases/{case_id}",
    "GET /api/v1/return_cases/{case_id}/return_methods",
    "POST /api/v1/return_cases/{case_id}/return_method",
    "POST /api/v1/return_cases/{case_id}/cancel",
)


def test_the_committed_description_is_this_programs() -> None:
    told = described()
    assert json.loads(told) == DOCUMENT, "refresh it: python -m sync.central openapi docs/openapi.json"
    assert told == FILE.read_text(encoding="utf-8")


def test_nothing_that_was_released_is_broken() -> None:
    assert set(breaks(RELEASED, DOCUMENT)) - ACCEPTED_BREAKS == set()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda doc: doc["paths"].pop("/api/webhooks"), "GET /api/webhooks is gone"),
        (
            lambda doc: doc["components"]["schemas"]["CreateReturnCase"]["required"].append("status"),
            "POST /api/v1/return_cases reads status only if it is there",
        ),
        (
            lambda doc: doc["components"]["schemas"]["CaseItem"]["properties"].pop("price"),
            "GET /api/v1/return_cases/{case_id} tells return_case_items: price no more",
        ),
    ],
)
def test_a_break_is_seen(change: Callable[[dict[str, Any]], object], told: str) -> None:
    changed = deepcopy(DOCUMENT)
    change(changed)
    assert told in set(breaks(DOCUMENT, changed))
    assert set(breaks(DOCUMENT, DOCUMENT)) == set()


def test_every_operation_says_who_may_call_it_and_what_it_answers() -> None:
    ids: list[str] = []
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            ids.append(operation["operationId"])
            assert operation["summary"], (method, path)
            assert "application/problem+json" in operation["responses"]["default"]["content"], (method, path)
            free = path in ("/healthz", "/readyz", "/v1/device/enrol")
            assert free or operation["security"], (method, path)
    assert len(ids) == len(set(ids))


def test_every_limit_is_said_in_words_of_json_schema() -> None:
    """A limit that a validator hides is written as pydantic's own `ge`, which nobody's program understands."""

    def limits(schema: Any) -> set[str]:
        if isinstance(schema, list):
            return set().union(*map(limits, schema))
        if not isinstance(schema, dict):
            return set()
        named = {name for name in ("ge", "gt", "le", "lt", "multiple_of") if isinstance(schema.get(name), int | float)}
        return named.union(*map(limits, schema.values()))

    assert limits(DOCUMENT) == set()


def partners(bench: Bench) -> Run:
    return Run(bench.central.url, bench.seeded.partner_key, r"/api/v1/", PLACE)


def merchants(bench: Bench) -> Run:
    return Run(bench.central.url, bench.seeded.partner_key, r"/(api/webhooks|v1/merchant)", ADDRESS)


def operators(bench: Bench) -> Run:
    return Run(bench.central.url, bench.central.operator_key, r"/(v1/ops|healthz|readyz)", OPERATORS)


def strangers(bench: Bench) -> Run:
    return Run(bench.central.url, "", "/v1/device/", ENROLMENT)


@pytest.mark.one_database("postgresql")
def test_partners_are_answered_as_described(bench: Bench) -> None:
    found, successes = failures(DOCUMENT, partners(bench))
    assert found == []
    assert not [operation for operation in LINKED if not successes.get(operation)]


@pytest.mark.one_database("postgresql")
def test_webhooks_and_merchants_are_answered_as_described(bench: Bench) -> None:
    assert failures(DOCUMENT, merchants(bench))[0] == []


@pytest.mark.one_database
def test_operators_are_answered_as_described(bench: Bench) -> None:
    assert failures(DOCUMENT, operators(bench))[0] == []


@pytest.mark.one_database
def test_strangers_at_the_stations_routes_are_refused_as_described(bench: Bench) -> None:
    found, successes = failures(DOCUMENT, strangers(bench))
    assert (found, successes) == ([], {})


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("run", [partners, merchants, operators, strangers])
def test_everyone_is_answered_as_described_for_long(bench: Bench, run: Callable[[Bench], Run]) -> None:
    assert failures(DOCUMENT, replace(run(bench), examples=30, thorough=True))[0] == []
