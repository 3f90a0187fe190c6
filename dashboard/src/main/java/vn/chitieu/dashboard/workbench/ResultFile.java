package vn.chitieu.dashboard.workbench;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.warehouse.sandbox.Ask;
import vn.chitieu.warehouse.sandbox.Form;
import vn.chitieu.warehouse.sandbox.Outcome;
import vn.chitieu.warehouse.sandbox.Run;

/** A result as a file: the statement runs once more, and its rows go to the browser as they come. */
final class ResultFile implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private static final Map<Form, String> TYPES = Map.of(
            Form.CSV, "text/csv; charset=utf-8",
            Form.JSON, "application/json",
            Form.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form.PARQUET, "application/vnd.apache.parquet");

    private final transient SqlService service;
    private final transient Ask ask;
    private final transient Language language;
    private final transient Consumer<ResultFile> onTake;
    private transient volatile @Nullable Run run;
    private transient volatile @Nullable Outcome outcome;

    /** @param onTake told when somebody takes it */
    ResultFile(SqlService service, Ask ask, Form form, Language language, Consumer<ResultFile> onTake) {
        this.service = service;
        this.ask = new Ask(ask.sql(), ask.parameters(), form);
        this.language = language;
        this.onTake = onTake;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        String name = "ket-qua." + ask.form().name().toLowerCase(Locale.ROOT);
        OutputStream[] out = new OutputStream[1];
        outcome = null;
        onTake.accept(this);
        Optional<Run> asked = service.run(ask, part -> {
            if (out[0] == null) {
                event.setFileName(name);
                event.setContentType(TYPES.get(ask.form()));
                out[0] = event.getOutputStream();
            }
            out[0].write(part);
        });
        if (asked.isEmpty()) {
            event.getResponse().setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        Run started = asked.orElseThrow();
        run = started;
        Outcome ended = started.outcome().join();
        outcome = ended;
        if (ended instanceof Outcome.Done) {
            return;
        }
        if (out[0] == null) {
            event.getResponse().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        throw new IOException("a result that is not whole"); // the browser says that the file is not whole
    }

    boolean isUnderWay() {
        Run started = run;
        return started != null && !started.outcome().isDone();
    }

    String progress() {
        Run started = run;
        double megabytes = started == null ? 0 : started.bytes() / 1048576.0;
        return language.say(
                "Đang ghi %s: %s MB", "Writing %s: %s MB", ask.form().name(), new Numbers(language).points(megabytes));
    }
}
