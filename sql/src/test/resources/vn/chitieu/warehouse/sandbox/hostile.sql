-- Statements of somebody who wants more than to read, and how each ends: "only reads" is not even run, "out of reach" is
-- refused by DuckDB, "memory" and "time" are ended by the
-- limits, "limits" by either, "unknown" has no such table or function, "written wrong" is
-- no SQL, "empty" gives nothing that it should not.

-- only reads
COPY (SELECT 1) TO 'SNAPSHOT'
-- only reads
COPY district TO 'BESIDE/taken.csv'
-- only reads
COPY district FROM '/etc/passwd'
-- only reads
EXPORT DATABASE 'BESIDE/taken'
-- only reads
IMPORT DATABASE 'BESIDE/taken'
-- only reads
ATTACH 'SNAPSHOT' AS other
-- only reads
ATTACH ':memory:' AS other
-- only reads
DETACH tiny
-- only reads
INSTALL httpfs
-- only reads
LOAD httpfs
-- only reads
LOAD 'BESIDE/evil.duckdb_extension'
-- only reads
SET threads = 64
-- only reads
SET GLOBAL memory_limit = '100GB'
-- only reads
RESET memory_limit
-- only reads
SET VARIABLE x = 1
-- only reads
PRAGMA database_list
-- only reads
PRAGMA enable_profiling
-- only reads
PRAGMA memory_limit = '100GB'
-- only reads
CALL enable_logging()
-- only reads
CALL pragma_version()
-- only reads
CREATE TABLE mine AS SELECT 1
-- only reads
CREATE TEMP TABLE mine AS SELECT repeat('x', 1000)
-- only reads
CREATE MACRO mine() AS 1
-- only reads
CREATE SECRET (TYPE s3)
-- only reads
INSERT INTO district SELECT * FROM district
-- only reads
UPDATE district SET name = 'x'
-- only reads
DELETE FROM district
-- only reads
TRUNCATE district
-- only reads
DROP TABLE district
-- only reads
ALTER TABLE district RENAME TO other
-- only reads
COMMENT ON TABLE district IS 'mine'
-- only reads
CHECKPOINT
-- only reads
FORCE CHECKPOINT
-- only reads
VACUUM
-- only reads
BEGIN
-- only reads
USE memory
-- only reads
PREPARE mine AS SELECT 1
-- only reads
EXECUTE mine
-- only reads
MERGE INTO district USING ward ON true WHEN MATCHED THEN DELETE
-- only reads
/* SELECT */ COPY (SELECT 1) TO 'SNAPSHOT'
-- only reads
-- SELECT
COPY (SELECT 1) TO 'SNAPSHOT'
-- one at a time
SELECT 1; COPY (SELECT 1) TO 'SNAPSHOT'
-- one at a time
SELECT 1; SELECT 2
-- out of reach
WITH mine AS (SELECT 1) INSERT INTO district SELECT * FROM district
-- out of reach
WITH mine AS (SELECT 1) DELETE FROM district
-- out of reach
EXPLAIN ANALYZE COPY (SELECT 1) TO 'SNAPSHOT'
-- out of reach
EXPLAIN ANALYZE DELETE FROM district
-- out of reach
SELECT * FROM read_text('/etc/passwd')
-- out of reach
SELECT * FROM read_blob('SNAPSHOT')
-- out of reach
SELECT * FROM read_csv('/etc/passwd')
-- out of reach
SELECT * FROM read_csv('/dev/stdin')
-- out of reach
SELECT * FROM read_csv_auto('/proc/self/environ')
-- out of reach
SELECT * FROM read_json('/proc/self/environ')
-- out of reach
SELECT * FROM read_json_objects('/etc/passwd')
-- out of reach
SELECT * FROM read_ndjson('/etc/passwd')
-- out of reach
SELECT * FROM read_parquet('/etc/passwd')
-- out of reach
SELECT * FROM parquet_metadata('/etc/passwd')
-- out of reach
SELECT * FROM parquet_scan('https://example.org/x.parquet')
-- out of reach
SELECT * FROM read_text('http://127.0.0.1:1/')
-- out of reach
SELECT * FROM read_text('s3://bucket/key')
-- out of reach
SELECT * FROM sniff_csv('/etc/passwd')
-- out of reach
SELECT * FROM glob('/*')
-- out of reach
SELECT * FROM read_duckdb('SNAPSHOT', table_name = 'district')
-- out of reach
SELECT * FROM enable_profiling()
-- out of reach
SELECT * FROM enable_logging()
-- out of reach
SELECT * FROM duckdb_extensions()
-- out of reach
SELECT * FROM sqlite_scan('BESIDE/x', 'y')
-- out of reach
SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')
-- unknown
SELECT * FROM query_table('/etc/passwd')
-- written wrong
SELECT * FROM query('COPY (SELECT 1) TO ''SNAPSHOT''')
-- written wrong
SELECT (COPY (SELECT 1) TO 'SNAPSHOT')
-- written wrong
SELECT 1) TO 'SNAPSHOT'
-- unknown
SELECT * FROM '/etc/passwd'
-- unknown
SELECT * FROM "/etc/passwd"
-- unknown
SELECT getenv('PATH')
-- unknown
SELECT pg_read_file('/etc/passwd')
-- unknown
SELECT load_extension('httpfs')
-- empty
SELECT value FROM duckdb_settings() WHERE value LIKE '/root%' OR value LIKE '/home%'
-- empty
SELECT * FROM duckdb_secrets()
-- empty
SELECT * FROM duckdb_logs()
-- memory
SELECT repeat('x', 4000000000)
-- memory
SELECT length(repeat('x', 3000000000))
-- limits
SELECT list(repeat('x', 100000)) FROM range(100000)
-- limits
SELECT string_agg(repeat('x', 1000000), '') FROM range(100000)
-- limits
SELECT count(*) FROM (SELECT DISTINCT a.range, b.range FROM range(100000) AS a, range(100000) AS b)
-- limits
SELECT count(*) FROM range(1000000000) AS a, range(1000000000) AS b
-- time
SELECT max(md5(range::VARCHAR)) FROM range(100000000000)
-- time
SELECT count(*) FROM ward AS a, ward AS b, ward AS c, range(100000000000) AS d
-- time
WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT max(n) FROM endless
