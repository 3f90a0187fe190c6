-- One row per doubt about the files received up to a day.
CREATE MACRO mart.warning_as_of(day) AS TABLE
FROM audit.warning SEMI JOIN mart.source_file_as_of(day) USING (file);
COMMENT ON MACRO TABLE mart.warning_as_of IS 'One row per doubt about the files received up to a day.';
