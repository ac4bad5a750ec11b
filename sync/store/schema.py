"""The station's tables, one script per schema version; a script that was shipped is never changed.

`outbox` rows are facts: triggers refuse a change to their identity or body. The one exception is emptying the body of
an event that central has confirmed. Times are milliseconds since 1970, UTC.
"""

_FIRST = """
CREATE TABLE outbox(
  device_seq INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: a gap is a loss
  event_id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  case_seq INTEGER NOT NULL,                    -- this device's order within the case
  body BLOB NOT NULL,                           -- the exact bytes that travel
  body_sha256 BLOB NOT NULL,
  prev_sha256 BLOB NOT NULL,                    -- the chain hash before this event
  signature TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK(state IN ('pending', 'sent', 'dead')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at_ms INTEGER NOT NULL DEFAULT 0,
  link_down INTEGER NOT NULL DEFAULT 0,         -- waits for the network, not for itself
  problem TEXT NOT NULL DEFAULT '',
  notices TEXT NOT NULL DEFAULT '[]',
  sent_ms INTEGER,
  UNIQUE(case_id, case_seq)
);
CREATE INDEX outbox_pending ON outbox(device_seq) WHERE state = 'pending';
CREATE INDEX outbox_due ON outbox(next_at_ms, device_seq) WHERE state = 'pending';
CREATE INDEX outbox_lane ON outbox(case_id, device_seq) WHERE state = 'pending';
CREATE INDEX outbox_dead ON outbox(device_seq) WHERE state = 'dead';

CREATE TRIGGER outbox_is_a_fact BEFORE UPDATE ON outbox
WHEN NEW.device_seq IS NOT OLD.device_seq OR NEW.event_id IS NOT OLD.event_id OR NEW.case_id IS NOT OLD.case_id
  OR NEW.case_seq IS NOT OLD.case_seq OR NEW.body_sha256 IS NOT OLD.body_sha256
  OR NEW.prev_sha256 IS NOT OLD.prev_sha256 OR NEW.signature IS NOT OLD.signature
  OR NEW.created_ms IS NOT OLD.created_ms
  OR (NEW.body IS NOT OLD.body AND NOT (OLD.state = 'sent' AND length(NEW.body) = 0))
BEGIN
  SELECT RAISE(ABORT, 'an event is a fact and cannot be changed');
END;
CREATE TRIGGER outbox_keeps_the_unsent BEFORE DELETE ON outbox WHEN OLD.state <> 'sent'
BEGIN
  SELECT RAISE(ABORT, 'an unsent event cannot be deleted');
END;

CREATE TABLE blob(
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  mime TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK(state IN ('pending', 'confirmed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at_ms INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  confirmed_ms INTEGER
) WITHOUT ROWID;
CREATE INDEX blob_due ON blob(next_at_ms) WHERE state = 'pending';

CREATE TABLE visit(
  visit_id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('open', 'parked', 'committed', 'cancelled')),
  body TEXT NOT NULL,                           -- empty once the visit is over
  saved_ms INTEGER NOT NULL
);
CREATE UNIQUE INDEX visit_one_open ON visit(state) WHERE state = 'open';

CREATE TABLE drop_off(
  event_id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  items INTEGER NOT NULL,
  bags TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX drop_off_case ON drop_off(case_id);
CREATE INDEX drop_off_at ON drop_off(at_ms, items);

CREATE TABLE bag(
  label TEXT NOT NULL,
  event_id TEXT NOT NULL,
  PRIMARY KEY(label, event_id)
) WITHOUT ROWID;

CREATE TABLE case_cache(
  case_id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  told_ms INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE TABLE case_key(
  value TEXT NOT NULL,                          -- case id or RMA number, upper case
  case_id TEXT NOT NULL REFERENCES case_cache(case_id) ON DELETE CASCADE,
  PRIMARY KEY(value, case_id)
) WITHOUT ROWID;
CREATE INDEX case_key_case ON case_key(case_id);

CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

# For the queue screen: what was sent today, and what central remarked on.
_QUEUE_SCREEN = """
CREATE INDEX outbox_sent ON outbox(sent_ms) WHERE state = 'sent';
CREATE INDEX outbox_remarked ON outbox(device_seq) WHERE notices <> '[]';
"""

# What central told since it asked this station to start its list over; the rest goes when the list is whole.
_REFILL = """
CREATE TABLE refill(case_id TEXT PRIMARY KEY) WITHOUT ROWID;
"""

# A commit writes as few pages as it can: what was dropped off stands in its event's row.
_FEWER_PAGES = """
ALTER TABLE outbox ADD COLUMN taken_ms INTEGER;               -- when the goods were; NULL: the event cannot be read
ALTER TABLE outbox ADD COLUMN items INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN bags TEXT NOT NULL DEFAULT '[]';
UPDATE outbox SET (taken_ms, items, bags) =
  (SELECT d.at_ms, d.items, d.bags FROM drop_off AS d WHERE d.event_id = outbox.event_id)
WHERE event_id IN (SELECT event_id FROM drop_off);
CREATE INDEX outbox_taken ON outbox(taken_ms, items);
DROP TABLE drop_off;
DROP INDEX outbox_lane; -- UNIQUE(case_id, case_seq) finds the few events of a case as well
"""

# A case that leaves the cache when it is over: a return pass that is still running must not open it again.
_OVER = """
CREATE TABLE case_over(
  case_id TEXT PRIMARY KEY,
  told_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER case_cache_remembers_the_over AFTER DELETE ON case_cache
WHEN OLD.status NOT IN ('OPEN', 'PENDING_APPROVAL')
BEGIN
  INSERT OR REPLACE INTO case_over(case_id, told_ms) VALUES(OLD.case_id, OLD.told_ms);
END;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _QUEUE_SCREEN, _REFILL, _FEWER_PAGES, _OVER)
