package vn.chitieu.dashboard.overview;

import java.util.List;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;

/**
 * What the first page says of a year in words, for pages that quote it.
 *
 * @param missing names of the districts that did not report, in natural order, each of them
 */
public record OverviewSummary(
        String headline,
        String lede,
        List<Finding> sentences,
        int reporting,
        int expected,
        List<String> missing,
        boolean targetsAreIllustrative) {

    /** Reads it from one snapshot. */
    public static OverviewSummary read(Reader reader, Contents contents, int year, Language language) {
        OverviewFigures figures =
                OverviewFigures.of(reader, contents, year, contents.indicators().getFirst());
        OverviewWords words = new OverviewWords(figures, language);
        Reporting reporting = figures.reporting();
        return new OverviewSummary(
                words.headline(),
                words.lede(),
                new Findings(words).all(),
                reporting.actual(),
                reporting.expected(),
                reporting.missing().stream()
                        .map(place -> place.shortName(language))
                        .toList(),
                figures.isIllustrative());
    }
}
