package vn.chitieu.etl.sample;

import java.util.List;

/** What a report came as: what offices of its year used, unless it holds what only a plain table can. */
enum SavedAs {
    csv("csv"),
    /** As Excel saves “Unicode text”: with tabs. */
    csv_utf_16("csv"),
    csv_windows_1258("csv"),
    csv_tcvn3("csv"),
    csv_vni("csv"),
    xls("xls"),
    xls_tcvn3("xls"),
    xls_vni("xls"),
    form("xlsx"),
    form_ods("ods");

    private static final double NO_UNICODE_YET_IN_TCVN3 = 0.5;
    private static final double FORM_FROM_OPEN_OFFICE = 0.25;
    private static final List<SavedAs> IN_2009 =
            List.of(xls_tcvn3, xls_vni, xls, xls, csv_windows_1258, csv_utf_16, csv);

    private final String ending;

    SavedAs(String ending) {
        this.ending = ending;
    }

    /** The ending of the file's name, without the point. */
    String ending() {
        return ending;
    }

    /** How a report of these rows came in. */
    static SavedAs of(long seed, SampleSubmission submission, List<Row> rows) {
        int year = submission.period().year();
        if (submission.saved().isPresent()) {
            return csv;
        }
        Dice dice = Dice.of(seed, "saved", submission.district().districtCode(), year);
        boolean isTcvn3 = dice.chance(NO_UNICODE_YET_IN_TCVN3);
        boolean isOpenOffice = dice.chance(FORM_FROM_OPEN_OFFICE);
        SavedAs in2009 = IN_2009.get(dice.below(IN_2009.size()));
        boolean fitsAcross = Across.canHold(submission, rows);
        return switch (year) {
            case 2006 -> isTcvn3 ? csv_tcvn3 : csv_vni;
            case 2007, 2008 -> {
                if (!fitsAcross) {
                    yield isTcvn3 ? csv_tcvn3 : csv_vni;
                }
                yield isTcvn3 ? xls_tcvn3 : xls_vni;
            }
            case 2009 -> in2009.ending.equals("xls") && !fitsAcross ? csv : in2009;
            default -> {
                if (!fitsAcross || !FilledForm.canHold(submission, rows)) {
                    yield csv;
                }
                yield isOpenOffice ? form_ods : form;
            }
        };
    }
}
