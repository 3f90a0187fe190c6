package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.chitieu.warehouse.query.QueryException;
import vn.chitieu.warehouse.query.Statements;

/** SQL that is run from its first statement to its last. */
final class Script {

    private Script() {}

    /**
     * The statements of a text.
     *
     * @throws QueryException where a string, a quoted name or a comment is never closed
     */
    static List<String> statements(String text) {
        Statements.unclosed(text).ifPresent(message -> {
            throw new QueryException(message);
        });
        return Statements.split(text).all();
    }

    /**
     * The statements of a file.
     *
     * @param file {@code -} is standard input
     * @throws QueryException where it is not there, no UTF-8, or never closed
     */
    static List<String> read(String file) throws IOException {
        boolean isInput = file.equals("-");
        if (!isInput && !Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
            throw new QueryException("không có tệp " + file, "there is no file " + file);
        }
        byte[] bytes = isInput ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return statements(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherAlphabet) {
            throw new QueryException(
                    "%s không phải là UTF-8; hãy lưu lại với mã UTF-8".formatted(file),
                    "%s is not UTF-8; save it as UTF-8".formatted(file));
        }
    }
}
