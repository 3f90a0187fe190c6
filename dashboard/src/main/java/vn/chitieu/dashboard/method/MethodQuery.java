package vn.chitieu.dashboard.method;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.audit.Tables.RULE;
import static vn.chitieu.warehouse.tables.audit.Tables.SOURCE_FILE;
import static vn.chitieu.warehouse.tables.audit.Tables.WARNING;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;
import static vn.chitieu.warehouse.tables.main.Tables.TARGET;
import static vn.chitieu.warehouse.tables.main.Tables.WORD;
import static vn.chitieu.warehouse.tables.mart.Tables.DISTRICT_PERIOD;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.method.MethodFacts.Break;
import vn.chitieu.dashboard.method.MethodFacts.Received;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.dashboard.method.MethodFacts.Target;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.warehouse.catalogue.Word;

/** Reads what the page of the method tells from one snapshot. */
record MethodQuery(DSLContext sql) {
    private static final List<String> SEVERITIES = List.of("refuses_file", "refuses_value", "warns");

    MethodFacts facts(Contents contents) {
        return new MethodFacts(contents, targets(), rules(), breaks(), received(), words());
    }

    private List<Target> targets() {
        return sql.select(TARGET.INDICATOR_CODE, TARGET.YEAR, TARGET.TARGET_, TARGET.IS_ILLUSTRATIVE)
                .from(TARGET)
                .orderBy(TARGET.INDICATOR_CODE, TARGET.YEAR)
                .fetch(mapping(Target::new));
    }

    private List<RuleMet> rules() {
        Map<String, Long> times = new HashMap<>();
        sql.select(REJECTED_VALUE.RULE, sum(REJECTED_VALUE.TIMES))
                .from(REJECTED_VALUE)
                .groupBy(REJECTED_VALUE.RULE)
                .forEach(row -> times.merge(row.value1(), row.value2().longValue(), Long::sum));
        sql.select(WARNING.RULE, sum(WARNING.TIMES))
                .from(WARNING)
                .groupBy(WARNING.RULE)
                .forEach(row -> times.merge(row.value1(), row.value2().longValue(), Long::sum));
        sql.select(SOURCE_FILE.RULE, count())
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.RULE.isNotNull())
                .groupBy(SOURCE_FILE.RULE)
                .forEach(row -> times.merge(row.value1(), row.value2().longValue(), Long::sum));
        return sql
                .select(RULE.RULE_, RULE.SEVERITY, RULE.MESSAGE_VI, RULE.MESSAGE_EN)
                .from(RULE)
                .fetch(row -> new RuleMet(
                        row.get(RULE.RULE_),
                        row.get(RULE.SEVERITY),
                        row.get(RULE.MESSAGE_VI),
                        row.get(RULE.MESSAGE_EN),
                        times.getOrDefault(row.get(RULE.RULE_), 0L)))
                .stream()
                .sorted(Comparator.comparingInt((RuleMet rule) -> SEVERITIES.indexOf(rule.severity()))
                        .thenComparing(RuleMet::times, Comparator.reverseOrder())
                        .thenComparing(RuleMet::rule))
                .toList();
    }

    private List<Break> breaks() {
        return sql.select(DISTRICT.NAME_VI, DISTRICT.NAME_EN, DISTRICT_PERIOD.YEAR)
                .from(DISTRICT_PERIOD)
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(DISTRICT_PERIOD.DISTRICT_CODE))
                .where(DISTRICT_PERIOD.IS_BREAK)
                .orderBy(DISTRICT.POSITION, DISTRICT_PERIOD.YEAR)
                .fetch(mapping(Break::new));
    }

    private List<Word> words() {
        return sql.select(
                        WORD.WORD_,
                        WORD.MEANING.convertFrom(Word.Meaning::valueOf),
                        WORD.APPLIES_TO.convertFrom(Word.AppliesTo::valueOf),
                        WORD.NOTE_VI,
                        WORD.NOTE_EN)
                .from(WORD)
                .fetch(mapping(Word::new));
    }

    private Received received() {
        var days = sql.select(min(SUBMISSION.RECEIVED_ON), max(SUBMISSION.RECEIVED_ON))
                .from(SUBMISSION)
                .fetchSingle();
        var files = sql.select(
                        SOURCE_FILE.STATUS,
                        SOURCE_FILE.READINGS,
                        SOURCE_FILE.ACCEPTED,
                        SOURCE_FILE.REFUSED,
                        SOURCE_FILE.MISSING)
                .from(SOURCE_FILE)
                .fetch();
        return new Received(
                files.size(),
                (int) files.stream()
                        .filter(file -> "refused".equals(file.value1()))
                        .count(),
                files.stream().mapToLong(file -> file.value2()).sum(),
                files.stream().mapToLong(file -> file.value3()).sum(),
                files.stream().mapToLong(file -> file.value4()).sum(),
                files.stream().mapToLong(file -> file.value5()).sum(),
                days.value1(),
                days.value2());
    }
}
