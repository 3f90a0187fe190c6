package vn.chitieu.warehouse.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chitieu.warehouse.Message;

/** What the shell understands beside SQL, each a line by itself and without a semicolon. */
enum DotCommand {
    tables("", "các bảng, mỗi bảng có gì", "the tables, and what is in each", ".tables", "\\dt", "\\d"),
    schema("NAME", "các cột của một bảng", "the columns of a table", ".schema", "\\d"),
    mode("FORMAT", "dạng kết quả: table, box, csv, json…", "how results are shown: table, box, csv, json …", ".mode"),
    expanded("", "mỗi cột một dòng, hoặc thôi", "a line a column, or no longer", "\\x"),
    output("FILE", "ghi kết quả kế tiếp vào tệp", "writes the next result into a file", ".output"),
    read("FILE", "chạy một tệp .sql", "runs an .sql file", ".read"),
    timer("on|off", "hiện thời gian chạy", "shows how long it took", ".timer"),
    param("NAME=VALUE", "giá trị của $NAME trong SQL", "the value of $NAME in SQL", ".param"),
    examples("[NAME]", "các câu hỏi mẫu, hoặc SQL của một câu", "example questions, or the SQL of one", ".examples"),
    snapshot("[ID]", "sang một bản dữ liệu khác", "goes to another snapshot", ".snapshot"),
    help("", "hướng dẫn này", "this help", ".help", "\\?"),
    quit("", "thoát (Ctrl-D)", "ends (Ctrl-D)", ".quit", ".exit", "\\q", "quit", "exit");

    private final String argument;
    private final Message meaning;
    private final List<String> names;

    DotCommand(String argument, String vi, String en, String... names) {
        this.argument = argument;
        this.meaning = new Message(vi, en);
        this.names = List.of(names);
    }

    /** What a line asks for, with what follows the name. */
    record Asked(DotCommand command, String argument) {}

    /** Whether a line is meant as a command and not as SQL. */
    static boolean isMeant(String line) {
        String stripped = line.strip();
        return stripped.startsWith(".")
                || stripped.startsWith("\\")
                || quit.names.contains(stripped.replaceAll("\\s*;$", ""));
    }

    /** Empty where there is no such command. */
    static Optional<Asked> of(String line) {
        String[] words = line.strip().replaceAll("\\s*;$", "").split("\\s+", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        return Arrays.stream(values())
                .filter(command -> command.names.contains(words[0])
                        && (command != tables || argument.isEmpty() || !words[0].equals("\\d")))
                .findFirst()
                .map(command -> new Asked(command, argument));
    }

    /** Whether it does nothing without what follows its name. */
    boolean needsArgument() {
        return !argument.isEmpty() && !argument.startsWith("[") && this != output;
    }

    List<String> names() {
        return names;
    }

    Message meaning() {
        return meaning;
    }

    String usage() {
        return String.join(", ", names) + (argument.isEmpty() ? "" : " " + argument);
    }
}
