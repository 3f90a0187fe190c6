package vn.chitieu.warehouse.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.query.Parameters;
import vn.chitieu.warehouse.query.SqlFault;
import vn.chitieu.warehouse.query.Statements;
import vn.chitieu.warehouse.sandbox.Outcome.Failed;

/** Why a statement gives no result, in the words of whoever typed it. */
final class Fault {

    /** What statements that only read begin with. */
    private static final Set<String> READING = Set.of(
            "SELECT",
            "WITH",
            "FROM",
            "VALUES",
            "TABLE",
            "DESCRIBE",
            "DESC",
            "SHOW",
            "SUMMARIZE",
            "EXPLAIN",
            "PIVOT",
            "UNPIVOT");

    private static final Message OUT_OF_REACH = new Message(
            "Ở đây chỉ đọc được các bảng của bản dữ liệu: không tệp, mạng, phần mở rộng, thiết lập hay cơ sở dữ liệu khác",
            "Here only the tables of the snapshot can be read: no file, network, extension, setting or other database");

    private static final Message TOO_MUCH = new Message(
            "Câu lệnh cần nhiều bộ nhớ hơn mức được cấp, nên đã dừng; hãy lọc bớt dòng, bớt nhóm hoặc bớt kết nối",
            "The statement needs more memory than it may take, and was ended; filter rows, group or join less");

    /** How DuckDB begins what it says, and what that means here; the first that fits. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("Permission Error", OUT_OF_REACH),
            new Meaning("Invalid Input Error: Cannot change configuration", OUT_OF_REACH),
            new Meaning("(?s).*configuration has been locked", OUT_OF_REACH),
            new Meaning("(?s).*read-only (mode|database)", OUT_OF_REACH),
            new Meaning("(?s).*it exists in the \\w+ extension", OUT_OF_REACH),
            new Meaning("Out of Memory Error", TOO_MUCH),
            new Meaning("(?s).*(std::bad_alloc|failed to allocate|Unable to allocate)", TOO_MUCH));

    private Fault() {}

    /** @param beginning what DuckDB's message begins with */
    private record Meaning(Pattern beginning, Message message) {
        Meaning(String beginning, Message message) {
            this(Pattern.compile(beginning), message);
        }
    }

    /** Why a statement is not run at all; empty where it is. */
    static Optional<Failed> before(Ask ask) {
        if (ask.sql().length() > Limits.LONGEST) {
            return failed("Câu lệnh dài quá một triệu ký tự", "The statement is longer than a million characters");
        }
        int count = Statements.split(ask.sql()).all().size();
        if (count == 0) {
            return failed("Chưa có câu lệnh nào", "There is no statement yet");
        }
        if (count > 1) {
            return failed(
                    "Mỗi lần chạy một câu lệnh; hãy chọn phần muốn chạy",
                    "One statement at a time; select the one to run");
        }
        if (!READING.contains(firstWord(ask.sql()))) {
            return failed(
                    "Ở đây chỉ chạy câu lệnh đọc: SELECT, WITH, FROM, VALUES, TABLE, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN, PIVOT",
                    "Only statements that read run here: SELECT, WITH, FROM, VALUES, TABLE, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN, PIVOT");
        }
        List<String> missing = new Parameters(ask.parameters()).without(Parameters.namesIn(ask.sql()));
        return missing.isEmpty()
                ? Optional.empty()
                : failed(
                        "Chưa có giá trị cho $" + String.join(", $", missing),
                        "There is no value yet for $" + String.join(", $", missing));
    }

    /** In capitals, with opening brackets passed over. */
    private static String firstWord(String sql) {
        return Statements.tokens(sql).stream()
                .map(token -> token.in(sql))
                .filter(text -> !text.equals("("))
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a process that failed so is to be used no more. */
    static boolean isMemory(Failed failed) {
        return failed.why() == TOO_MUCH;
    }

    private static Optional<Failed> failed(String vi, String en) {
        return Optional.of(new Failed(new Message(vi, en)));
    }

    /** What DuckDB says of a statement over a snapshot. */
    static Failed said(String text, Path snapshot) {
        return new Failed(MEANINGS.stream()
                .filter(meaning -> meaning.beginning.matcher(text).lookingAt())
                .findFirst()
                .map(Meaning::message)
                .orElseGet(() -> SqlFault.of(text, snapshot)));
    }

    static Failed late(Duration time) {
        return new Failed(new Message(
                "Câu lệnh chạy quá " + time.toSeconds() + " giây nên đã dừng",
                "The statement ran for more than " + time.toSeconds() + " seconds and was ended"));
    }

    static Failed large(long bytes) {
        return new Failed(new Message(
                "Kết quả lớn hơn " + (bytes >> 20) + " MB nên đã dừng; hãy chọn ít dòng hoặc ít cột hơn",
                "The result is larger than " + (bytes >> 20) + " MB; ask for fewer rows or columns"));
    }

    static Failed busy() {
        return new Failed(new Message(
                "Đang có quá nhiều câu lệnh chờ chạy; hãy thử lại sau ít phút",
                "Too many statements are waiting; try again in some minutes"));
    }

    static Failed unable() {
        return new Failed(new Message(
                "Máy chủ chưa mở được nơi chạy SQL; hãy báo người vận hành",
                "The server can't start what runs SQL; tell whoever runs it"));
    }

    /** It ended without a word: more memory than the operating system grants, or a crash. */
    static Failed died() {
        return new Failed(new Message(
                "Câu lệnh quá nặng hoặc quá rối nên đã dừng: nó cần nhiều bộ nhớ hơn mức được cấp",
                "The statement is too heavy or too involved and was ended: it needs more memory than it may take"));
    }
}
