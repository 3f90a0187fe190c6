package vn.chitieu.workbook;

import java.util.Locale;

/** What a number means by the way its cell shows it. */
enum NumberFormat {
    plain,
    /** Shown times 100: 0.855 as 85.5 %. */
    percent,
    /** Shown as it is with a sign behind: 85.5 as 85.5 %. */
    percent_sign,
    date;

    /**
     * Tells by a format of a spreadsheet program, such as {@code 0.0%} or {@code dd/mm/yyyy}; its first section decides.
     */
    static NumberFormat of(String code) {
        boolean isPercent = false;
        boolean hasPercentSign = false;
        boolean hasDate = false;
        boolean hasSeconds = false;
        boolean hasDigits = false;
        boolean hasZeros = false;
        int index = 0;
        while (index < code.length() && code.charAt(index) != ';') {
            char sign = Character.toLowerCase(code.charAt(index));
            switch (sign) {
                case '"' -> {
                    int end = code.indexOf('"', index + 1);
                    end = end < 0 ? code.length() : end;
                    hasPercentSign |= code.substring(index + 1, end).contains("%");
                    index = end;
                }
                case '\\' -> {
                    index++;
                    hasPercentSign |= index < code.length() && code.charAt(index) == '%';
                }
                case '_', '*' -> index++;
                case '[' -> {
                    int end = code.indexOf(']', index + 1);
                    end = end < 0 ? code.length() : end;
                    hasDate |= code.substring(index + 1, end)
                            .toLowerCase(Locale.ROOT)
                            .matches("h+|m+|s+");
                    index = end;
                }
                case '%' -> isPercent = true;
                case 's' -> {
                    hasDate = true;
                    hasSeconds = true;
                }
                case 'y', 'd', 'h', 'm' -> hasDate = true;
                case '0' -> hasZeros = true;
                case '#', '?' -> hasDigits = true;
                default -> {}
            }
            index++;
        }
        if (isPercent) {
            return percent;
        }
        if (hasDate && !hasDigits && (!hasZeros || hasSeconds)) {
            return date;
        }
        return hasPercentSign ? percent_sign : plain;
    }

    /** Tells by the number of a format that spreadsheet programs do not write out. */
    static NumberFormat ofBuiltIn(int id) {
        if (id == 9 || id == 10) {
            return percent;
        }
        boolean isDate =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return isDate ? date : plain;
    }
}
