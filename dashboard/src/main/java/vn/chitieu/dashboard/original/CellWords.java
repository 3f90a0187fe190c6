package vn.chitieu.dashboard.original;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.original.Look;
import vn.chitieu.warehouse.original.Original;
import vn.chitieu.warehouse.original.Place;
import vn.chitieu.warehouse.original.SourceFile;
import vn.chitieu.warehouse.original.Window;

/** What the page of a cell says. */
record CellWords(SourceFile file, Place place, Language language) implements Speaker {
    private static final int DIGITS = 12;

    /** Why there is no download. */
    static final Message NOT_YOURS =
            new Message("Tài khoản này không tải được tệp này.", "This account may not take this file.");

    /** 2007/760.xls, trang Chỉ tiêu, ô G25, H25; or with rows and named columns, of a table of text. */
    String headline() {
        String columns = String.join(", ", place.columns());
        if (place.sheet() == null) {
            return say("%s, dòng %d", "%s, row %d", file.file(), place.row())
                    + (columns.isEmpty() ? "" : say(", cột %s", ", %s", columns));
        }
        return say("%s, trang “%s”", "%s, sheet “%s”", file.file(), place.sheet())
                + (columns.isEmpty()
                        ? say(", dòng %d", ", row %d", place.row())
                        : say(", ô %s", place.columns().size() == 1 ? ", cell %s" : ", cells %s", cells()));
    }

    /** Short, for the window. */
    String title() {
        return file.baseName() + " "
                + (place.sheet() == null || place.columns().isEmpty()
                        ? say("dòng %d", "row %d", place.row())
                        : cells());
    }

    private String cells() {
        return place.columns().stream().map(column -> column + place.row()).collect(Collectors.joining(", "));
    }

    /** Which report the file is. */
    String report(Optional<CellQuery.Version> version) {
        return version.map(report -> say(
                        "Bản %d báo cáo năm %d của %s, %s.",
                        "Version %d of the report for %d of %s, %s.",
                        report.version(),
                        report.year(),
                        say(report.districtVi(), report.districtEn()),
                        report.receivedOn() == null
                                ? say("không rõ ngày nhận", "received on an unknown day")
                                : say("nhận ngày ", "received on ") + new Numbers(language).day(report.receivedOn())))
                .orElseGet(() -> say("Tệp này không được nhận là báo cáo.", "This file is no report."));
    }

    /** What became of the file, and what is shown therefore. */
    String state(Look look) {
        return switch (look.original()) {
            case Original.AsLoaded loaded -> asLoaded(look.window(), look.unread());
            case Original.Changed changed ->
                say(
                        "Tệp đã đổi từ khi nạp; dưới đây là điều kho dữ liệu đã giữ",
                        "The file was changed since it was loaded; below is what the lake kept");
            case Original.Gone gone ->
                say(
                        "Tệp không còn trong thư mục báo cáo; dưới đây là điều kho dữ liệu đã giữ",
                        "The file is no longer in the submissions folder; below is what the lake kept");
            case Original.OutOfReach far ->
                say(
                        "Không xem được tệp gốc; dưới đây là điều kho dữ liệu đã giữ",
                        "The original can't be seen from here; below is what the lake kept");
        };
    }

    private String asLoaded(@Nullable Window window, @Nullable Message unread) {
        if (window == null || unread != null) {
            return say(
                    "Tệp vẫn như khi nạp, nhưng không hiện ra đây được",
                    "The file is as it was loaded, but can't be shown here");
        }
        return window.isFound()
                ? say("Tệp gốc, vẫn như khi nạp", "The original, as it was loaded")
                : say(
                        "Trang không có ô mà liên kết hỏi; đây là chỗ gần nhất",
                        "The sheet has no such cell; this is the nearest place");
    }

    /** The facts of the file, by name. */
    Map<String, String> facts(Look look) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("Mã băm khi nạp", "Hash when loaded"), digits(file.sha256()));
        facts.put(say("Tệp hiện nay", "The file now"), now(look));
        if (file.encoding() != null) {
            facts.put(say("Chữ viết theo", "Written in"), encoding(file.encoding()));
        }
        return facts;
    }

    private String now(Look look) {
        return switch (look.original()) {
            case Original.AsLoaded loaded -> {
                Message unread = look.unread();
                yield say("đúng mã băm ấy", "has that hash")
                        + (unread == null ? "" : "; " + say(unread.vi(), unread.en()));
            }
            case Original.Changed changed -> say("mã băm khác: %s", "has another: %s", digits(changed.sha256()));
            case Original.Gone gone -> say("không còn", "is gone");
            case Original.OutOfReach far -> say(far.reason().vi(), far.reason().en());
        };
    }

    private String digits(@Nullable String sha256) {
        return sha256 == null
                ? say("không đọc được", "could not be read")
                : "SHA-256 " + sha256.substring(0, Math.min(DIGITS, sha256.length())) + "…";
    }

    private static String encoding(String codes) {
        return Arrays.stream(codes.split("\\+"))
                .map(code -> switch (code) {
                    case "utf_8" -> "Unicode (UTF-8)";
                    case "utf_16" -> "Unicode (UTF-16)";
                    case "windows_1258" -> "Windows-1258";
                    case "tcvn3" -> "TCVN3 (ABC)";
                    case "vni" -> "VNI";
                    case "unicode" -> "Unicode";
                    default -> code;
                })
                .collect(Collectors.joining(", "));
    }
}
