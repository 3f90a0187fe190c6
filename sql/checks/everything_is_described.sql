-- Every table and column carries a comment.
SELECT schema_name, table_name, column_name
FROM duckdb_columns()
WHERE database_name = current_database() AND NOT internal AND coalesce(trim(comment), '') = ''
UNION ALL
SELECT schema_name, table_name, NULL
FROM duckdb_tables()
WHERE database_name = current_database() AND NOT internal AND coalesce(trim(comment), '') = ''
UNION ALL
SELECT schema_name, view_name, NULL
FROM duckdb_views()
WHERE database_name = current_database() AND NOT internal AND coalesce(trim(comment), '') = '';
