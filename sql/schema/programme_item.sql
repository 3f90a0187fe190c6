-- One row per programme and outline item that reports on it.
CREATE TABLE programme_item (
    programme_code VARCHAR NOT NULL,
    item_code      VARCHAR NOT NULL
);
COMMENT ON TABLE programme_item IS 'One row per programme and outline item that reports on it.';
COMMENT ON COLUMN programme_item.programme_code IS 'Programme';
COMMENT ON COLUMN programme_item.item_code IS 'Outline item';
