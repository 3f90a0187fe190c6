package vn.chitieu.etl.reading;

/** Text without the control characters that no person writes; line breaks and tabs stay. */
record PlainText(String text, boolean isChanged) {

    static PlainText of(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n")
                .codePoints()
                .map(sign ->
                        sign == '\r' || sign == 0x0b || sign == 0x85 || sign == 0x2028 || sign == 0x2029 ? '\n' : sign)
                .filter(sign -> sign == '\n' || sign == '\t' || !isControl(sign))
                .forEach(kept::appendCodePoint);
        boolean isChanged = raw.codePoints()
                .anyMatch(sign -> sign != '\n' && sign != '\t' && sign != '\r' && sign != 0x0b && isControl(sign));
        return new PlainText(FigureReader.trimmed(kept.toString()), isChanged);
    }

    /** Bidirectional marks too: they make a text read otherwise than it stands. */
    private static boolean isControl(int sign) {
        return Character.getType(sign) == Character.CONTROL && sign != 0x85
                || (sign >= 0x202a && sign <= 0x202e)
                || (sign >= 0x2066 && sign <= 0x2069);
    }
}
