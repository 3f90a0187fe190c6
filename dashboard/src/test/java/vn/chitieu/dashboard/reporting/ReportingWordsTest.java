package vn.chitieu.dashboard.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.reporting.ReportingFigures.Wordless;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.catalogue.District.Kind;

/** The first sentence of the page: the fault of most reports. */
class ReportingWordsTest {
    private static final LocalDate DUE = LocalDate.of(2011, 11, 15);

    @Test
    void with_no_report_it_says_that_nobody_reported() {
        assertThat(words(0, 0, 0, 0).headline()).isEqualTo("Chưa nơi nào nộp báo cáo năm 2011");
        assertThat(words(0, 0, 0, 0).lede()).isEmpty();
    }

    @Test
    void with_one_report_it_says_how_many_are_missing() {
        assertThat(words(1, 0, 0, 0).headline()).isEqualTo("5/6 nơi chưa nộp báo cáo năm 2011: mới có 1");
    }

    @Test
    void reports_without_words_come_first_where_they_are_most() {
        assertThat(words(5, 3, 2, 2).headline()).isEqualTo("3/5 báo cáo thiếu phần đánh giá bằng lời");
    }

    @Test
    void a_kind_of_district_without_any_words_is_named() {
        assertThat(words(5, 3, 2, 2).lede()).contains("phần đánh giá bằng lời (mọi nơi ngoại thành): ");
    }

    @Test
    void a_kind_of_district_is_not_named_where_some_of_it_sent_words() {
        assertThat(words(5, 3, 1, 2).lede()).contains("phần đánh giá bằng lời: ");
    }

    @Test
    void late_reports_come_first_where_they_are_most() {
        assertThat(words(5, 2, 0, 4).headline()).isEqualTo("4/5 báo cáo năm 2011 đến trễ");
    }

    @Test
    void who_was_late_is_named_with_the_days_the_latest_first() {
        assertThat(words(5, 0, 0, 2).lede()).endsWith("Trễ: Nơi 2 2 ngày, Nơi 1 1 ngày.");
    }

    @Test
    void without_a_fault_it_says_so() {
        assertThat(words(6, 0, 0, 0).headline()).isEqualTo("Cả 6 nơi đã nộp báo cáo năm 2011 trong hạn");
    }

    /** Of six districts the first have reported; two of those are rural. */
    private static ReportingWords words(int reported, int wordless, int wordlessRural, int late) {
        List<Place> places = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new Place(
                        "90" + number,
                        number,
                        "Nơi " + number,
                        "Place " + number,
                        "Nơi " + number,
                        "Place " + number,
                        "N" + number,
                        number <= 2 ? Kind.rural : Kind.urban,
                        number,
                        1))
                .toList();
        List<Arrival> arrivals = places.stream()
                .map(place -> {
                    int number = place.position();
                    boolean isReported = number <= reported;
                    boolean isLate = number <= late;
                    int days = isLate ? number : -number;
                    return new Arrival(
                            place,
                            isReported,
                            isReported ? DUE.minusDays(1).plusDays(days) : null,
                            isReported ? DUE.minusDays(1).plusDays(days) : null,
                            isReported ? (Integer) days : null,
                            isReported ? (Boolean) !isLate : null,
                            isReported ? 1 : 0);
                })
                .toList();
        ReportingFigures figures = new ReportingFigures(
                2011,
                places,
                List.of(),
                places.stream()
                        .collect(java.util.stream.Collectors.toMap(Place::code, place -> Map.<String, Answer>of())),
                arrivals,
                List.of(new PeriodRate(2011, 6, reported, reported - late, reported / 6.0, (reported - late) / 6.0)),
                DUE,
                0,
                places.subList(0, wordless),
                List.of(
                        new Wordless(null, reported, wordless),
                        new Wordless(Kind.rural, Math.min(2, reported), wordlessRural),
                        new Wordless(Kind.urban, Math.max(0, reported - 2), wordless - wordlessRural)));
        return new ReportingWords(
                figures,
                new Contents(List.of(), List.of(), 2011, null, false, List.of(), new TreeMap<>(), null),
                Language.VI);
    }
}
