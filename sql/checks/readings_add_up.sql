-- Nothing is lost between a file and the warehouse: every reading is accepted, refused or missing.
SELECT file, readings, accepted, refused, missing
FROM audit.source_file
WHERE readings <> accepted + refused + missing OR (status = 'refused' AND readings > 0);
