package vn.chitieu.dashboard.download;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.build.SqlFiles;

/** The query behind a table as SQL for any tool with DuckDB: its values written out, what the file says of itself as comments. */
final class SqlFile {
    private static final Settings PLAIN = new Settings()
            .withRenderFormatted(true)
            .withRenderKeywordCase(RenderKeywordCase.UPPER)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    /** As jOOQ writes it: {@code mart.pace}; a text in quotes is none. */
    private static final Pattern TABLE = Pattern.compile("'(?:[^']|'')*'|\\b(?:main|audit|mart)\\.(\\w+)\\b");

    private SqlFile() {}

    static byte[] bytes(String sql, About about) {
        String comments = Stream.concat(Stream.of(about.title(), about.measure()), about.foot().stream())
                .map(line -> "-- " + line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ") + "\n")
                .collect(Collectors.joining());
        return (comments + sql + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param day as of which it reads; null for what is known now */
    static String sql(Query query, @Nullable LocalDate day) {
        String sql = DSL.using(SQLDialect.DUCKDB, PLAIN).renderInlined(query);
        return day == null ? sql : asOf(sql, day);
    }

    /** Each table that has a form as of a day becomes that form, under its own name. */
    private static String asOf(String sql, LocalDate day) {
        Set<String> forms = new TreeSet<>();
        String unqualified = TABLE.matcher(sql).replaceAll(table -> {
            String name = table.group(1);
            if (name == null || !SqlFiles.asOfForms().contains(name)) {
                return Matcher.quoteReplacement(table.group());
            }
            forms.add(name);
            return name;
        });
        String with = forms.stream()
                .map(table -> "%s AS (FROM mart.%s_as_of(DATE '%s'))".formatted(table, table, day))
                .collect(Collectors.joining(",\n"));
        return with.isEmpty()
                ? sql
                : "WITH " + with
                        + (unqualified.startsWith("WITH ") ? ",\n" + unqualified.substring(5) : "\n" + unqualified);
    }
}
