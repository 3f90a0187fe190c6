package vn.chitieu.dashboard.programme;

import static org.jooq.Records.mapping;
import static vn.chitieu.warehouse.tables.main.Tables.PROGRAMME;
import static vn.chitieu.warehouse.tables.mart.Tables.PROGRAMME_PROGRESS;

import org.jooq.DSLContext;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.snapshot.Figures;

/** Reads how the programmes have come on from the marts of one snapshot. */
record ProgrammeQuery(DSLContext sql, Figures figures) {

    ProgrammeFigures figures(Contents contents, int year) {
        return new ProgrammeFigures(
                year,
                contents.years(),
                contents.indicators(),
                figures.outline(),
                sql.select(
                                PROGRAMME.PROGRAMME_CODE,
                                PROGRAMME.NAME_VI,
                                PROGRAMME.NAME_EN,
                                PROGRAMME.FIRST_YEAR,
                                PROGRAMME.LAST_YEAR)
                        .from(PROGRAMME)
                        .fetch(mapping(Programme::new)),
                sql.select(
                                PROGRAMME_PROGRESS.PROGRAMME_CODE,
                                PROGRAMME_PROGRESS.ITEM_CODE,
                                PROGRAMME_PROGRESS.INDICATOR_CODE,
                                PROGRAMME_PROGRESS.YEAR,
                                PROGRAMME_PROGRESS.IS_WITHIN,
                                PROGRAMME_PROGRESS.DISTRICTS_ASKED,
                                PROGRAMME_PROGRESS.DISTRICTS_ANSWERED,
                                PROGRAMME_PROGRESS.DISTRICTS_PARTLY,
                                PROGRAMME_PROGRESS.NUMERATOR,
                                PROGRAMME_PROGRESS.DENOMINATOR,
                                PROGRAMME_PROGRESS.VALUE,
                                PROGRAMME_PROGRESS.TARGET,
                                PROGRAMME_PROGRESS.GAP_POINTS,
                                PROGRAMME_PROGRESS.GAP_UNITS,
                                PROGRAMME_PROGRESS.FIRST_YEAR,
                                PROGRAMME_PROGRESS.FIRST_VALUE,
                                PROGRAMME_PROGRESS.CHANGE_POINTS,
                                PROGRAMME_PROGRESS.CHANGE_COUNT)
                        .from(PROGRAMME_PROGRESS)
                        .orderBy(PROGRAMME_PROGRESS.POSITION, PROGRAMME_PROGRESS.YEAR)
                        .fetch(mapping(Progress::new)),
                figures.ofIndicator(ProgrammeFigures.PARTY).stream()
                        .filter(figure -> figure.year() == year)
                        .toList(),
                figures.city());
    }
}
