package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.download.Share;

/**
 * Each table that a page hands over, and the same read straight from the marts: its cells by the column's place. A cell
 * is compared as text, a number with all its digits.
 */
enum TakenTable {
    OVERVIEW_CITY("?year=2011", "thanh-pho", """
            SELECT indicator_code, name_vi, year, numerator, denominator, value, districts_reporting, previous_value,
                change_points, change_count, districts_compared, target, gap_points, gap_units, units_unreported,
                verdict_target, verdict_change, districts_met, districts_on_track, districts_late, is_sufficient
            FROM mart.indicator_citywide JOIN indicator USING (indicator_code)
            """),
    OVERVIEW_MAP("?year=2011", "ban-do", """
            SELECT district_code, district.name_vi, year, state, basis, numerator, denominator, value, per_unit,
                units_reporting, units_expected, target, gap_points, gap_units, change_points, change_count,
                units_unreported, units_compared, is_comparable, verdict_target, verdict_change
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE year = 2011 AND indicator_code = 'youth_gathering'
            """),
    OVERVIEW_HEAT("?year=2011", "bang-nhiet", """
            SELECT indicator_code, indicator.name_vi, district_code, district.name_vi, year, state, basis, numerator,
                denominator, value, target, gap_points, gap_units, units_unreported, verdict_target
            FROM mart.indicator_by_district JOIN district USING (district_code) JOIN indicator USING (indicator_code)
            WHERE year = 2011
            UNION ALL
            SELECT indicator_code, name_vi, NULL, 'Toàn thành phố', year, NULL, NULL, numerator, denominator, value,
                target, gap_points, gap_units, units_unreported, verdict_target
            FROM mart.indicator_citywide JOIN indicator USING (indicator_code)
            WHERE year = 2011
            """),
    INDICATOR_RANKING("indicator/youth_gathering?year=2011", "xep-hang", """
            SELECT district_code, name_vi, year, rank, state, basis, numerator, denominator, value, units_reporting,
                units_expected, target, gap_points, gap_units, change_points, change_count
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE year = 2011 AND indicator_code = 'youth_gathering'
            """),
    INDICATOR_COUNT("indicator/training_courses?year=2011", "xep-hang", """
            SELECT district_code, name_vi, year, state, basis, numerator, per_unit, units_reporting, units_expected,
                target, gap_units, change_count
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE year = 2011 AND indicator_code = 'training_courses'
            """),
    INDICATOR_TREND("indicator/fair_units_supported", "dien-bien", """
            SELECT district_code, name_vi, year, state, numerator, denominator, value, target
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE indicator_code = 'fair_units_supported'
            UNION ALL
            SELECT NULL, 'Toàn thành phố', year, NULL, numerator, denominator, value, target
            FROM mart.indicator_citywide
            WHERE indicator_code = 'fair_units_supported'
            """),
    INDICATOR_TREND_OF_KIND("indicator/training_courses?kind=rural", "dien-bien", """
            SELECT district_code, name_vi, year, state, numerator, per_unit, target
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE indicator_code = 'training_courses' AND kind = 'rural'
            UNION ALL
            SELECT NULL, 'Ngoại thành', year, NULL, numerator, per_unit, target
            FROM mart.indicator_by_kind
            WHERE indicator_code = 'training_courses' AND kind = 'rural'
            """),
    INDICATOR_WARDS("indicator/internet_units?year=2010", "phuong-xa", """
            SELECT ward_code, ward.name_vi, district.short_name_vi, year, state, numerator, denominator, value
            FROM mart.indicator_by_ward JOIN ward USING (ward_code)
            JOIN district ON district.district_code = indicator_by_ward.district_code
            WHERE year = 2010 AND indicator_code = 'internet_units'
            """),
    INDICATOR_NUMBERS("indicator/party_admission?year=2011", "so-luong", """
            SELECT district_code, name_vi, year, state, basis, numerator, previous_numerator, change_count,
                units_compared, units_expected
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE year = 2011 AND indicator_code = 'party_admission'
            """),
    INDICATOR_OF_KIND("indicator/youth_gathering?year=2011&kind=rural", "xep-hang", """
            SELECT district_code, name_vi, year, rank, state, basis, numerator, denominator, value, units_reporting,
                units_expected, target, gap_points, gap_units, change_points, change_count
            FROM mart.indicator_by_district JOIN district USING (district_code)
            WHERE year = 2011 AND indicator_code = 'youth_gathering' AND kind = 'rural'
            """),
    DISTRICT_INDICATORS(
            "district/760?year=2010",
            "cot-song",
            figures(", city_value, rank, verdict_target, verdict_change")
                    + "WHERE district_code = '760' AND year = 2010"),
    DISTRICT_MISSING(
            "district/786?year=2011",
            "cot-song",
            figures(", city_value, rank, verdict_target, verdict_change")
                    + "WHERE district_code = '786' AND year = 2011"),
    DISTRICT_TRENDS("district/774?year=2011", "dien-bien", figures(", city_value") + "WHERE district_code = '774'"),
    DISTRICT_PARTY(
            "district/760?year=2011",
            "dang-vien",
            figures(", city_value") + "WHERE district_code = '760' AND indicator_code = 'party_admission'"),
    DISTRICT_WARDS("district/784?year=2011", "phuong-xa", """
            SELECT ward_code, ward.name_vi, district.short_name_vi, indicator_code, indicator.name_vi, year, state, numerator,
                denominator, value
            FROM mart.indicator_by_ward JOIN ward USING (ward_code)
            JOIN district ON district.district_code = indicator_by_ward.district_code
            JOIN indicator USING (indicator_code)
            WHERE year = 2011 AND indicator_by_ward.district_code = '784'
            """),
    DISTRICT_REPORTS("district/783?year=2011", "bao-cao", """
            SELECT district_code, name_vi, year, version, submission.received_on,
                CASE version WHEN 1 THEN on_time END, CASE version WHEN 1 THEN days_late END, source_file.readings,
                source_file.accepted, refused, missing, submission.file, CASE WHEN submission_id IS NULL THEN 'Chưa nhận báo cáo' END
            FROM mart.reporting JOIN district USING (district_code)
            LEFT JOIN submission USING (district_code, year)
            LEFT JOIN audit.source_file ON source_file.file = submission.file
            WHERE district_code = '783'
            """),
    GAP_PACE("gap?year=2011", "nhip", """
            SELECT indicator_code, name_vi, year, city.value, city.target_2012, gap_2012_points, gap_2012_units,
                missing_share_2012, units_unreported, achieved, achieved_last, required, verdict, met, judged
            FROM mart.indicator_citywide AS city JOIN indicator USING (indicator_code)
            JOIN (
                SELECT indicator_code, count(*) FILTER (verdict = 'met') AS met, count(*) FILTER (verdict <> 'none') AS judged
                FROM mart.pace WHERE year = 2011 AND district_code IS NOT NULL GROUP BY indicator_code
            ) USING (indicator_code)
            JOIN (FROM mart.pace WHERE district_code IS NULL) AS pace USING (indicator_code, year)
            JOIN mart.indicator_priority USING (indicator_code, year)
            WHERE year = 2011
            """),
    GAP_DISTRICTS(
            "gap?year=2011&indicator=youth_gathering", "chi-tiet", gaps() + " AND indicator_code = 'youth_gathering'"),
    GAP_MATRIX("gap?year=2011", "ma-tran", gaps()),
    GAP_OF_KIND("gap?year=2011&kind=rural", "ma-tran", gaps() + " AND district.kind = 'rural'"),
    COMPARE_SCATTER("compare?year=2011&x=internet_units&y=training_courses", "hai-chi-tieu", """
            SELECT district_code, name_vi, year, x.state, x.numerator, x.denominator, x.value, x.per_unit, y.state,
                y.numerator, y.denominator, y.value, y.per_unit
            FROM mart.indicator_by_district AS x
            JOIN mart.indicator_by_district AS y USING (district_code, year)
            JOIN district USING (district_code)
            WHERE year = 2011 AND x.indicator_code = 'internet_units' AND y.indicator_code = 'training_courses'
            """),
    COMPARE_SLOPE(
            "compare?year=2011&from=2007&of=economic_models",
            "hai-nam",
            figures("") + "WHERE year IN (2007, 2011) AND indicator_code = 'economic_models'"),
    COMPARE_SIDE("compare?year=2011&districts=786,783", "canh-nhau", """
            SELECT indicator_code, indicator.name_vi, district_code, district.name_vi, year, state, numerator,
                denominator, value, per_unit, target, change_points, change_count
            FROM mart.indicator_by_district JOIN district USING (district_code) JOIN indicator USING (indicator_code)
            WHERE year = 2011 AND district_code IN ('783', '786')
            UNION ALL
            SELECT indicator_code, name_vi, NULL, 'Toàn thành phố', year, NULL, numerator, denominator, value, NULL,
                target, change_points, change_count
            FROM mart.indicator_citywide JOIN indicator USING (indicator_code)
            WHERE year = 2011
            """),
    PROGRAMME_PARTY(
            "programme?year=2011",
            "dang-vien",
            figures(", units_compared") + "WHERE year = 2011 AND indicator_code = 'party_admission'"),
    ASSESSMENT_TEXTS("assessment?item=I.2.1&years=all", "cau-tra-loi", """
            SELECT assessment.district_code, name_vi, assessment.year, item_code, label_vi, text, submission.file, assessment.sheet,
                assessment.row_number, version, submission.received_on, CAST(is_sample AS INTEGER)
            FROM assessment JOIN submission USING (submission_id)
            JOIN district ON district.district_code = assessment.district_code JOIN outline_item USING (item_code)
            WHERE item_code = 'I.2.1'
            """),
    METHOD_CHECKS("method", "kiem-tra", """
            SELECT rule, name_vi,
                CASE severity WHEN 'refuses_file' THEN 'Từ chối cả tệp' WHEN 'refuses_value' THEN 'Từ chối giá trị' ELSE 'Nhắc' END,
                regexp_replace(message_vi, '\\{[a-z_]+\\}', '…', 'g'),
                (SELECT coalesce(sum(times), 0) FROM audit.rejected_value AS met WHERE met.rule = rule.rule)
                    + (SELECT coalesce(sum(times), 0) FROM audit.warning AS met WHERE met.rule = rule.rule)
                    + (SELECT count(*) FROM audit.source_file AS met WHERE met.rule = rule.rule)
            FROM audit.rule
            """);

    private final String link;
    private final String card;
    private final String sql;

    TakenTable(String link, String card, String sql) {
        this.link = link;
        this.card = card;
        this.sql = sql;
    }

    private static String figures(String more) {
        return """
                SELECT district_code, district.name_vi, indicator_code, indicator.name_vi, year, state, basis, numerator,
                    denominator, value, per_unit, units_reporting, units_expected, previous_value, change_points,
                    change_count, target, gap_points, gap_units%s
                FROM mart.indicator_by_district JOIN district USING (district_code) JOIN indicator USING (indicator_code)
                """.formatted(more);
    }

    private static String gaps() {
        return """
                SELECT indicator_code, indicator.name_vi, district_code, district.name_vi, figure.year, state, basis,
                    figure.value, numerator, denominator, previous_value, figure.target_2012, gap_2012_units,
                    gap_2012_points, units_unreported, is_comparable, achieved, achieved_last, required, verdict
                FROM mart.indicator_by_district AS figure
                JOIN district USING (district_code) JOIN indicator USING (indicator_code)
                LEFT JOIN mart.pace USING (district_code, indicator_code, year)
                WHERE figure.year = 2011
                """;
    }

    /** The address of its page, without a slash in front. */
    String link() {
        return link;
    }

    String card() {
        return card;
    }

    /** The query that reads its rows straight from the marts, in any order. */
    String sql() {
        return sql;
    }

    /** The rows of a query. */
    static List<List<String>> read(DSLContext sql, String query) {
        return sql.fetch(query).stream().map(row -> cells(row.intoList())).toList();
    }

    static List<String> cells(List<? extends @Nullable Object> row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text(cell)));
        return cells;
    }

    /** A cell with nothing in it is empty, and a zero is 0. */
    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Share share -> text(BigDecimal.valueOf(share.value()));
            case Double number -> text(BigDecimal.valueOf(number));
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            default -> cell.toString();
        };
    }
}
