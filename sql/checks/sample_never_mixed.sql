-- Made-up and real submissions never stand in one warehouse.
SELECT file, is_sample FROM submission WHERE (SELECT count(DISTINCT is_sample) FROM submission) > 1;
