package vn.chitieu.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends in an exception at XML that no office program writes: a DTD, with its entities that grow or lead elsewhere, and a
 * tag, comment or text so long that whoever parses it must hold it in memory whole. For UTF-8.
 */
final class MarkupGuard extends FilterInputStream {

    /** Why a part is not parsed on. */
    static final class ForbiddenException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient RefusedFileException refusal;

        private ForbiddenException(RefusedFileException refusal) {
            super(refusal.getMessage());
            this.refusal = refusal;
        }

        RefusedFileException refusal() {
            return refusal;
        }
    }

    private enum Within {
        text,
        open,
        exclamation,
        comment,
        characters,
        instruction
    }

    private Within within = Within.text;
    private int length;
    private int before;
    private int twoBefore;

    MarkupGuard(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        for (int index = offset; index < offset + read; index++) {
            look(bytes[index]);
        }
        return read;
    }

    private void look(int sign) throws ForbiddenException {
        length++;
        switch (within) {
            case text -> {
                if (sign == '<') {
                    enter(Within.open);
                }
            }
            case open -> {
                within = sign == '!' ? Within.exclamation : sign == '?' ? Within.instruction : Within.text;
            }
            case exclamation -> {
                switch (sign) {
                    case '-' -> enter(Within.comment);
                    case '[' -> enter(Within.characters);
                    default ->
                        throw new ForbiddenException(RefusedFileException.unreadable(
                                "có khai báo DTD, điều mà tệp văn phòng không bao giờ có",
                                "it declares a DTD, which no office file does"));
                }
            }
            case comment -> leaveAfter('-', '-', sign);
            case characters -> leaveAfter(']', ']', sign);
            case instruction -> leaveAfter(before, '?', sign);
        }
        if (length > Limits.MOST_BYTES_OF_MARKUP) {
            throw new ForbiddenException(RefusedFileException.beyond(
                    "một thẻ hay đoạn văn bản dài hơn %d byte".formatted(Limits.MOST_BYTES_OF_MARKUP),
                    "a tag or text of more than %d bytes".formatted(Limits.MOST_BYTES_OF_MARKUP)));
        }
        twoBefore = before;
        before = sign;
    }

    private void leaveAfter(int first, int second, int sign) {
        if (sign == '>' && before == second && (twoBefore == first || second == '?')) {
            enter(Within.text);
        }
    }

    private void enter(Within next) {
        within = next;
        length = 0;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
