package vn.chitieu.warehouse.query;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chitieu.warehouse.Message;

/** What DuckDB says of a statement in error, for a person: without the paths of files, and in Vietnamese what it says most. */
public final class SqlFault {

    private static final Map<String, String> VIETNAMESE = new LinkedHashMap<>();

    static {
        VIETNAMESE.put("(?m)^Parser Error: ", "Lỗi cú pháp: ");
        VIETNAMESE.put("(?m)^Catalog Error: ", "Lỗi tên: ");
        VIETNAMESE.put("(?m)^Binder Error: ", "Lỗi tên hoặc kiểu: ");
        VIETNAMESE.put("(?m)^Conversion Error: ", "Lỗi đổi kiểu: ");
        VIETNAMESE.put("(?m)^Out of Range Error: ", "Lỗi ngoài phạm vi: ");
        VIETNAMESE.put("(?m)^Invalid Input Error: ", "Lỗi đầu vào: ");
        VIETNAMESE.put("(?m)^Permission Error: ", "Lỗi, không được phép: ");
        VIETNAMESE.put("(?m)^Not implemented Error: ", "Lỗi, chưa làm được: ");
        VIETNAMESE.put("syntax error at or near (.*)", "không hiểu từ chỗ $1");
        VIETNAMESE.put("syntax error at end of input", "câu lệnh chưa hết");
        VIETNAMESE.put("Table with name (.*) does not exist!", "không có bảng $1");
        VIETNAMESE.put("Referenced column (.*) not found in FROM clause!", "các bảng sau FROM không có cột $1");
        VIETNAMESE.put("Referenced table (.*) not found!", "FROM không có bảng $1");
        VIETNAMESE.put("Values list (.*) does not have a column named (.*)", "$1 không có cột $2");
        VIETNAMESE.put("(?:Scalar|Table|Aggregate) Function with name (.*) does not exist!", "không có hàm $1");
        VIETNAMESE.put("Did you mean (.*)\\?", "Có phải $1?");
        VIETNAMESE.put("Candidate (?:bindings|tables): ", "Gần nhất: ");
        VIETNAMESE.put("Could not convert string (.*) to (\\S+)", "không đổi được $1 ra $2");
        VIETNAMESE.put(
                "Cannot execute statement of type (.*) on database .* which is attached in read-only mode!",
                "kho chỉ đọc, không chạy được $1");
        VIETNAMESE.put("file system operations are disabled by configuration", "ở đây không đọc được tệp này");
        VIETNAMESE.put("(?m)^LINE (\\d+):", "DÒNG $1:");
    }

    private SqlFault() {}

    /**
     * The same in both languages; the place in the statement in lines of its own.
     *
     * @param said by DuckDB
     * @param snapshot the file that it was asked of; it and those beside it are called by their names alone
     */
    public static Message of(String said, Path snapshot) {
        // Its advice is for whoever may change the settings.
        if (said.strip().startsWith("Out of Memory Error")) {
            return new Message(
                    "Lỗi: câu lệnh cần hơn 1 GB bộ nhớ; hãy lọc hay gộp bớt",
                    "Error: the statement needs more than 1 GB of memory; filter or aggregate");
        }
        String folder = snapshot.toAbsolutePath().resolveSibling("") + "/";
        String english = said.strip().replace(folder, "").replace(".duckdb", "");
        String vietnamese = english;
        for (Map.Entry<String, String> phrase : VIETNAMESE.entrySet()) {
            vietnamese = vietnamese.replaceAll(phrase.getKey(), phrase.getValue());
        }
        return new Message(vietnamese, english);
    }
}
