"""The whole way once: enrol, create, pull, post, decide, announce."""

from pathlib import Path

import httpx
from standardwebhooks.webhooks import Webhook

from sync.domain.verification import Result
from sync.wire import CONTENT_TYPE, Changes, VerdictStatus
from tests.support.central import FakeStation, WebhookReceiver, findings, running_central


def test_a_drop_off_is_decided_and_announced(tmp_path: Path) -> None:
    with WebhookReceiver() as receiver, running_central(tmp_path / "central") as central:
        seeded = central.seed(receiver.url)
        station = FakeStation(central.url)
        told = station.enrol(seeded.enrolment_code)
        assert (told.station_name, told.location_name) == ("Station 03", "Eaton Centre L2")

        answer = station.call("GET", "/v1/device/changes?cursor=&limit=500")
        assert answer.headers["content-type"] == CONTENT_TYPE
        changes = Changes.model_validate_json(answer.content)
        assert len(changes.changes) == 5

        case_id, items = seeded.case_ids["one_like_new"], seeded.item_ids["one_like_new"]
        batch = station.post(station.envelope(case_id, findings(items, Result.LIKE_NEW), bags=("RBB7Q2M9X4K3",)))
        assert [verdict.status for verdict in batch.results] == [VerdictStatus.ACCEPTED]
        assert (batch.ack.device_seq_contiguous, batch.ack.gaps) == (1, [])

        [got] = receiver.wait_for(1)
        hook = got.json()
        assert hook["event"] == "return/verification_passed"
        assert hook["data"]["return_case_items"][0]["remittance_decision"] == "REMIT"
        Webhook(seeded.webhook_secrets[0]).verify(got.body, got.headers)

        case = httpx.get(
            f"{central.url}/api/v1/return_cases/{case_id.lower()}",
            headers={"Authorization": f"Bearer {seeded.partner_key}"},
            trust_env=False,
        )
        assert case.json() == hook["data"]
        assert (case.json()["status"], case.json()["sequence"]) == ("RESOLVED", 1)
