package vn.chitieu.dashboard.indicator;

import static vn.chitieu.dashboard.snapshot.FigureSelect.FIGURE;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.Head;
import vn.chitieu.dashboard.mark.Bars;
import vn.chitieu.dashboard.mark.Mark;
import vn.chitieu.dashboard.snapshot.FigureSelect;

/** A card of one year: a row a district, drawn as a bar. */
interface DistrictCard extends IndicatorCard<Figure> {

    /** How its bars are drawn there. */
    Bars bars(Bars.Place place);

    @Override
    default Optional<Mark> mark() {
        return Optional.of(bars(isBeside() ? Bars.Place.BESIDE : Bars.Place.ALONE));
    }

    /** Begins its columns: who, and when. */
    default Columns<Figure> who(Columns<Figure> columns, String css) {
        return columns.add(Head.CODE, row -> row.place().code())
                .add(Head.DISTRICT, row -> row.place().name(language()))
                .html(
                        say("Quận, huyện", "Place"),
                        css,
                        row -> new Span(row.place().shortName(language())))
                .heads()
                .add(Head.YEAR, Figure::year);
    }

    /** What became of the readings, and on what the figure rests. */
    default Columns<Figure> reported(Columns<Figure> columns) {
        return columns.add(Head.STATE, row -> row.state().name())
                .add(Head.BASIS, row -> row.basis() == null ? null : row.basis().name());
    }

    /** Its rows in the marts. */
    default SelectConditionStep<Record> select(List<Head> heads) {
        return new FigureSelect(language())
                .districts(
                        heads,
                        figures().condition().and(FIGURE.YEAR.eq(figures().year())));
    }
}
