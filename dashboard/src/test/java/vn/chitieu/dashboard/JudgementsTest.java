package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is judged (met, comparable, enough, late) is judged in the warehouse: no page holds a value against a target. */
class JudgementsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** What only a judgement compares. Zero of a divisor is no judgement, so {@code signum} is none. */
    private static final Pattern JUDGED = Pattern.compile(
            "(?i)\\b\\w*(target|gap(points|units|2012)|gap_(points|units|2012)|required|achieved|same_?within)\\w*\\b");

    private static final Pattern COMPARISON = Pattern.compile(
            "(?<![-<])(<=|>=|(?<=\\s)[<>](?=\\s))|(?<!signum\\(\\)\\s)[!=]=\\s*0\\b|\\.compareTo\\(|\\b(lt|le|gt|ge|lessThan|greaterThan)\\(");

    private static final Pattern UNSAID =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    @Test
    void no_page_compares_a_value_with_a_target() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(JudgementsTest::judgements))
                    .isEmpty();
        }
    }

    @Test
    void a_judgement_would_be_found() {
        assertThat(judgements("boolean isMet = value >= target.doubleValue();")).hasSize(1);
        assertThat(judgements("if (figure.gapUnits() == 0) { return; }")).hasSize(1);
        assertThat(judgements("filter(row -> row.value().compareTo(row.target()) > 0)"))
                .hasSize(1);
        assertThat(judgements("List<Target> targets = all; // value >= target")).isEmpty();
    }

    private static Stream<String> judgements(Path file) {
        try {
            return judgements(Files.readString(file)).stream()
                    .map(found -> SOURCES.relativize(file) + ": " + found.replaceAll("\\s+", " "));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Clauses that compare, and name what is judged. */
    private static List<String> judgements(String source) {
        return Pattern.compile("[^;{}?]+")
                .matcher(UNSAID.matcher(source).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .flatMap(statement -> Stream.of(statement.split("&&|\\|\\||,\\n")))
                .filter(clause -> COMPARISON.matcher(clause).find()
                        && JUDGED.matcher(clause).find())
                .toList();
    }
}
