package vn.chitieu.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.warehouse.Message;

/** Splits a script at its semicolons: not at those in strings, quoted names, comments or dollar quotes. */
public final class Statements {

    private Statements() {}

    /**
     * A script in pieces.
     *
     * @param complete statements that a semicolon ended, without it
     * @param rest what follows the last semicolon
     */
    public record Split(List<String> complete, String rest) {

        /** Every statement that is not blank, whether or not a semicolon ends it. */
        public List<String> all() {
            List<String> statements = new ArrayList<>(complete);
            statements.add(rest);
            return statements.stream().filter(Statements::saysSomething).toList();
        }
    }

    /** Splits a script; of what an unclosed string, name or comment holds nothing is split. */
    public static Split split(String script) {
        List<String> complete = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < script.length(); ) {
            Token token = Token.at(script, at);
            at = token.end();
            if (token.kind() == Token.Kind.semicolon) {
                complete.add(script.substring(start, token.start()));
                start = at;
            }
        }
        return new Split(complete, script.substring(start));
    }

    /**
     * The statement that a place of a script stands in; right behind a semicolon, the one that it ends.
     *
     * @param at from 0, before the sign of that number
     */
    public static String at(String script, int at) {
        Split split = split(script);
        List<String> pieces = new ArrayList<>(split.complete);
        pieces.add(split.rest);
        String found = "";
        int start = 0;
        for (String piece : pieces) {
            if (start >= at && saysSomething(found)) {
                break;
            }
            if (saysSomething(piece)) {
                found = piece;
            }
            start += piece.length() + 1;
        }
        return found;
    }

    /** The pieces of a statement that say something, in their order. */
    public static List<Token> tokens(String statement) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < statement.length(); ) {
            Token token = Token.at(statement, at);
            at = token.end();
            if (token.saysSomething()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Whether it is more than space and comments. */
    public static boolean saysSomething(String statement) {
        for (int at = 0; at < statement.length(); ) {
            Token token = Token.at(statement, at);
            at = token.end();
            if (token.saysSomething()) {
                return true;
            }
        }
        return false;
    }

    /** What to say of a script in which a string, a quoted name or a comment is never closed. */
    public static Optional<Message> unclosed(String script) {
        for (int at = 0; at < script.length(); ) {
            Token token = Token.at(script, at);
            at = token.end();
            if (!token.isClosed()) {
                long line = 1
                        + script.substring(0, token.start())
                                .chars()
                                .filter(sign -> sign == '\n')
                                .count();
                String opening = token.in(script).lines().findFirst().orElse("");
                String start = opening.substring(0, Math.min(20, opening.length()));
                return Optional.of(new Message(
                        "dòng %d: %s… không được đóng".formatted(line, start),
                        "line %d: %s… is never closed".formatted(line, start)));
            }
        }
        return Optional.empty();
    }
}
