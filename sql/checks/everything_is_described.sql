-- Every table and column carries a comment.
SELECT schema_name, table_name, column_name
FROM duckdb_columns()
WHERE database_name = current_database() AND NOT internal AND comment IS NULL
UNION ALL
SELECT schema_name, table_name, NULL
FROM duckdb_tables()
WHERE database_name = current_database() AND NOT internal AND comment IS NULL;
