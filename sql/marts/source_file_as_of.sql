-- One row per file received up to a day; one that the register does not know counts on every day.
CREATE MACRO mart.source_file_as_of(day) AS TABLE
FROM audit.source_file WHERE received_on IS NULL OR received_on <= day;
COMMENT ON MACRO TABLE mart.source_file_as_of IS 'One row per file received up to a day; one that the register does not know counts on every day.';
