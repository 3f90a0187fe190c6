package vn.chitieu.dashboard.download;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The query behind a table as SQL for any tool with DuckDB: its values written out, what the file says of itself as comments. */
final class SqlFile {
    private static final Settings PLAIN = new Settings()
            .withRenderFormatted(true)
            .withRenderKeywordCase(RenderKeywordCase.UPPER)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    private SqlFile() {}

    static byte[] bytes(String sql, About about) {
        String comments = Stream.concat(Stream.of(about.title(), about.measure()), about.foot().stream())
                .map(line -> "-- " + line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ") + "\n")
                .collect(Collectors.joining());
        return (comments + sql + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    static String sql(Query query) {
        return DSL.using(SQLDialect.DUCKDB, PLAIN).renderInlined(query);
    }
}
