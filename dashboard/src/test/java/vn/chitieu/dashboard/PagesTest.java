package vn.chitieu.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;
import static vn.chitieu.warehouse.tables.audit.Tables.REJECTED_VALUE;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_DISTRICT;
import static vn.chitieu.warehouse.tables.mart.Tables.INDICATOR_BY_WARD;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.PublishedWarehouse;

/** The pages of a district, of comparisons and of the method in the JVM, over a published warehouse. */
class PagesTest extends SharedPageTest {

    @Test
    void every_figure_of_a_district_is_the_mart_s() {
        open("district/760?year=2010");
        String text = text();
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_BY_DISTRICT)
                    .where(INDICATOR_BY_DISTRICT.DISTRICT_CODE.eq("760"))
                    .and(INDICATOR_BY_DISTRICT.YEAR.eq(2010))
                    .forEach(figure -> assertThat(text)
                            .contains(
                                    figure.getDenominator() == null
                                            ? numbers.whole(figure.getNumerator())
                                            : numbers.percent(figure.getValue()) + " "
                                                    + numbers.whole(figure.getNumerator()) + "/"
                                                    + numbers.whole(figure.getDenominator())));
        }
    }

    @Test
    void every_ward_of_a_district_is_listed_with_its_figure() {
        open("district/760?year=2010");
        String text = text();
        Numbers numbers = new Numbers(Language.VI);
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            reader.sql()
                    .selectFrom(INDICATOR_BY_WARD)
                    .where(INDICATOR_BY_WARD.DISTRICT_CODE.eq("760"))
                    .and(INDICATOR_BY_WARD.YEAR.eq(2010))
                    .and(INDICATOR_BY_WARD.INDICATOR_CODE.eq("youth_gathering"))
                    .forEach(figure -> assertThat(text)
                            .contains(numbers.percent(figure.getValue()) + " "
                                    + numbers.whole(figure.getNumerator()) + "/"
                                    + numbers.whole(figure.getDenominator())));
        }
    }

    @Test
    void a_district_that_did_not_report_says_so() {
        open("district/" + TestWarehouse.MISSING + "?year=2011");
        assertThat(headline()).isEqualTo("Nhà Bè chưa báo cáo năm 2011");
        assertThat(text()).contains("Chưa nhận báo cáo");
    }

    @Test
    void refused_readings_of_wards_are_told_from_missing_ones() {
        open("district/" + TestWarehouse.REFUSED + "?year=2011");
        assertThat(text()).contains("từ chối");
    }

    @Test
    void a_changed_boundary_is_told() {
        open("district/761");
        assertThat(text()).contains("thay đổi giữa năm 2006 và 2007");
    }

    @Test
    void an_unknown_district_shows_the_nearest_ones() {
        open("district/cu-chi");
        assertThat(headline()).isEqualTo("Không có quận, huyện “cu-chi”");
        assertThat(links()).contains("district/783");
    }

    @Test
    void the_neighbours_follow_the_natural_order() {
        open("district/783?year=2010");
        assertThat(labels())
                .anyMatch(label -> label.startsWith("Trước: "))
                .anyMatch(label -> label.startsWith("Sau: "));
    }

    @Test
    void the_menu_leads_to_24_districts_and_the_other_pages() {
        open("method");
        List<String> links =
                links().stream().filter(href -> !href.contains("?")).distinct().toList();
        assertThat(links.stream().filter(href -> href.startsWith("district/"))).hasSize(24);
        assertThat(links).contains("compare", "method");
    }

    @Test
    void english_pages_are_english() {
        open("district/783?year=2011&lang=en");
        assertThat(text()).contains("illustrative targets", "Needs help").doesNotContain("chỉ tiêu minh họa");
        open("compare?lang=en");
        assertThat(text()).contains("Two indicators at once").doesNotContain("Chênh nhau");
        open("method?lang=en");
        assertThat(text()).contains("Missing is not zero").doesNotContain("Thiếu không phải");
    }

    @Test
    void a_comparison_comes_back_by_its_link() {
        open("compare?year=2010&districts=783,760&x=theory_study&y=internet_units&from=2008");
        assertThat(headline()).startsWith("Chỉ tiêu chậm: ").contains("Củ Chi (", "Quận 1 (");
        assertThat(text()).contains("Lý luận chính trị và Internet: ");
    }

    @Test
    void what_a_comparison_asks_for_in_vain_is_told() {
        open("compare?year=1999&districts=783,nowhere&x=%3Cb%3E");
        assertThat(text()).contains("“1999”", "Liên kết hỏi một chỉ tiêu không có", "mã: nowhere");
    }

    @Test
    void the_method_counts_how_often_a_check_was_met() {
        open("method");
        try (PublishedWarehouse.Reader reader = published.reader().orElseThrow()) {
            int refused = reader.sql()
                    .select(sum(REJECTED_VALUE.TIMES))
                    .from(REJECTED_VALUE)
                    .fetchSingle()
                    .value1()
                    .intValue();
            assertThat(text()).contains(refused + " lần từ chối", "Dữ liệu mẫu");
        }
        assertThat(requireNonNull(UI.getCurrent().getInternals().getTitle())).isEqualTo("Phương pháp · Chỉ Tiêu");
    }

    private List<String> labels() {
        return $(Anchor.class).all().stream()
                .flatMap(link -> Stream.ofNullable(link.getElement().getAttribute("aria-label")))
                .toList();
    }
}
