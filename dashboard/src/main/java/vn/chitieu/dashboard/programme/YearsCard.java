package vn.chitieu.dashboard.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.html.Link;

/** The city's value of each indicator of Action Programme 03 in every year. */
record YearsCard(ProgrammeFigures figures, ProgrammeWords words, Link link) implements CourseCard {

    @Override
    public String title() {
        return say(
                "Từng năm, từ %d đến %d",
                "Year by year, %d to %d",
                figures.years().getFirst(),
                figures.years().getLast());
    }

    @Override
    public String subtitle() {
        return say(
                "Giá trị toàn thành phố; năm 2011 tính từ 01/10/2010 và nằm ngoài chương trình",
                "Value of the whole city; 2011 counts from 01/10/2010 and lies after the programme");
    }

    @Override
    public List<Year> rows() {
        return figures.courseYears();
    }

    /** One row an indicator, where the file has one a year. */
    @Override
    public NativeTable table() {
        Columns<Course> columns = new Columns<Course>(language())
                .onPage()
                .html(say("Chỉ tiêu", "Indicator"), "", course -> link.anchor(course.indicator()))
                .heads();
        figures.years()
                .forEach(year -> columns.onPage()
                        .html(String.valueOf(year), "r", course -> value(course, year))
                        .leads(course ->
                                link.toLineage(Link.CITY, course.indicator().indicatorCode(), year)));
        return columns.seen(
                        words.targetHead(),
                        "r",
                        course -> words.target(course, course.of(figures.main().lastYear())))
                .table(title(), tableClasses(), figures.courses());
    }

    private Component value(Course course, int year) {
        Optional<Progress> progress = course.of(year);
        Span value = new Span(words.value(course, progress));
        progress.flatMap(words::parts).ifPresent(parts -> value.getElement().setAttribute("title", parts));
        return value;
    }

    @Override
    public String fileName() {
        return say("Chương trình 03 từng năm", "Programme 03 year by year");
    }
}
