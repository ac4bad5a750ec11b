"""What an earlier version wrote still counts, byte for byte: `journal-0.1.ndjson` was written by version 0.1."""

import base64
from pathlib import Path
from shutil import copy

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.domain.events import CHAIN_START, EventType, chain_hash, signing_input
from sync.domain.verification import Result
from sync.store.store import Store
from sync.wire import verification_from_bytes
from tests.support.clock import FakeClock
from tests.support.fakes import FakeSigner
from tests.support.returns import plain_event, sealed_visit

OLD = Path(__file__).parents[2] / "support/journal-0.1.ndjson"
END_OF_CHAIN = "3512d21dac0e912b2fd37dbc45a18b51f4be1f304240dd050a6035c2560badad"


def test_an_old_journal_fills_a_new_station(tmp_path: Path) -> None:
    (tmp_path / "journal").mkdir()
    copy(OLD, tmp_path / "journal/journal-20261120.ndjson")
    clock, key = FakeClock(), Ed25519PublicKey.from_public_bytes(FakeSigner().public_key)
    with Store.open(tmp_path, clock) as store:
        assert (store.recovery.restored, store.recovery.unreadable) == (2, 0)
        prev = CHAIN_START
        for pending in store.outbox.due(clock.now(), 10):
            body = pending.envelope.body.encode()
            key.verify(base64.b64decode(pending.envelope.signature), signing_input(prev, body))
            prev = chain_hash(prev, body)
        assert prev.hex() == END_OF_CHAIN
        event = verification_from_bytes(body)
        assert (event.type, event.verification.findings[0].result) == (EventType.COMPLETED, Result.DAMAGED)
        used = store.visits.bag_used("RBB7Q2M9X4K3")
        assert used is not None and (used.case_id, used.synced) == ("RB-9F3TD2KQ", False)
        assert [(bag.label, bag.items, bag.staff) for bag in store.custody.loose()] == [
            ("RBB7Q2M9X4K3", 1, "amira"),
            ("RBBX81KQ2MP0", 1, "amira"),
        ]
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
        [*_, newest] = store.outbox.due(clock.now(), 10)
        assert base64.b64decode(newest.envelope.signature).hex() == END_OF_CHAIN  # it is chained to the old ones
