-- One row per rule that refuses or warns.
CREATE TABLE audit.rule (
    rule       VARCHAR NOT NULL,
    severity   VARCHAR NOT NULL,
    message_vi VARCHAR NOT NULL,
    message_en VARCHAR NOT NULL,
    name_vi    VARCHAR NOT NULL,
    name_en    VARCHAR NOT NULL
);
COMMENT ON TABLE audit.rule IS 'One row per rule that refuses or warns.';
COMMENT ON COLUMN audit.rule.rule IS 'Code';
COMMENT ON COLUMN audit.rule.severity IS 'refuses_file, refuses_value or warns';
COMMENT ON COLUMN audit.rule.message_vi IS 'Template of the message in Vietnamese';
COMMENT ON COLUMN audit.rule.message_en IS 'Template of the message in English';
COMMENT ON COLUMN audit.rule.name_vi IS 'Short name in Vietnamese, as the dashboard shows it';
COMMENT ON COLUMN audit.rule.name_en IS 'Short name in English, as the dashboard shows it';
