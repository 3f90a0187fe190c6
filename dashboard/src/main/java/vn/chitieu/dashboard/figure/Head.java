package vn.chitieu.dashboard.figure;

import java.util.Locale;
import vn.chitieu.dashboard.text.Language;

/** The columns under which figures are taken away: one name for a column of the marts, on every page. */
public enum Head {
    CODE("Mã", "Code", "district_code"),
    DISTRICT("Quận, huyện", "District", "district_name"),
    UNIT_CODE("Mã đơn vị", "Unit code", "ward_code"),
    UNIT("Phường, xã, thị trấn", "Ward-level unit", "ward_name"),
    INDICATOR_CODE("Mã chỉ tiêu", "Indicator code"),
    INDICATOR("Nội dung", "Indicator", "indicator_name"),
    YEAR("Năm", "Year"),
    RANK("Hạng", "Rank"),
    STATE("Tình trạng", "State"),
    BASIS("Cơ sở", "Basis"),
    NUMBER("Số lượng", "Number", "numerator"),
    PREVIOUS_NUMBER("Số lượng năm trước", "Number a year before", "previous_numerator"),
    NUMERATOR("Tử số", "Numerator"),
    DENOMINATOR("Mẫu số", "Denominator"),
    RATE("Tỷ lệ", "Rate", "value"),
    /** A rate, or the numerator of a count. */
    VALUE("Giá trị", "Value"),
    PER_UNIT("Trên một đơn vị", "Per unit"),
    UNITS_REPORTING("Đơn vị có số liệu", "Units reporting"),
    UNITS_EXPECTED("Số đơn vị", "Units"),
    DISTRICTS_REPORTING("Quận, huyện có số liệu", "Districts reporting"),
    DISTRICTS_COMPARED("Quận, huyện so được", "Districts compared"),
    PREVIOUS_VALUE("Giá trị năm trước", "Value a year before"),
    CITY_VALUE("Giá trị thành phố", "City value"),
    TARGET("Chỉ tiêu", "Target"),
    GAP_POINTS("Còn thiếu, điểm %", "Gap, points"),
    GAP_UNITS("Còn thiếu, số lượng", "Gap, number"),
    CHANGE_POINTS("So với năm trước, điểm %", "Change, points"),
    CHANGE_COUNT("So với năm trước, số lượng", "Change, number"),
    VERDICT_TARGET("Đánh giá theo chỉ tiêu", "Verdict on the target"),
    VERDICT_CHANGE("Đánh giá thay đổi", "Verdict on the change"),
    TARGET_2012("Chỉ tiêu 2012", "Target 2012"),
    GAP_2012_POINTS("Còn thiếu đến 2012, điểm %", "Gap to 2012, points"),
    GAP_2012_UNITS("Còn thiếu đến 2012, số lượng", "Gap to 2012, number"),
    MISSING_SHARE_2012("Phần còn thiếu của chỉ tiêu 2012", "Share of the target of 2012 missing"),
    ACHIEVED("Nhịp đã có mỗi năm", "Achieved a year"),
    REQUIRED("Nhịp cần có mỗi năm", "Required a year"),
    ACHIEVED_LAST("Nhịp năm gần nhất", "Achieved in the last year"),
    PACE_VERDICT("Đánh giá nhịp", "Verdict on the pace"),
    UNITS_UNREPORTED("Đơn vị chưa có số liệu", "Units unreported"),
    UNITS_COMPARED("Đơn vị so được", "Units compared"),
    IS_COMPARABLE("So được", "Comparable"),
    DISTRICTS_JUDGED("Nơi xét được", "Districts judged"),
    DISTRICTS_MET("Nơi đạt", "Districts met"),
    DISTRICTS_ON_TRACK("Nơi theo kịp", "Districts on track"),
    DISTRICTS_LATE("Nơi chậm", "Districts late"),
    IS_SUFFICIENT("Đủ để nói về thành phố", "Speaks for the city"),
    POSITION("Thứ tự cần giúp", "Position"),
    LATE("Số chỉ tiêu chậm", "Indicators late"),
    DISTANCE("Tổng phần còn thiếu", "Distance"),
    REASONS("Chỉ tiêu chậm", "Late indicators"),
    ITEM_CODE("Mục", "Point"),
    ITEM("Nội dung mục", "Content", "item_name"),
    TEXT("Câu trả lời", "Answer"),
    FILE("Tệp", "File"),
    SHEET("Trang", "Sheet"),
    ROW_NUMBER("Dòng", "Row"),
    VERSION("Bản", "Version"),
    RECEIVED_ON("Ngày nhận", "Received on"),
    IS_SAMPLE("Mẫu", "Sample");

    private final String vietnamese;
    private final String english;
    private final String column;

    /** Of the column that has the same name. */
    Head(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
        column = name().toLowerCase(Locale.ROOT);
    }

    Head(String vietnamese, String english, String column) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.column = column;
    }

    public String in(Language language) {
        return language.say(vietnamese, english);
    }

    /** What the marts call the column; {@code district_name} and the like for a name, of which they have one a language. */
    public String column() {
        return column;
    }
}
