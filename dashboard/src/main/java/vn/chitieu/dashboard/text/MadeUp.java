package vn.chitieu.dashboard.text;

/** Made-up texts say so themselves, wherever they are taken; a page says it once for all of them. */
public final class MadeUp {
    private static final String MARK = "Dữ liệu mẫu: ";

    private MadeUp() {}

    /** A text of a sample, or several put together, without what each begins with. */
    public static String unmarked(String text) {
        return text.replace(MARK, "");
    }
}
