-- A text as it is searched: lower case, without accents, đ as d.
CREATE MACRO mart.folded(words) AS lower(strip_accents(replace(replace(words, 'đ', 'd'), 'Đ', 'D')));
COMMENT ON MACRO mart.folded IS 'A text as it is searched: lower case, without accents, đ as d.';
