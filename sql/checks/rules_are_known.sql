-- Each rule that stands anywhere is explained in audit.rule.
SELECT rule FROM (
    SELECT rule FROM audit.source_file UNION SELECT rule FROM audit.rejected_value UNION SELECT rule FROM audit.warning
)
WHERE rule IS NOT NULL AND rule NOT IN (SELECT rule FROM audit.rule);
