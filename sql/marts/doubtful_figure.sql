-- One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error.
CREATE TABLE mart.doubtful_figure AS FROM mart.doubtful_figure_as_of(DATE '9999-12-31') ORDER BY year, indicator_code, district_code, doubt;
COMMENT ON TABLE mart.doubtful_figure IS 'One row per figure of a district that stands far from those of its kind, or that moved unlike theirs: something to look at, not an error.';
COMMENT ON COLUMN mart.doubtful_figure.district_code IS 'District';
COMMENT ON COLUMN mart.doubtful_figure.indicator_code IS 'Indicator';
COMMENT ON COLUMN mart.doubtful_figure.year IS 'Year';
COMMENT ON COLUMN mart.doubtful_figure.doubt IS 'level (far from the districts of its kind) or change (moved unlike them since the year before)';
COMMENT ON COLUMN mart.doubtful_figure.measured IS 'Percent, or points of change; for a count its number per ward-level unit';
COMMENT ON COLUMN mart.doubtful_figure.median IS 'Median of the districts of its kind, in the same measure';
COMMENT ON COLUMN mart.doubtful_figure.figures IS 'How many districts of its kind have a figure';
COMMENT ON COLUMN mart.doubtful_figure.score IS 'Modified z-score, below zero where the figure is low; rows are beyond 3.5';
