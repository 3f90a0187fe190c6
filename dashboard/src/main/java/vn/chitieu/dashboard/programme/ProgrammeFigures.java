package vn.chitieu.dashboard.programme;

import static vn.chitieu.warehouse.tables.main.Tables.PROGRAMME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.chitieu.dashboard.figure.CityFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;
import vn.chitieu.warehouse.catalogue.Fields;
import vn.chitieu.warehouse.catalogue.Indicator;
import vn.chitieu.warehouse.catalogue.OutlineItem;
import vn.chitieu.warehouse.catalogue.Programme;

/**
 * All that the page of programmes shows.
 *
 * @param year looked at for the answers and the admissions; Action Programme 03 is shown over all its years
 * @param party every district's admissions in that year, in natural order
 * @param city the whole city, every indicator and year
 */
record ProgrammeFigures(
        int year,
        List<Integer> years,
        List<Indicator> indicators,
        List<OutlineItem> outline,
        List<Programme> programmes,
        List<Progress> progress,
        List<Figure> party,
        List<CityFigure> city) {
    static final String PARTY = "party_admission";
    private static final String MAIN = "action_programme_03";
    private static final Fields<Programme> PROGRAMMES = Fields.of(Programme.class);

    static ProgrammeFigures of(DSLContext sql, Figures figures, Contents contents, int year) {
        return new ProgrammeFigures(
                year,
                contents.years(),
                contents.indicators(),
                figures.outline(),
                sql.selectFrom(PROGRAMME).fetch(row -> PROGRAMMES.make(field -> row.get(field.name(), field.type()))),
                Progress.of(sql),
                figures.ofIndicator(PARTY).stream()
                        .filter(figure -> figure.year() == year)
                        .toList(),
                figures.city());
    }

    Programme main() {
        return programmes.stream()
                .filter(programme -> programme.programmeCode().equals(MAIN))
                .findFirst()
                .orElseThrow();
    }

    /** The programmes beside it, in the order of the letter's points. */
    List<Programme> others() {
        List<String> order =
                progress.stream().map(Progress::programmeCode).distinct().toList();
        return programmes.stream()
                .filter(programme -> !programme.programmeCode().equals(MAIN))
                .sorted(Comparator.comparingInt(programme -> order.indexOf(programme.programmeCode())))
                .toList();
    }

    /** The indicators of Action Programme 03, in the order of the letter. */
    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        for (Indicator indicator : indicators) {
            List<Progress> years = progress.stream()
                    .filter(row -> row.programmeCode().equals(MAIN)
                            && indicator.indicatorCode().equals(row.indicatorCode()))
                    .toList();
            if (!years.isEmpty()) {
                courses.add(new Course(indicator, years, cityOf(indicator.indicatorCode())));
            }
        }
        return courses;
    }

    private List<CityFigure> cityOf(String indicatorCode) {
        return city.stream()
                .filter(figure -> figure.indicatorCode().equals(indicatorCode))
                .toList();
    }

    /** The admissions of the whole city in the year looked at; empty where the catalogue has none. */
    Optional<CityFigure> partyOfCity() {
        return cityOf(PARTY).stream().filter(figure -> figure.year() == year).findFirst();
    }

    /** Every year of the indicators of Action Programme 03. */
    List<CourseCard.Year> courseYears() {
        return courses().stream()
                .flatMap(course -> course.years().stream().map(row -> new CourseCard.Year(course, row)))
                .toList();
    }

    /** The points that report on a programme. */
    List<OutlineItem> items(Programme programme) {
        return outline.stream().filter(item -> !of(programme, item).isEmpty()).toList();
    }

    /** Every year of a point of a programme. */
    List<Progress> of(Programme programme, OutlineItem item) {
        return progress.stream()
                .filter(row -> row.programmeCode().equals(programme.programmeCode())
                        && row.itemCode().equals(item.itemCode()))
                .toList();
    }
}
