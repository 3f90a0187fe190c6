package vn.chitieu.dashboard.search;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static vn.chitieu.warehouse.tables.main.Tables.DISTRICT;
import static vn.chitieu.warehouse.tables.main.Tables.WARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Folding;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.catalogue.Indicator;

/** All that can be found in one snapshot, pages first, then indicators, districts and wards. Read once for everybody. */
record Index(Map<Language, List<Entry>> entries) {
    private static final int MOST = 8;

    /** What the snapshot that is read holds. */
    static Index of(Reader reader) {
        Contents contents = Contents.of(reader);
        return reader.once(
                Index.class,
                sql -> new Index(Arrays.stream(Language.values())
                        .collect(toMap(language -> language, language -> read(sql, contents, language)))));
    }

    private static List<Entry> read(DSLContext sql, Contents contents, Language language) {
        List<Entry> entries = new ArrayList<>();
        String page = language.say("Trang", "Page");
        entries.add(Entry.of(language.say("Tổng quan", "Overview"), page, "", "trang đầu home"));
        entries.add(Entry.of(language.say("Còn thiếu đến 2012", "Gap to 2012"), page, "gap", "chỉ tiêu target"));
        entries.add(Entry.of(
                language.say("Tình hình báo cáo", "Reporting"),
                page,
                "reporting",
                "đã nộp đúng hạn reporting rate on time"));
        entries.add(Entry.of(
                language.say("Phần đánh giá bằng lời", "Assessment in words"),
                page,
                "assessment",
                "nhận định đánh giá giải pháp văn bản đề xuất assessment documents"));
        entries.add(Entry.of(
                language.say("Chương trình", "Programmes"),
                page,
                "programme",
                "chương trình hành động 03 04 quyết định 140 nghị quyết 25 programme resolution"));
        entries.add(Entry.of(
                language.say("Chất lượng số liệu", "Data quality"),
                page,
                "quality",
                "từ chối lời nhắc refused warnings outliers"));
        entries.add(Entry.of(language.say("So sánh", "Compare"), page, "compare", "compare"));
        entries.add(Entry.of(language.say("Phương pháp", "Method"), page, "method", "định nghĩa definition"));
        entries.add(Entry.of(
                language.say("Vận hành", "Operations"),
                page,
                "operations",
                "bản dữ liệu ghim lần nạp snapshots rollback refresh"));
        entries.add(Entry.of(language.say("In báo cáo", "Print report"), page, "report", "pdf print"));
        for (Indicator indicator : contents.indicators()) {
            entries.add(Entry.of(
                    FigureWords.fullName(indicator, language),
                    language.say("Chỉ tiêu ", "Indicator ") + indicator.letter(),
                    "indicator/" + indicator.indicatorCode(),
                    String.join(
                            " ",
                            indicator.shortNameVi(),
                            indicator.nameVi(),
                            indicator.nameEn(),
                            indicator.shortNameEn(),
                            indicator.letter(),
                            indicator.indicatorCode().replace('_', ' '))));
        }
        sql.select(
                        DISTRICT.DISTRICT_CODE,
                        DISTRICT.NAME_VI,
                        DISTRICT.NAME_EN,
                        DISTRICT.SHORT_NAME_VI,
                        DISTRICT.ABBREVIATION)
                .from(DISTRICT)
                .orderBy(DISTRICT.POSITION)
                .forEach(row -> entries.add(Entry.of(
                        language.say(row.value2(), row.value3()),
                        language.say("Quận, huyện", "District"),
                        "district/" + row.value1(),
                        String.join(" ", row.value2(), row.value4(), row.value3(), row.value5(), row.value1()))));
        sql.select(WARD.WARD_CODE, WARD.NAME_VI, DISTRICT.DISTRICT_CODE, DISTRICT.SHORT_NAME_VI, DISTRICT.SHORT_NAME_EN)
                .from(WARD)
                .join(DISTRICT)
                .on(DISTRICT.DISTRICT_CODE.eq(WARD.DISTRICT_CODE))
                .orderBy(DISTRICT.POSITION, WARD.POSITION)
                .forEach(row -> entries.add(Entry.of(
                        row.value2(),
                        language.say(row.value4(), row.value5()),
                        "district/" + row.value3(),
                        row.value1() + " " + row.value4())));
        return List.copyOf(entries);
    }

    /** What has every word of the text in it, nearest first: whole names, then beginnings of words, then the rest. */
    List<Entry> find(String text, Language language) {
        String wanted = Folding.fold(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> words = Arrays.asList(wanted.split(" "));
        return entries.getOrDefault(language, List.of()).stream()
                .filter(entry -> words.stream().allMatch(entry.folded()::contains))
                .sorted(comparingInt(entry -> distance(entry, wanted, words)))
                .limit(MOST)
                .toList();
    }

    private static int distance(Entry entry, String wanted, List<String> words) {
        String padded = " " + entry.folded() + " ";
        String name = " " + Folding.fold(entry.name()) + " ";
        if (name.equals(" " + wanted + " ")) {
            return 0;
        }
        if (name.contains(" " + wanted + " ")) {
            return 1;
        }
        if (padded.contains(" " + wanted + " ")) {
            return 2;
        }
        if (padded.contains(" " + wanted)) {
            return 3;
        }
        return words.stream().allMatch(word -> padded.contains(" " + word)) ? 4 : 5;
    }
}
