-- One row per key of a table, and per column that names the row of another table.
CREATE TABLE audit.table_key (
    table_name       VARCHAR NOT NULL,
    columns          VARCHAR NOT NULL,
    referenced_table VARCHAR
);
COMMENT ON TABLE audit.table_key IS 'One row per key of a table, and per column that names the row of another table.';
COMMENT ON COLUMN audit.table_key.table_name IS 'Table or view, with its schema';
COMMENT ON COLUMN audit.table_key.columns IS 'The columns that tell its rows apart, as in SQL, or the one that names a row of referenced_table';
COMMENT ON COLUMN audit.table_key.referenced_table IS 'Table that has the column as its key; NULL where the table''s own key is meant';
