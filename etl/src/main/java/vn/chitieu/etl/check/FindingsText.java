package vn.chitieu.etl.check;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;

/** Findings in the words of a district officer: a line an indicator, a line a refused value. */
public final class FindingsText {

    /** More lines of a kind than this nobody reads at a terminal; the rest is counted. */
    private static final int MOST_LINES = 200;

    private final Function<Message, String> in;
    private final NumberFormat whole;
    private final NumberFormat percent;
    private final List<String> lines = new ArrayList<>();

    private FindingsText(Function<Message, String> in, Locale locale) {
        this.in = in;
        whole = NumberFormat.getIntegerInstance(locale);
        percent = NumberFormat.getNumberInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
    }

    /** The findings in both languages. */
    public static Message of(Findings findings) {
        return new Message(
                new FindingsText(Message::vi, Locale.of("vi", "VN")).text(findings),
                new FindingsText(Message::en, Locale.ENGLISH).text(findings));
    }

    private String text(Findings found) {
        add("Tệp       %s", "File      %s", found.file());
        String identity = identity(found);
        if (!identity.isEmpty()) {
            add("Là        %s", "Is        %s", identity);
        }
        Message refusal = found.refusal();
        if (refusal != null) {
            add("Từ chối   %s", "Refused   %s", in.apply(refusal));
            add("Kết luận  cả tệp sẽ bị từ chối.", "So        the whole file would be refused.");
            return String.join(System.lineSeparator(), lines);
        }
        add(
                "Số liệu   %s: %s nhận, %s từ chối, %s để trống",
                "Figures   %s: %s accepted, %s refused, %s missing",
                whole.format(found.readings()),
                whole.format(found.accepted()),
                whole.format(found.refused()),
                whole.format(found.missing()));
        for (Findings.OfIndicator indicator : found.indicators()) {
            lines.add("  " + figure(indicator));
        }
        add("Đánh giá  %s mục có lời", "Words     on %s items", whole.format(found.assessments()));
        add("Văn bản   %s", "Documents %s", whole.format(found.documents()));
        remarks("Bị từ chối (%s)", "Refused (%s)", found.refusedValues());
        remarks("Cần xem lại (%s)", "To look at (%s)", found.warnings());
        if (found.refused() == 0) {
            add("Kết luận  tệp sẽ được nạp.", "So        the file would be loaded.");
        } else {
            add(
                    "Kết luận  tệp sẽ được nạp, trừ %s số liệu bị từ chối.",
                    "So        the file would be loaded, but for %s refused values.", whole.format(found.refused()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String identity(Findings found) {
        List<String> parts = new ArrayList<>();
        Message district = found.district();
        if (district != null) {
            parts.add("%s (%s)".formatted(in.apply(district), found.districtCode()));
        }
        if (found.year() != null) {
            parts.add(in.apply(new Message("năm %d", "year %d")).formatted(found.year()));
        }
        if (found.format() != null) {
            parts.add(in.apply(new Message("dạng .%s", "format .%s")).formatted(found.format()));
        }
        if (found.encoding() != null) {
            parts.add(in.apply(new Message("chữ %s", "text %s")).formatted(named(found.encoding())));
        }
        if (found.documentNumber() != null) {
            parts.add(in.apply(new Message("số %s", "number %s")).formatted(found.documentNumber()));
        }
        if (found.signedOn() != null) {
            parts.add(in.apply(new Message("ký ngày %s", "signed on %s")).formatted(day(found.signedOn())));
        }
        if (found.receivedOn() != null) {
            parts.add(in.apply(new Message("nhận ngày %s", "received on %s")).formatted(day(found.receivedOn())));
        }
        return String.join(", ", parts);
    }

    /** The names under which people know them. */
    private static String named(String encoding) {
        return encoding.replace("utf_8", "UTF-8")
                .replace("utf_16", "UTF-16")
                .replace("windows_1258", "Windows-1258")
                .replace("tcvn3", "TCVN3 (ABC)")
                .replace("vni", "VNI-Windows")
                .replace("unicode", "Unicode")
                .replace("+", " + ");
    }

    private String figure(Findings.OfIndicator indicator) {
        StringBuilder line = new StringBuilder(indicator.letter() + " " + in.apply(indicator.name()) + ": ");
        String basis = indicator.basis();
        line.append(
                basis == null
                        ? in.apply(new Message("chưa có số liệu", "no figure"))
                        : value(indicator)
                                + switch (basis) {
                                    case "total" -> in.apply(new Message(" (dòng tổng)", " (total row)"));
                                    case "stated" -> in.apply(new Message(" (chỉ có tỷ lệ)", " (a percentage only)"));
                                    default ->
                                        in.apply(new Message(" (%d/%d đơn vị)", " (%d/%d units)"))
                                                .formatted(indicator.unitsReporting(), indicator.unitsExpected());
                                });
        if (indicator.refused() > 0) {
            line.append(in.apply(new Message("; %d bị từ chối", "; %d refused")).formatted(indicator.refused()));
        }
        return line.toString();
    }

    private String value(Findings.OfIndicator indicator) {
        Long numerator = indicator.numerator();
        Long denominator = indicator.denominator();
        Double value = indicator.value();
        String parts = numerator == null
                ? ""
                : whole.format(numerator) + (denominator == null ? "" : "/" + whole.format(denominator));
        if (indicator.isCount() || value == null) {
            return parts;
        }
        String rate = percent.format(100 * value) + "%";
        return parts.isEmpty() ? rate : parts + " = " + rate;
    }

    private void remarks(String vi, String en, List<Findings.Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        add(vi, en, whole.format(times(remarks.stream())));
        remarks.stream().limit(MOST_LINES).forEach(remark -> lines.add("  " + line(remark)));
        if (remarks.size() > MOST_LINES) {
            int more = times(remarks.stream().skip(MOST_LINES));
            add("  … và %s chỗ nữa", "  … and %s more", whole.format(more));
        }
    }

    private static int times(Stream<Findings.Remark> remarks) {
        return remarks.mapToInt(Findings.Remark::times).sum();
    }

    private String line(Findings.Remark remark) {
        List<String> about = new ArrayList<>();
        String where = where(remark);
        if (!where.isEmpty()) {
            about.add(where);
        }
        if (remark.unit() != null && !remark.unit().isEmpty()) {
            about.add(remark.unit());
        }
        if (remark.letter() != null) {
            about.add(remark.letter());
        }
        String message = in.apply(remark.message());
        String raw = remark.raw();
        String quoted = raw == null || raw.isBlank() || message.contains(raw) ? "" : " (“" + raw + "”)";
        return oneLine((about.isEmpty() ? "" : String.join(", ", about) + ": ") + message + quoted);
    }

    private String where(Findings.Remark remark) {
        Integer row = remark.rowNumber();
        String column = remark.column();
        if (remark.sheet() != null) {
            String sheet = in.apply(new Message("trang “%s”", "sheet “%s”")).formatted(remark.sheet());
            if (row == null) {
                return sheet;
            }
            return sheet
                    + (column == null
                            ? in.apply(new Message(", dòng %d", ", row %d")).formatted(row)
                            : in.apply(new Message(", ô %s%d", ", cell %s%d")).formatted(column, row));
        }
        if (row == null) {
            return "";
        }
        return in.apply(new Message("dòng %d", "row %d")).formatted(row)
                + (column == null
                        ? ""
                        : in.apply(new Message(", cột %s", ", column %s")).formatted(column));
    }

    /** A text of the file must not break the line, nor steer the terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : in.apply(new Message(
                        "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), day.toString()));
    }

    private void add(String vi, String en, Object... values) {
        lines.add(oneLine(in.apply(new Message(vi, en)).formatted(values)));
    }
}
