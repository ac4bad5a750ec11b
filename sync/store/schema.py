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

# How often each record's receipt or manifest was printed: what may be on paper once is a copy from then on.
_PRINTS = """
CREATE TABLE print_count(
  event_id TEXT PRIMARY KEY,
  prints INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER outbox_forgets_prints AFTER DELETE ON outbox
BEGIN
  DELETE FROM print_count WHERE event_id = OLD.event_id;
END;
"""

# How each return went, for the shift summary: acts and seconds, nothing of the consumer or the goods.
_VISIT_METRICS = """
CREATE TABLE visit_metrics(
  at_ms INTEGER NOT NULL,                       -- when it was sealed
  visit_id TEXT NOT NULL,
  staff_ref TEXT NOT NULL,
  items INTEGER NOT NULL,
  matches TEXT NOT NULL,
  tally TEXT NOT NULL,
  PRIMARY KEY(at_ms, visit_id)
) WITHOUT ROWID;
"""

# Goods that some return named, so that look-alikes can be shown and a barcode can be called by its name.
_PRODUCTS = """
CREATE TABLE product(
  merchant_id TEXT NOT NULL,
  name TEXT NOT NULL,                           -- case-folded
  variant TEXT NOT NULL,
  code TEXT NOT NULL,                           -- GTIN of 14 digits, else the SKU; may be empty
  merchant TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY(merchant_id, name, variant)
) WITHOUT ROWID;
CREATE INDEX product_code ON product(code) WHERE code <> '';
"""

# Who may work here, and the wrong PINs that were tried: `who` is a person, or empty for the station itself.
_STAFF = """
CREATE TABLE staff(
  staff_ref TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  badge_sha256 TEXT NOT NULL,
  place INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sign_in_attempt(
  who TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  rounds INTEGER NOT NULL,
  wait_s REAL NOT NULL,
  boot_id TEXT NOT NULL,
  mono_s REAL NOT NULL
) WITHOUT ROWID;
"""

# What a cached case is found by without its code: numbers plain ("order_number:40321"), e-mail and postal code as keyed
# hashes, which a new pull of the whole list brings. `search_use`: when somebody searched, never what for.
_SEARCH = """
CREATE TABLE case_search(
  value TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES case_cache(case_id) ON DELETE CASCADE,
  PRIMARY KEY(value, case_id)
) WITHOUT ROWID;
CREATE INDEX case_search_case ON case_search(case_id);
INSERT OR IGNORE INTO case_search(value, case_id)
  SELECT 'return_number:' || replace(replace(value, '-', ''), ' ', ''), case_id FROM case_key;
INSERT OR IGNORE INTO case_search(value, case_id)
  SELECT 'order_number:' || upper(replace(replace(replace(number, '#', ''), '-', ''), ' ', '')), case_id
  FROM (SELECT case_id, json_extract(body, '$.order_number') AS number FROM case_cache WHERE json_valid(body))
  WHERE number <> '';
DELETE FROM setting WHERE name = 'cursor';
DELETE FROM refill;
INSERT OR REPLACE INTO setting(name, value) SELECT 'refilling', '1' WHERE EXISTS (SELECT 1 FROM case_cache);
CREATE TABLE search_use(at_ms INTEGER NOT NULL);
"""

# Every bag's label that was ever used here, and where its goods are; one row per filling of a tote. What was sealed
# before is not looked for: it left the shop without a tote.
_CUSTODY = """
CREATE TABLE tote(
  tote_id TEXT PRIMARY KEY,                     -- the id of the event that closes it
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('open', 'closed', 'handed_over')),
  opened_ms INTEGER NOT NULL,
  seal TEXT NOT NULL DEFAULT '',
  weight_g INTEGER,
  closed_ms INTEGER,
  approved_by TEXT NOT NULL DEFAULT '',
  manifest_id TEXT NOT NULL DEFAULT '',
  carrier TEXT NOT NULL DEFAULT '',
  driver TEXT NOT NULL DEFAULT '',
  handed_ms INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX tote_one_open ON tote(state) WHERE state = 'open';
CREATE INDEX tote_manifest ON tote(manifest_id) WHERE manifest_id <> '';
ALTER TABLE bag RENAME TO bag_before;
CREATE TABLE bag(
  label TEXT PRIMARY KEY,                       -- for ever: it is never used again
  event_id TEXT NOT NULL,                       -- says whether it is on hold; empty for a stranger
  case_id TEXT NOT NULL DEFAULT '',
  staff TEXT NOT NULL DEFAULT '',
  items INTEGER NOT NULL DEFAULT 0,             -- of the whole return, on the first of its bags
  bound_ms INTEGER NOT NULL,
  known INTEGER NOT NULL DEFAULT 1,             -- 0: another station sealed it
  replaced_by TEXT NOT NULL DEFAULT '',
  tote_id TEXT NOT NULL DEFAULT '',
  place INTEGER NOT NULL DEFAULT 0,             -- in its tote
  missing INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT OR IGNORE INTO bag(label, event_id, case_id, bound_ms, missing)
  SELECT b.label, b.event_id, coalesce(o.case_id, ''), coalesce(o.taken_ms, o.created_ms, 0), 1
  FROM bag_before AS b LEFT JOIN outbox AS o ON o.event_id = b.event_id ORDER BY o.device_seq DESC;
DROP TABLE bag_before;
CREATE INDEX bag_event ON bag(event_id);
CREATE INDEX bag_tote ON bag(tote_id, bound_ms);
"""

# The results of each return, for the shift summary.
_SHIFT = """
ALTER TABLE visit_metrics ADD COLUMN like_new INTEGER NOT NULL DEFAULT 0;
ALTER TABLE visit_metrics ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE visit_metrics ADD COLUMN not_here INTEGER NOT NULL DEFAULT 0;
"""

MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _QUEUE_SCREEN,
    _REFILL,
    _FEWER_PAGES,
    _OVER,
    _VISIT_METRICS,
    _PRINTS,
    _PRODUCTS,
    _STAFF,
    _SEARCH,
    _CUSTODY,
    _SHIFT,
)
