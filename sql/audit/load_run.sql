-- One row per refresh that changed the lake; the last one built this snapshot.
CREATE TABLE audit.load_run (
    run_id           VARCHAR NOT NULL,
    started_at       TIMESTAMP NOT NULL,
    files            INTEGER NOT NULL,
    files_read       INTEGER NOT NULL,
    snapshot_id      VARCHAR,
    samples_left_out INTEGER,
    content_hash     VARCHAR
);
COMMENT ON TABLE audit.load_run IS 'One row per refresh that changed the lake; the last one built this snapshot.';
COMMENT ON COLUMN audit.load_run.run_id IS 'Identifier, by start time';
COMMENT ON COLUMN audit.load_run.started_at IS 'Start, UTC';
COMMENT ON COLUMN audit.load_run.files IS 'Files found';
COMMENT ON COLUMN audit.load_run.files_read IS 'Files read by this run, the others being known';
COMMENT ON COLUMN audit.load_run.snapshot_id IS 'Snapshot that this run built; NULL for earlier runs';
COMMENT ON COLUMN audit.load_run.samples_left_out IS 'Sample files left out because real ones are there; NULL for earlier runs';
COMMENT ON COLUMN audit.load_run.content_hash IS 'SHA-256 over all that the snapshot says but load times: the same for the same submissions, catalogue and program; NULL for earlier runs';
