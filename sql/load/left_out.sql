-- One row per refused reading or doubt beyond the first thousand of its rule and file. Nobody reads them row by row, so they
-- become one row that says how many; after the marts, which are made of all of them. Lives only while a warehouse is built.
CREATE TEMP TABLE left_out AS
WITH remark AS (
    SELECT 'rejected_value' AS table_name, rowid AS remark_id, * EXCLUDE (message_vi, message_en) FROM audit.rejected_value
    UNION ALL
    SELECT 'warning' AS table_name, rowid AS remark_id, * EXCLUDE (message_vi, message_en) FROM audit.warning
),
-- A single one more is a row of its own.
crowded AS (
    SELECT table_name, file, rule FROM remark GROUP BY ALL HAVING count(*) > 1001
),
placed AS (
    SELECT
        remark.*,
        row_number() OVER (
            PARTITION BY table_name, file, rule
            ORDER BY sheet NULLS FIRST, row_number NULLS FIRST, column_name, ward_code, indicator_code, raw
        ) AS place
    FROM remark
    SEMI JOIN crowded USING (table_name, file, rule)
)
SELECT * FROM placed WHERE place > 1000;

CREATE TEMP TABLE summed_up AS
SELECT
    table_name,
    file,
    rule,
    any_value(sheet) FILTER (place = 1001) AS sheet,
    any_value(row_number) FILTER (place = 1001) AS row_number,
    count(*)::INTEGER AS summed
FROM left_out
GROUP BY table_name, file, rule;

DELETE FROM audit.rejected_value WHERE rowid IN (SELECT remark_id FROM left_out WHERE table_name = 'rejected_value');
INSERT INTO audit.rejected_value BY NAME
SELECT
    file, sheet, row_number, rule, summed AS times,
    format('Từ đây trong tệp còn {:t.} số liệu nữa bị từ chối vì cùng lý do với 1.000 số liệu trước', summed) AS message_vi,
    format('From here on {:t,} more readings of the file are refused for the same reason as the 1,000 before', summed) AS message_en
FROM summed_up
WHERE table_name = 'rejected_value';

DELETE FROM audit.warning WHERE rowid IN (SELECT remark_id FROM left_out WHERE table_name = 'warning');
INSERT INTO audit.warning BY NAME
SELECT
    file, sheet, row_number, rule, summed AS times,
    format('Từ đây trong tệp còn {:t.} chỗ nữa có cùng lời nhắc với 1.000 chỗ trước', summed) AS message_vi,
    format('From here on there are {:t,} more places in the file with the same warning as the 1,000 before', summed) AS message_en
FROM summed_up
WHERE table_name = 'warning';
