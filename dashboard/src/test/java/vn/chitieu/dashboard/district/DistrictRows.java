package vn.chitieu.dashboard.district;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.dashboard.district.DistrictFigures.Evidence;
import vn.chitieu.dashboard.district.DistrictFigures.Refusal;
import vn.chitieu.dashboard.district.DistrictFigures.Reporting;
import vn.chitieu.dashboard.district.DistrictFigures.Version;
import vn.chitieu.dashboard.district.DistrictFigures.WardFigure;
import vn.chitieu.dashboard.figure.Figure;
import vn.chitieu.dashboard.figure.FigureRows;
import vn.chitieu.dashboard.figure.Place;

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
                false,
                List.of(ward("27496", "Thị trấn Củ Chi", "township", 1), ward("27499", "Xã Phú Mỹ Hưng", "commune", 0)),
                place.equals(FigureRows.SILENT)
                        ? List.of()
                        : List.of(
                                new Version(2, 2011, 2, "2011/783_2.csv", LocalDate.of(2011, 11, 16), 21, 20, 1, 0),
                                new Version(1, 2011, 1, "2011/783.csv", LocalDate.of(2011, 11, 12), 21, 18, 3, 0)),
                List.of(new Reporting(2011, "reported", LocalDate.of(2011, 11, 15), true, 0)),
                List.of(
                        new Evidence("theory_study", "ward", null, 20, 2, 22),
                        new Evidence("theory_study", "district", null, 1, 23, 23)),
                List.of(new Refusal(
                        "2011/783_2.csv",
                        null,
                        7,
                        "numerator",
                        "27499",
                        "new_life_clubs",
                        "không rõ",
                        "“không rõ” không phải là số",
                        "“không rõ” is not a number")),
                List.of());
    }

    private static WardFigure ward(String code, String name, String kind, long numerator) {
        return new WardFigure(
                code, 1, name, kind, "theory_study", WardFigure.State.reported, numerator, 1L, (double) numerator, 2);
    }
}
