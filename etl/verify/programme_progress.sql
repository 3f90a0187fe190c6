-- One row per programme, point of the letter that reports on it (or on what stands above it), and year.
WITH RECURSIVE above AS (
    SELECT item_code, item_code AS above_code FROM outline_item
    UNION
    SELECT above.item_code, item.parent_code
    FROM above
    JOIN outline_item AS item ON item.item_code = above.above_code
    WHERE item.parent_code IS NOT NULL
),
reported AS (
    SELECT DISTINCT
        programme.programme_code,
        item.item_code,
        item.position,
        item.indicator_code,
        period.year,
        period.year >= coalesce(programme.first_year, 0) AND period.year <= coalesce(programme.last_year, 9999) AS is_within
    FROM programme_item, programme, above, outline_item AS item, period
    WHERE programme.programme_code = programme_item.programme_code
        AND above.above_code = programme_item.item_code
        AND item.item_code = above.item_code
        AND item.kind <> 'heading'
),
valued AS (
    SELECT
        reported.*,
        (
            SELECT count(*)
            FROM outline_answer AS a
            WHERE (a.item_code, a.year) = (reported.item_code, reported.year) AND status NOT IN ('not_applicable', 'not_collected')
        )::INTEGER AS districts_asked,
        (
            SELECT count(*)
            FROM outline_answer AS a
            WHERE (a.item_code, a.year) = (reported.item_code, reported.year) AND status = 'answered'
        )::INTEGER AS districts_answered,
        (
            SELECT count(*)
            FROM outline_answer AS a
            WHERE (a.item_code, a.year) = (reported.item_code, reported.year) AND status = 'partly'
        )::INTEGER AS districts_partly,
        city.numerator,
        city.denominator,
        city.value,
        city.target,
        city.gap_points,
        city.gap_units
    FROM reported
    LEFT JOIN indicator_citywide AS city USING (indicator_code, year)
),
begun AS (
    SELECT
        *,
        (
            SELECT min(first.year)
            FROM valued AS first
            WHERE (first.programme_code, first.item_code) = (valued.programme_code, valued.item_code) AND first.is_within
                AND first.value IS NOT NULL
        ) AS first_year
    FROM valued
)
SELECT
    begun.*,
    first.value AS first_value,
    CASE WHEN indicator.kind <> 'count' THEN 100 * (begun.value - first.value) END AS change_points,
    CASE WHEN indicator.kind = 'count' THEN begun.numerator - first.numerator END::BIGINT AS change_count
FROM begun
LEFT JOIN indicator USING (indicator_code)
LEFT JOIN indicator_citywide AS first ON (first.indicator_code, first.year) = (begun.indicator_code, begun.first_year)
