-- One row per thing that somebody did in pages or commands, or was refused, up to the load that built this snapshot.
CREATE TABLE audit.access (
    "at"          TIMESTAMP NOT NULL,
    who           VARCHAR NOT NULL,
    role          VARCHAR,
    address       VARCHAR,
    action        VARCHAR NOT NULL,
    outcome       VARCHAR NOT NULL,
    district_code VARCHAR,
    object        VARCHAR
);
COMMENT ON TABLE audit.access IS 'One row per thing that somebody did in pages or commands, or was refused, up to the load that built this snapshot.';
COMMENT ON COLUMN audit.access."at" IS 'When, UTC';
COMMENT ON COLUMN audit.access.who IS 'Name of the account, or as typed where there is none';
COMMENT ON COLUMN audit.access.role IS 'Role of the account; NULL where nobody had signed in';
COMMENT ON COLUMN audit.access.address IS 'Address that it came from; NULL on the machine itself';
COMMENT ON COLUMN audit.access.action IS 'sign_in, sign_out, sql, download, original, rollback, account or visit';
COMMENT ON COLUMN audit.access.outcome IS 'done or refused';
COMMENT ON COLUMN audit.access.district_code IS 'District whose reports it concerns, or that the account is of; NULL where it is none';
COMMENT ON COLUMN audit.access.object IS 'The SQL, file, page, snapshot or account; cut at 10,000 signs';
