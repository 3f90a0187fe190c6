package vn.chitieu.dashboard.original;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chitieu.dashboard.access.Audit;
import vn.chitieu.dashboard.access.Visitor;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.PublishedWarehouse.Reader;
import vn.chitieu.warehouse.access.AccessEvent.Action;
import vn.chitieu.warehouse.access.AccessEvent.Outcome;
import vn.chitieu.warehouse.access.Right;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.SourceFile;

/** Hands over the original of a file that the published snapshot names, where it is still as it was loaded. */
@RestController
final class OriginalController {
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv",
            "xls", "application/vnd.ms-excel",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    private final PublishedWarehouse warehouse;
    private final OriginalFiles files;
    private final Audit audit;

    OriginalController(PublishedWarehouse warehouse, OriginalFiles files, Audit audit) {
        this.warehouse = warehouse;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/original")
    void original(@RequestParam(name = "file", defaultValue = "") String name, HttpServletResponse response)
            throws IOException {
        Optional<SourceFile> named = named(name);
        String district = named.map(SourceFile::districtCode).orElse(null);
        if (!Visitor.current().may(Right.originals, district)) {
            audit.write(Action.original, Outcome.refused, null, name);
            refuse(response, HttpStatus.FORBIDDEN, CellWords.NOT_YOURS);
            return;
        }
        if (named.isEmpty()) {
            refuse(
                    response,
                    HttpStatus.NOT_FOUND,
                    new Message("Bản đang công bố không có tệp này.", "The published snapshot has no such file."));
            return;
        }
        switch (files.find(named.get())) {
            case Original.AsLoaded loaded -> {
                audit.write(Action.original, Outcome.done, district, name);
                send(named.get(), loaded, response);
            }
            case Original.Changed changed ->
                refuse(
                        response,
                        HttpStatus.CONFLICT,
                        new Message(
                                "Tệp đã đổi từ khi nạp; không còn là bản làm nên số liệu.",
                                "The file was changed since it was loaded; it is no longer what the figures are made of."));
            case Original.Gone gone ->
                refuse(
                        response,
                        HttpStatus.NOT_FOUND,
                        new Message(
                                "Tệp không còn trong thư mục báo cáo.",
                                "The file is no longer in the submissions folder."));
            case Original.OutOfReach far ->
                refuse(
                        response,
                        HttpStatus.NOT_FOUND,
                        new Message(
                                "Không mở được tệp gốc: %s."
                                        .formatted(far.reason().vi()),
                                "The original can't be opened: %s."
                                        .formatted(far.reason().en())));
        }
    }

    private Optional<SourceFile> named(String name) {
        try (Reader reader = warehouse.reader().orElse(null)) {
            return reader == null ? Optional.empty() : SourceFile.of(reader.sql(), name);
        }
    }

    private static void send(SourceFile file, Original.AsLoaded loaded, HttpServletResponse response)
            throws IOException {
        try (InputStream content = Files.newInputStream(loaded.path())) {
            response.setContentType(
                    file.format() == null
                            ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                            : TYPES.getOrDefault(file.format(), MediaType.APPLICATION_OCTET_STREAM_VALUE));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.baseName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setContentLengthLong(loaded.bytes());
            content.transferTo(response.getOutputStream());
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, Message message) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((message.vi() + "\n" + message.en() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
