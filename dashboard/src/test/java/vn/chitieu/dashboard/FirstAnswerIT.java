package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says before a browser has run anything. */
@ExtendWith(Site.Shared.class)
class FirstAnswerIT {
    private final Site site;

    FirstAnswerIT(Site site) {
        this.site = site;
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                Probe.page(site.address() + path, site.dashboard().cookie()).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/gap",
                "/indicator/youth_gathering?year=2010",
                "/district/783",
                "/compare",
                "/reporting",
                "/programme",
                "/assessment",
                "/quality",
                "/method"
            })
    void a_page_says_its_headline_and_that_figures_are_made_up(String path) throws IOException, InterruptedException {
        Document page = page(path);

        assertThat(page.select(".loading h1").text()).isNotBlank();
        assertThat(page.select(".loading .lede").text()).isNotBlank();
        assertThat(page.select(".loading .banner").text()).startsWith("Dữ liệu mẫu.");
        assertThat(page.title()).endsWith(" · Chỉ Tiêu");
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo(page.select(".loading .lede").text());
    }

    @Test
    void the_start_page_names_who_needs_help_first() throws IOException, InterruptedException {
        assertThat(page("/").select(".loading .findings li:first-child").text())
                .startsWith("1. Củ Chi: chậm 10/11 chỉ tiêu");
    }

    @Test
    void the_headline_of_the_start_page_names_the_first_three_who_need_help() throws IOException, InterruptedException {
        Document start = page("/");
        assertThat(start.select(".loading h1").text())
                .contains(start.select(".loading .findings b").stream()
                        .limit(3)
                        .map(name -> name.text().substring("1. ".length()))
                        .toList());
    }

    @Test
    void an_indicator_says_its_key_figures_in_the_language_of_the_link() throws IOException, InterruptedException {
        assertThat(page("/indicator/youth_gathering?lang=en")
                        .select(".loading .kpis")
                        .text())
                .contains("Whole city, 2011 57.3%");
    }

    @Test
    void what_a_link_says_is_escaped() throws IOException, InterruptedException {
        assertThat(Probe.page(site.address() + "/district/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_static/echarts/6.0.0/dist/echarts.min.js",
                "/_static/inter/5.2.5/files/inter-latin-400-normal.woff2"
            })
    void what_never_changes_under_its_address_is_kept_for_a_year(String file) throws IOException, InterruptedException {
        assertThat(cacheControl(file)).isEqualTo("max-age=31536000, immutable");
    }

    @Test
    void what_may_change_is_not() throws IOException, InterruptedException {
        assertThat(cacheControl("/chi-tieu/shell.js")).isEqualTo("max-age=3600");
    }

    @Test
    void robots_are_told_where_they_have_no_business() throws IOException, InterruptedException {
        assertThat(Probe.get(site.address() + "/robots.txt").body())
                .isEqualTo("User-agent: *\nDisallow: /operations\n");
    }

    private String cacheControl(String file) throws IOException, InterruptedException {
        HttpResponse<String> answer = Probe.get(site.address() + file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
