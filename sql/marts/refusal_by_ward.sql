-- One row per version, ward-level unit and indicator of which a reading was refused.
-- Of all of them: audit.rejected_value sums up those beyond a thousand of a rule and file when all marts are made.
CREATE TABLE mart.refusal_by_ward AS
SELECT submission.submission_id, rejected_value.ward_code, rejected_value.indicator_code, min(rejected_value.row_number) AS row_number
FROM submission
JOIN audit.rejected_value USING (file, district_code, year)
SEMI JOIN ward ON ward.ward_code = rejected_value.ward_code
SEMI JOIN indicator ON indicator.indicator_code = rejected_value.indicator_code
GROUP BY submission.submission_id, rejected_value.ward_code, rejected_value.indicator_code
ORDER BY submission.submission_id, rejected_value.indicator_code, rejected_value.ward_code;
COMMENT ON TABLE mart.refusal_by_ward IS 'One row per version, ward-level unit and indicator of which a reading was refused.';
COMMENT ON COLUMN mart.refusal_by_ward.submission_id IS 'Submission';
COMMENT ON COLUMN mart.refusal_by_ward.ward_code IS 'Ward-level unit';
COMMENT ON COLUMN mart.refusal_by_ward.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.refusal_by_ward.row_number IS 'First row in the file that was refused';
