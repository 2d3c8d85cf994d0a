-- Storage of a workspace, first form (ledger.md 7). STRICT tables; the ledger guards itself against mistakes and injected
-- SQL, its hashes guard it against whoever drops the guards.

CREATE TABLE ledger_entry (
    seq        INTEGER PRIMARY KEY,
    canonical  TEXT NOT NULL CHECK (json_valid(canonical)),
    entry_hash TEXT NOT NULL CHECK (length(entry_hash) = 64),
    at            TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.timestamp_utc')) VIRTUAL,
    action        TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.action')) VIRTUAL,
    severity      TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.severity')) VIRTUAL,
    actor_name    TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.association.printed_name')) VIRTUAL,
    site_id       TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.site_id')) VIRTUAL,
    submission_id TEXT GENERATED ALWAYS AS (json_extract(canonical, '$.submission_id')) VIRTUAL,
    CHECK (seq = json_extract(canonical, '$.seq'))
) STRICT;
CREATE INDEX ledger_entry_submission ON ledger_entry (submission_id, seq) WHERE submission_id IS NOT NULL;
CREATE INDEX ledger_entry_site ON ledger_entry (site_id, seq) WHERE site_id IS NOT NULL;
CREATE INDEX ledger_entry_action ON ledger_entry (action, seq);
CREATE INDEX ledger_entry_actor ON ledger_entry (actor_name, seq);

CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no entry is changed'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no entry is deleted'); END;
CREATE TRIGGER ledger_entry_only_next BEFORE INSERT ON ledger_entry
WHEN new.seq IS NOT coalesce((SELECT max(seq) FROM ledger_entry), -1) + 1
  OR json_extract(new.canonical, '$.previous_hash') IS NOT
     coalesce((SELECT entry_hash FROM ledger_entry ORDER BY seq DESC LIMIT 1),
              '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: this is not the next entry'); END;

CREATE TABLE ledger_checkpoint (
    size     INTEGER PRIMARY KEY,
    note     TEXT NOT NULL,
    frontier BLOB NOT NULL CHECK (length(frontier) % 32 = 0)
) STRICT;
CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no checkpoint is changed'); END;
CREATE TRIGGER ledger_checkpoint_no_delete BEFORE DELETE ON ledger_checkpoint
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no checkpoint is deleted'); END;
CREATE TRIGGER ledger_checkpoint_only_next BEFORE INSERT ON ledger_checkpoint
WHEN new.size <= coalesce((SELECT max(size) FROM ledger_checkpoint), 0)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: checkpoints only grow'); END;

CREATE TABLE ledger_anchor (
    size  INTEGER NOT NULL,
    kind  TEXT NOT NULL,
    value BLOB NOT NULL
) STRICT;
CREATE TABLE ledger_disclosure (
    seq    INTEGER NOT NULL REFERENCES ledger_entry (seq),
    digest TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (seq, digest)
) STRICT;

-- Projections: folds of the entries (core/replay), rebuilt from them at any time.
CREATE TABLE workspace_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE study  (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE site   (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE submission (
    id    TEXT PRIMARY KEY,
    seq   INTEGER NOT NULL,
    value TEXT NOT NULL,
    site  TEXT GENERATED ALWAYS AS (json_extract(value, '$.site')) VIRTUAL,
    state TEXT GENERATED ALWAYS AS (json_extract(value, '$.state')) VIRTUAL
) STRICT;
CREATE INDEX submission_site ON submission (site);

-- Not projections: what may never stand in the ledger, or is read again from the bytes it describes.
CREATE TABLE credential     (person TEXT PRIMARY KEY, verifier TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0,
                             retry_at INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE document_facts (sha256 TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT;
CREATE TABLE source_file    (document TEXT PRIMARY KEY, submission TEXT NOT NULL, path TEXT NOT NULL,
                             size INTEGER NOT NULL, modified_ns INTEGER NOT NULL) STRICT;
