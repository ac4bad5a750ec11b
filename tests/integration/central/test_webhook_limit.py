"""How many webhooks a partner may have at once."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from sync.central.telling.webhooks import MOST
from tests.integration.central.conftest import Bench
from tests.integration.central.test_problems import problem_of

HOOK = {"url": "http://127.0.0.1:9/hook", "event": "return/verification_passed"}


def asked(client: httpx.Client, key: str, authorization: str = "") -> httpx.Response:
    headers = {"Idempotency-Key": key} | ({"Authorization": authorization} if authorization else {})
    return client.post("/api/webhooks", json=HOOK, headers=headers)


def hooks(client: httpx.Client) -> list[dict[str, Any]]:
    return list(client.get("/api/webhooks").json()["webhooks"])


def test_a_partner_has_so_many_webhooks_and_no_more(bench: Bench) -> None:
    partner = bench.partner
    with ThreadPoolExecutor(4) as several:  # at once, for a limit that is looked at and then passed is none
        answers = list(several.map(lambda each: asked(partner, f"k{each}"), range(MOST + 5)))
    assert sorted(answer.status_code for answer in answers) == [201] * MOST + [409] * 5
    refused = problem_of(asked(partner, "one more"), 409, "too-many-webhooks")
    assert str(MOST) in refused.detail and "DELETE /api/webhooks/{id}" in refused.detail
    made = next(each for each, answer in enumerate(answers) if answer.status_code == 201)
    assert asked(partner, f"k{made}").json() == answers[made].json()  # asked again it is no new one

    first, second, *_ = hooks(partner)
    assert partner.patch(f"/api/webhooks/{first['id']}", json={"enabled": False}).status_code == 200
    assert asked(partner, "switched off counts").status_code == 409
    assert partner.delete(f"/api/webhooks/{second['id']}").status_code == 204
    assert asked(partner, "one more").status_code == 201
    assert len(hooks(partner)) == MOST


def test_keys_for_other_stores_have_their_own(bench: Bench) -> None:
    """A platform may serve many merchants, each by a key of its own."""
    ops = {"Authorization": f"Bearer {bench.central.operator_key}"}
    stores = [entry["store_id"] for entry in bench.partner.get("/api/v1/return_cases").json()["return_cases"]]
    wanted = {"name": "Sample platform", "store_ids": stores[:1]}
    answer = httpx.post(f"{bench.central.url}/v1/ops/partner_keys", json=wanted, headers=ops, trust_env=False)
    of_store = f"Bearer {answer.json()['key']}"
    for each in range(MOST):
        assert asked(bench.partner, f"k{each}").status_code == 201
    assert asked(bench.partner, "one more").status_code == 409
    for each in range(MOST):
        assert asked(bench.partner, f"s{each}", of_store).status_code == 201
    assert asked(bench.partner, "one more", of_store).status_code == 409
