-- One row per version and indicator on which it says anything: the figure that it gives.
WITH said AS (
    SELECT submission_id, indicator_code, level = 'ward' AS is_ward, state, numerator, denominator, stated, true AS is_accepted
    FROM observation
    UNION ALL
    SELECT submission_id, indicator_code, NULL, NULL, NULL, NULL, NULL, false
    FROM rejected_reading
    WHERE rule <> 'other_submission'
),
summed AS (
    SELECT
        submission_id,
        indicator_code,
        sum(is_accepted::INTEGER)::INTEGER AS accepted,
        sum((NOT is_accepted)::INTEGER)::INTEGER AS refused,
        (count(*) FILTER (state = 'not_applicable'))::INTEGER AS not_applicable,
        (count(*) FILTER (is_ward AND numerator >= 0))::INTEGER AS wards_reporting,
        (count(*) FILTER (is_ward AND state = 'not_applicable'))::INTEGER AS wards_not_applicable,
        sum(CASE WHEN is_ward THEN numerator END)::BIGINT AS ward_numerator,
        sum(CASE WHEN is_ward THEN denominator END)::BIGINT AS ward_denominator,
        max(CASE WHEN NOT is_ward THEN numerator END) AS total_numerator,
        max(CASE WHEN NOT is_ward THEN denominator END) AS total_denominator,
        max(CASE WHEN NOT is_ward THEN stated END) AS stated
    FROM said
    GROUP BY submission_id, indicator_code
),
based AS (
    SELECT
        summed.*,
        indicator.kind,
        CASE
            WHEN wards_reporting > 0 AND NOT EXISTS (
                SELECT unit.ward_code
                FROM expected_ward AS unit
                WHERE unit.district_code = submission.district_code AND unit.year = submission.year
                    AND (submission.submission_id, summed.indicator_code, unit.ward_code) NOT IN (
                        SELECT (submission_id, indicator_code, ward_code) FROM observation WHERE level = 'ward' AND numerator IS NOT NULL)
            ) THEN 'wards'
            WHEN total_numerator IS NOT NULL THEN 'total'
            WHEN wards_reporting > 0 THEN 'partial'
            WHEN summed.stated IS NOT NULL THEN 'stated'
        END AS basis
    FROM summed
    JOIN indicator USING (indicator_code)
    JOIN submission USING (submission_id)
)
SELECT
    * EXCLUDE (kind),
    CASE WHEN accepted = 0 THEN 'refused' WHEN accepted = not_applicable THEN 'not_applicable' ELSE 'reported' END AS state,
    CASE WHEN basis = 'total' THEN total_numerator WHEN basis <> 'stated' THEN ward_numerator END AS numerator,
    CASE WHEN basis = 'total' THEN total_denominator WHEN basis <> 'stated' THEN ward_denominator END AS denominator,
    CASE
        WHEN basis = 'stated' THEN (1000000 * stated)::BIGINT / 1e8
        WHEN kind = 'count' THEN numerator::DOUBLE
        WHEN denominator <> 0 THEN numerator::DOUBLE / denominator::DOUBLE
    END AS value
FROM based
