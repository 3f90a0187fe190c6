-- One row per file that counts and that the register names: what the book says of it today; what it leaves open the file itself says.
WITH line AS (
    SELECT DISTINCT
        nfc_normalize(trim(file)) AS file,
        trim(district_code) AS district_code,
        try_cast(trim(year) AS INTEGER) AS year,
        nullif(nfc_normalize(trim(document_number)), '') AS document_number,
        coalesce(try_strptime(trim(signed_on), '%Y-%m-%d'), try_strptime(trim(signed_on), '%d/%m/%Y'))::DATE AS signed_on,
        coalesce(try_strptime(trim(received_on), '%Y-%m-%d'), try_strptime(trim(received_on), '%d/%m/%Y'))::DATE AS received_on,
        lower(nfc_normalize(trim(is_sample))) IN ('yes', 'true', '1', 'có') AS is_sample
    FROM register_line
)
SELECT
    line.file,
    line.district_code,
    line.year,
    coalesce(line.document_number, of_file.document_number) AS document_number,
    -- Nobody signs or receives a report of these years earlier or in years to come: a slip, which is left out.
    coalesce(CASE WHEN year(line.signed_on) BETWEEN 2000 AND year(current_date) + 1 THEN line.signed_on END, of_file.dated_on) AS signed_on,
    CASE WHEN year(line.received_on) BETWEEN 2000 AND year(current_date) + 1 THEN line.received_on END AS received_on,
    line.is_sample
FROM line
JOIN record AS of_file ON of_file.file = line.file AND of_file.record = 'file'
WHERE line.file IN (SELECT file FROM submission)
