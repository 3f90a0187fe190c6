-- One row per refused reading of the files received up to a day.
CREATE MACRO mart.rejected_value_as_of(day) AS TABLE
FROM audit.rejected_value SEMI JOIN mart.source_file_as_of(day) USING (file);
COMMENT ON MACRO TABLE mart.rejected_value_as_of IS 'One row per refused reading of the files received up to a day.';
