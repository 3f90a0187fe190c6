package vn.chitieu.warehouse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.dictionary.Dictionary;
import vn.chitieu.warehouse.query.ResultFormat;
import vn.chitieu.warehouse.query.Statements;
import vn.chitieu.warehouse.query.Token;

/** How SQL is typed: over several lines up to its semicolon, coloured, with what could follow. */
final class Editing implements Parser, Completer, Highlighter {
    private final Schema schema;

    Editing(Schema schema) {
        this.schema = schema;
    }

    /** The reader of lines, with what was typed before at hand. */
    static LineReader of(Terminal terminal, Schema schema, @Nullable Path history) {
        Editing editing = new Editing(schema);
        LineReaderBuilder reader = LineReaderBuilder.builder()
                .appName("chitieu")
                .terminal(terminal)
                .parser(editing)
                .completer(editing)
                .highlighter(editing)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "     ...> ")
                .variable(LineReader.LIST_MAX, 200)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
        if (history != null) {
            reader.variable(LineReader.HISTORY_FILE, history);
        }
        return reader.build();
    }

    /** Where what is typed is kept, for its owner alone to read; null where that can't be. */
    static @Nullable Path historyFile(Map<String, String> environment) {
        try {
            String state = environment.getOrDefault("XDG_STATE_HOME", "");
            Path folder = (state.isEmpty()
                            ? Path.of(environment.getOrDefault("HOME", ""), ".local", "state")
                            : Path.of(state))
                    .resolve("chitieu");
            Path file = folder.resolve("sql_history");
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.isWritable(file) ? file : null;
        } catch (IOException | UnsupportedOperationException withoutHistory) {
            return null;
        }
    }

    /** The word that the cursor stands in, with all that was typed. */
    private record Word(String line, int cursor, int start) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isComplete(line)) {
            throw new EOFError(-1, cursor, "the semicolon is missing");
        }
        int start = cursor;
        while (start > 0 && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        return new Word(line, cursor, start);
    }

    static boolean isComplete(String text) {
        if (DotCommand.isMeant(text)) {
            return true;
        }
        return !Statements.saysSomething(Statements.split(text).rest());
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || "_.\\$".indexOf(sign) >= 0;
    }

    @Override
    public void complete(LineReader reader, ParsedLine typed, List<Candidate> candidates) {
        offer(typed.line(), typed.word(), candidates);
    }

    /** Adds what may stand in place of the last word of what was typed. */
    void offer(String line, String word, List<Candidate> candidates) {
        if (DotCommand.isMeant(line)) {
            completeCommand(line.stripLeading(), word, candidates);
            return;
        }
        int dot = word.lastIndexOf('.');
        if (dot >= 0) {
            completeAfterDot(line, word.substring(0, dot), candidates);
            return;
        }
        Set<Dictionary.Table> used = used(line);
        for (Dictionary.Table table : used.isEmpty() ? schema.all() : used) {
            addColumns(table, "", candidates);
        }
        addTables(candidates);
        boolean isSmall = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
        for (String keyword : schema.keywords()) {
            candidates.add(candidate(isSmall ? keyword.toLowerCase(Locale.ROOT) : keyword, ""));
        }
    }

    private void completeCommand(String line, String word, List<Candidate> candidates) {
        if (line.equals(word)) {
            for (DotCommand command : DotCommand.values()) {
                command.names()
                        .forEach(name ->
                                candidates.add(candidate(name, command.meaning().toString())));
            }
            return;
        }
        DotCommand.of(line.substring(0, line.length() - word.length()) + "x").ifPresent(asked -> {
            switch (asked.command()) {
                case schema -> addTables(candidates);
                case mode -> {
                    for (ResultFormat format : ResultFormat.values()) {
                        candidates.add(candidate(format.name(), ""));
                    }
                }
                case timer -> {
                    candidates.add(candidate("on", ""));
                    candidates.add(candidate("off", ""));
                }
                case examples ->
                    Dictionary.shipped()
                            .forEach(example -> candidates.add(
                                    candidate(example.name(), example.question().toString())));
                case snapshot -> schema.snapshots().forEach(id -> candidates.add(candidate(id, "")));
                case tables, expanded, output, read, param, help, quit -> {}
            }
        });
    }

    /** After a schema its tables, after a table or its alias the columns. */
    private void completeAfterDot(String line, String before, List<Candidate> candidates) {
        for (Dictionary.Table table : schema.all()) {
            if (table.name().startsWith(before + ".")) {
                candidates.add(candidate(table.name(), table.grain().toString()));
            }
        }
        List<Dictionary.Table> meant = new ArrayList<>(schema.named(before));
        meant.addAll(aliased(line, before));
        meant.forEach(table -> addColumns(table, before + ".", candidates));
    }

    private void addTables(List<Candidate> candidates) {
        for (Dictionary.Table table : schema.all()) {
            candidates.add(candidate(Schema.written(table), table.grain().toString()));
        }
    }

    private static void addColumns(Dictionary.Table table, String before, List<Candidate> candidates) {
        for (Dictionary.Column column : table.columns()) {
            candidates.add(candidate(before + column.name(), column.meaning().toString()));
        }
    }

    /** A meaning longer than a line would push the others off the screen. */
    private static Candidate candidate(String value, String meaning) {
        int most = 60;
        String brief = meaning.length() > most ? meaning.substring(0, most - 1) + "…" : meaning;
        return new Candidate(value, value, null, brief.isEmpty() ? null : brief, null, null, false);
    }

    /** The tables that a statement names. */
    private Set<Dictionary.Table> used(String line) {
        Set<Dictionary.Table> used = new LinkedHashSet<>();
        names(line).forEach(name -> used.addAll(schema.named(name)));
        return used;
    }

    /** The tables after which an alias stands, with AS or without. */
    private List<Dictionary.Table> aliased(String line, String alias) {
        List<String> names = names(line);
        for (int at = 1; at < names.size(); at++) {
            if (names.get(at).equalsIgnoreCase(alias)) {
                boolean hasAs = at > 1 && names.get(at - 1).equalsIgnoreCase("AS");
                List<Dictionary.Table> tables = schema.named(names.get(hasAs ? at - 2 : at - 1));
                if (!tables.isEmpty()) {
                    return tables;
                }
            }
        }
        return List.of();
    }

    /** Words and the names that dots make of them. */
    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        boolean isAfterDot = false;
        for (Token token : Statements.tokens(line)) {
            String text = token.in(line);
            if (text.equals(".") && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + ".");
                isAfterDot = true;
            } else if (isAfterDot) {
                names.set(names.size() - 1, names.getLast() + text);
                isAfterDot = false;
            } else {
                names.add(text);
            }
        }
        return names;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        if (DotCommand.isMeant(line)) {
            return new AttributedString(line, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
        }
        AttributedStringBuilder coloured = new AttributedStringBuilder();
        for (int at = 0; at < line.length(); ) {
            Token token = Token.at(line, at);
            coloured.styled(style(token, token.in(line)), token.in(line));
            at = token.end();
        }
        return coloured.toAttributedString();
    }

    private AttributedStyle style(Token token, String text) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (token.kind()) {
            case comment -> plain.faint();
            case text -> plain.foreground(AttributedStyle.GREEN);
            case parameter -> plain.foreground(AttributedStyle.MAGENTA);
            case word -> schema.keywords().contains(text.toUpperCase(Locale.ROOT)) ? plain.bold() : plain;
            case space, name, number, semicolon, sign -> plain;
        };
    }
}
