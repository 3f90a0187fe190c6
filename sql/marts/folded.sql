-- A text as it is searched: lower case, without accents, đ as d, and so whatever looks like đ (Ð and ð of Icelandic, Ɖ and ɖ of African alphabets).
CREATE MACRO mart.folded(words) AS lower(strip_accents(translate(words, 'ĐđÐðƉɖ', 'DdDdDd')));
COMMENT ON MACRO mart.folded IS 'A text as it is searched: lower case, without accents, đ and whatever looks like it as d.';
