package vn.chitieu.etl.form;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/**
 * Where each thing stands in the form. It never moves: forms come back years later. Rows and columns count from 0, as
 * POI does; data/README.md shows the same for people.
 */
public final class FormLayout {

    /** The sheets, in their order. */
    public static final String COVER = "Bìa";

    public static final String INDICATORS = "Chỉ tiêu";
    public static final String ASSESSMENTS = "Đánh giá";
    public static final String DOCUMENTS = "Văn bản";
    public static final String JOINT_PROGRAMMES = "Liên tịch";

    /** The cover: labels in A, answers in B, keys for machines in C. */
    static final int COVER_FIRST_ROW = 3;

    static final List<CoverLine> COVER_LINES = List.of(
            new CoverLine("Mã quận, huyện", "district_code"),
            new CoverLine("Quận, huyện", "district_name"),
            new CoverLine("Năm báo cáo", "year"),
            new CoverLine("Số văn bản", "document_number"),
            new CoverLine("Ngày ký", "signed_on"),
            new CoverLine("Ngày nhận (Thành Đoàn ghi)", "received_on"),
            new CoverLine("Người lập báo cáo", "reporter"));

    /** The figures: a header over two rows, the codes below it, then a row a unit. */
    static final int NAMES_ROW = 2;

    static final int PARTS_ROW = 3;
    static final int CODES_ROW = 4;
    static final int FIRST_UNIT_ROW = 5;
    static final int UNIT_CODE_COLUMN = 0;
    static final int UNIT_NAME_COLUMN = 1;
    static final int FIRST_PART_COLUMN = 2;

    static final String UNIT_CODE = "ward_code";
    static final String UNIT_NAME = "ward_name";
    static final String TOTAL = "Tổng cộng";

    /** The words and the documents: a header, then the answers. */
    static final int LIST_HEADER_ROW = 2;

    static final int LIST_FIRST_ROW = 3;
    static final List<String> ASSESSMENT_HEADER = List.of("Mục", "Nội dung", "Áp dụng cho", "Trả lời");
    static final List<String> DOCUMENT_HEADER = List.of("Số văn bản", "Ngày ban hành", "Trích yếu");

    static final List<String> JOINT_PROGRAMME_HEADER = List.of("Đơn vị liên tịch", "Năm", "Nội dung", "Kết quả");

    /** Room for this many documents. */
    static final int DOCUMENT_ROWS = 30;

    /** Room for this many joint programmes. */
    static final int JOINT_PROGRAMME_ROWS = 15;

    private FormLayout() {}

    /** A line of the cover. */
    record CoverLine(String label, String key) {}

    /** What a column of figures holds of an indicator. */
    public enum Part {
        numerator,
        denominator
    }

    /** A column of figures. */
    public record PartColumn(Indicator indicator, Part part, int column) {

        /** As it stands in the row of codes: theory_study.numerator. */
        String code() {
            return code(indicator.indicatorCode(), part);
        }

        static String code(String indicatorCode, Part part) {
            return indicatorCode + "." + part;
        }

        boolean isFirst() {
            return part == Part.numerator;
        }

        boolean hasDenominator() {
            return indicator.denominatorVi() != null;
        }

        String words() {
            String denominator = indicator.denominatorVi();
            return part == Part.denominator && denominator != null ? denominator : indicator.numeratorVi();
        }
    }

    /** The columns of figures: numerator and denominator of a rate, the numerator alone of a count. */
    public static List<PartColumn> partColumns(Catalogue catalogue) {
        List<PartColumn> columns = new ArrayList<>();
        int column = FIRST_PART_COLUMN;
        for (Indicator indicator : catalogue.indicators()) {
            columns.add(new PartColumn(indicator, Part.numerator, column++));
            if (indicator.denominatorVi() != null) {
                columns.add(new PartColumn(indicator, Part.denominator, column++));
            }
        }
        return columns;
    }

    /** What a district is asked in words; documents have a sheet of their own. */
    public static List<OutlineItem> asked(Catalogue catalogue, District district) {
        return catalogue.outline().stream()
                .filter(item -> item.kind() == OutlineItem.Kind.narrative || item.kind() == OutlineItem.Kind.solution)
                .filter(item -> applies(item, district))
                .toList();
    }

    private static boolean applies(OutlineItem item, District district) {
        return switch (item.appliesTo()) {
            case all -> true;
            case rural -> district.kind() == District.Kind.rural;
            case industrial -> district.hasIndustrialZone();
        };
    }
}
