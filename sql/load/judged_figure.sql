-- One row per figure as of the last day. Four marts are made of it: while a warehouse is built it is computed once, and the macro
-- reads it, whatever the day; the file that defines the macro comes again after them.
CREATE TEMP TABLE judged_figure AS FROM mart.judged_figure_as_of(DATE '9999-12-31');

CREATE OR REPLACE MACRO mart.judged_figure_as_of(day) AS TABLE FROM judged_figure;
