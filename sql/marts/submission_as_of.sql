-- One row per version received up to a day; one that the register does not know counts on every day.
CREATE MACRO mart.submission_as_of(day) AS TABLE
FROM submission WHERE received_on IS NULL OR received_on <= day;
COMMENT ON MACRO TABLE mart.submission_as_of IS 'One row per version received up to a day; one that the register does not know counts on every day.';
