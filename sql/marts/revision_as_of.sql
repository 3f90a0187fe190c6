-- One row per reading that a correction received up to a day changed, added or withdrew.
CREATE MACRO mart.revision_as_of(day) AS TABLE
FROM mart.revision WHERE received_on IS NULL OR received_on <= day;
COMMENT ON MACRO TABLE mart.revision_as_of IS 'One row per reading that a correction received up to a day changed, added or withdrew.';
