package vn.chitieu.dashboard.district;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Place;
import vn.chitieu.dashboard.figure.Priority;

/** A district's page over {@link FigureRows}. */
final class DistrictRows {

    private DistrictRows() {}

    static DistrictFigures of(Place place) {
        List<Figure> all = FigureRows.all();
        return new DistrictFigures(
                place,
                2011,
                FigureRows.places(),
                FigureRows.indicators(),
                all.stream().filter(figure -> figure.year() == 2011).toList(),
                all.stream().filter(figure -> figure.place().equals(place)).toList(),
                FigureRows.cityFigures(),
                true,
                List.of(
                        new Priority(
                                FigureRows.FIRST, 2011, true, 10, 5, 0, 5, 5, 4, 1, 1.5, 1, FigureRows.indicators()),
                        priority(FigureRows.CU_CHI, 2),
                        priority(FigureRows.STRANGE, 2),
                        new Priority(FigureRows.SILENT, 2011, false, 0, 0, 0, 0, 0, 0, 0, 0, null, List.of())),
                List.of(ward("27496", "Thị trấn Củ Chi", "township", 1), ward("27499", "Xã Phú Mỹ Hưng", "commune", 0)),
                place.equals(FigureRows.SILENT)
                        ? List.of()
                        : List.of(
                                new Version(2, 2011, 2, "2011/783_2.csv", LocalDate.of(2011, 11, 16), 21, 20, 1, 0),
                                new Version(1, 2011, 1, "2011/783.csv", LocalDate.of(2011, 11, 12), 21, 18, 3, 0)),
                List.of(new Reporting(
                        2011,
                        place.equals(FigureRows.SILENT) ? "missing" : "reported",
                        LocalDate.of(2011, 11, 12),
                        LocalDate.of(2011, 11, 15),
                        true,
                        0)),
                List.of());
    }

    /** As the mart would judge {@link FigureRows#CU_CHI}. */
    private static Priority priority(Place place, int position) {
        return new Priority(
                place,
                2011,
                true,
                5,
                3,
                0,
                2,
                2,
                0,
                2,
                1.3,
                position,
                List.of(FigureRows.indicator("internet_units"), FigureRows.indicator("party_admission")));
    }

    /** With another judgement of the district. */
    static DistrictFigures judged(DistrictFigures figures, Priority priority) {
        return new DistrictFigures(
                figures.place(),
                figures.year(),
                figures.places(),
                figures.indicators(),
                figures.all(),
                figures.own(),
                figures.city(),
                figures.isIllustrative(),
                List.of(priority),
                figures.wards(),
                figures.versions(),
                figures.reportings(),
                figures.refusedFiles());
    }

    private static WardFigure ward(String code, String name, String kind, long numerator) {
        return new WardFigure(
                code, 1, name, kind, "theory_study", WardFigure.State.reported, numerator, 1L, (double) numerator, 2);
    }
}
