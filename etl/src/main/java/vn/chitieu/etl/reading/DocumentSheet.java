package vn.chitieu.etl.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.workbook.Cell;
import vn.chitieu.workbook.Sheet;
import vn.chitieu.workbook.SheetRow;

/** A sheet that lists documents: those issued, by number, day and title, or joint programmes, by partner, year and outcome. */
final class DocumentSheet {

    /** What a column may hold. */
    private enum Part {
        number,
        day,
        title,
        partner,
        year,
        outcome
    }

    /** How a list is told: by the part that it cannot do without, and by how many of its columns are there. */
    private record Listing(
            Document.Kind kind, Set<String> sheets, Part wanted, int enough, Map<Part, Set<String>> labels) {}

    private static final Set<String> TITLES = Set.of(
            "trich ieu",
            "ten van ban",
            "noi dung",
            "tieu de",
            "title",
            "trich ieu noi dung",
            "ten loai va trich ieu",
            "noi dung trich ieu",
            "ten van ban trich ieu",
            "ten loai va trich ieu noi dung");

    private static final Listing ISSUED = new Listing(
            Document.Kind.issued,
            Set.of("van ban", "danh muc van ban", "danh sach van ban", "cac van ban", "van ban ban hanh", "documents"),
            Part.title,
            3,
            Map.of(
                    Part.number,
                    Set.of(
                            "so van ban",
                            "so ki hieu",
                            "so",
                            "so hieu",
                            "so ki hieu van ban",
                            "document number",
                            "so va ki hieu"),
                    Part.day,
                    Set.of(
                            "ngai",
                            "ngai ban hanh",
                            "ngai ki",
                            "ngai van ban",
                            "ngai thang",
                            "issued on",
                            "ngai thang nam"),
                    Part.title,
                    TITLES));

    private static final Listing JOINT = new Listing(
            Document.Kind.joint_programme,
            Set.of("lien tich", "chuong trinh lien tich", "cac chuong trinh lien tich", "joint programmes"),
            Part.partner,
            3,
            Map.of(
                    Part.partner,
                    Set.of(
                            "don vi lien tich",
                            "don vi phoi hop",
                            "co quan phoi hop",
                            "co quan lien tich",
                            "doi tac",
                            "noi ki lien tich",
                            "partner"),
                    Part.year,
                    Set.of("nam", "nam ki", "nam thuc hien", "year"),
                    Part.outcome,
                    Set.of("ket qua", "ket qua thuc hien", "hieu qua", "ket qua hieu qua", "outcome"),
                    Part.number,
                    Set.of("so van ban", "so ki hieu", "document number"),
                    Part.title,
                    Set.of(
                            "noi dung",
                            "chuong trinh",
                            "ten chuong trinh",
                            "noi dung chuong trinh",
                            "noi dung lien tich",
                            "title")));

    private final Sheet sheet;
    private final Grid grid;
    private final Map<Part, Integer> columns = new EnumMap<>(Part.class);
    private Listing listing = ISSUED;
    private int headerRow;

    DocumentSheet(Sheet sheet, Grid grid) {
        this.sheet = sheet;
        this.grid = grid;
        for (Listing candidate : new Listing[] {JOINT, ISSUED}) {
            if (find(candidate)) {
                listing = candidate;
                return;
            }
        }
    }

    private boolean find(Listing candidate) {
        boolean isNamedSo = sheet.name() != null && candidate.sheets().contains(Names.fold(sheet.name()));
        for (SheetRow row : grid.rows()) {
            Map<Part, Integer> found = new EnumMap<>(Part.class);
            grid.labels(row.number()).forEach((column, text) -> {
                String label = Names.fold(text);
                candidate.labels().forEach((part, labels) -> {
                    if (labels.contains(label)) {
                        found.putIfAbsent(part, column);
                    }
                });
            });
            if (found.containsKey(candidate.wanted()) && found.size() >= candidate.enough() - (isNamedSo ? 1 : 0)) {
                columns.putAll(found);
                headerRow = row.number();
            } else if (headerRow > 0) {
                break;
            }
        }
        return headerRow > 0;
    }

    /** Whether the sheet lists documents, by its heading. */
    boolean isOne() {
        return headerRow > 0;
    }

    void read(Content content) {
        content.hasList = true;
        for (SheetRow row : grid.rows()) {
            if (row.number() > headerRow) {
                new Line(row.number(), grid.cells(row.number()), content).read();
            }
        }
    }

    /** A row below the heading. */
    private final class Line {
        private final int number;
        private final NavigableMap<Integer, Cell> cells;
        private final Content content;

        Line(int number, NavigableMap<Integer, Cell> cells, Content content) {
            this.number = number;
            this.cells = cells;
            this.content = content;
        }

        void read() {
            String documentNumber = text(Part.number);
            String title = text(Part.title);
            String partner = text(Part.partner);
            String outcome = text(Part.outcome);
            String shown = title != null
                    ? title
                    : partner != null ? partner : documentNumber != null ? documentNumber : outcome;
            if (shown == null) {
                return;
            }
            int column = columns.getOrDefault(Part.title, columns.getOrDefault(listing.wanted(), 0));
            content.documents.add(new Document(
                    listing.kind(),
                    documentNumber,
                    day(),
                    shown,
                    partner,
                    text(Part.year),
                    outcome,
                    sheet.name(),
                    number,
                    Cell.letters(column)));
        }

        private @Nullable Cell cell(Part part) {
            Cell cell = cells.get(columns.getOrDefault(part, -1));
            return cell == null || cell.text().isBlank() ? null : cell;
        }

        private @Nullable String text(Part part) {
            Cell cell = cell(part);
            if (cell == null) {
                return null;
            }
            PlainText plain = PlainText.of(cell.text());
            if (plain.isChanged()) {
                content.notices.add(new Notice(
                        "control_characters", sheet.name(), number, Cell.letters(cell.column()), null, null));
            }
            return plain.text().isEmpty() ? null : plain.text();
        }

        private @Nullable LocalDate day() {
            Cell cell = cell(Part.day);
            LocalDate day = cell == null ? null : Days.of(cell);
            if (cell != null && day == null) {
                content.notices.add(
                        new Notice("not_a_day", sheet.name(), number, Cell.letters(cell.column()), cell.text(), null));
            }
            return day;
        }
    }
}
