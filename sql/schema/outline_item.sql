-- One row per point of the letter, down to the single bullet.
CREATE TABLE outline_item (
    item_code      VARCHAR NOT NULL,
    parent_code    VARCHAR,
    position       INTEGER NOT NULL,
    kind           VARCHAR NOT NULL,
    applies_to     VARCHAR NOT NULL,
    indicator_code VARCHAR,
    label_vi       VARCHAR NOT NULL,
    label_en       VARCHAR NOT NULL
);
COMMENT ON TABLE outline_item IS 'One row per point of the letter, down to the single bullet.';
COMMENT ON COLUMN outline_item.item_code IS 'Its place in the letter';
COMMENT ON COLUMN outline_item.parent_code IS 'The item above it; NULL at the top';
COMMENT ON COLUMN outline_item.position IS 'Reading order';
COMMENT ON COLUMN outline_item.kind IS 'heading, indicator, solution, narrative or documents';
COMMENT ON COLUMN outline_item.applies_to IS 'Which districts are asked: all, rural or industrial';
COMMENT ON COLUMN outline_item.indicator_code IS 'The indicator, for an item of that kind';
COMMENT ON COLUMN outline_item.label_vi IS 'Short label in Vietnamese';
COMMENT ON COLUMN outline_item.label_en IS 'Short label in English';
