package vn.chitieu.dashboard.operations;

import static vn.chitieu.dashboard.html.Cells.cell;
import static vn.chitieu.dashboard.html.Cells.code;
import static vn.chitieu.dashboard.html.Cells.columnHead;
import static vn.chitieu.dashboard.html.Cells.rowHead;
import static vn.chitieu.dashboard.html.Cells.verdict;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;

/** The table of snapshots, with a button for each. */
record OperationsTables(WarehouseState state, OperationsWords words, Link link) implements Speaker {

    @Override
    public Language language() {
        return words.language();
    }

    NativeTable snapshots(SerializableConsumer<SnapshotFile> pin, SerializableConsumer<SnapshotFile> unpin) {
        NativeTableRow head = new NativeTableRow();
        head.add(
                columnHead(say("Nạp lúc (giờ Việt Nam)", "Loaded (Vietnam time)"), ""),
                columnHead(say("Tình trạng", "State"), ""));
        head.add(
                columnHead(say("Việc làm", "Action"), ""),
                columnHead(say("Khác bản trước", "Against the one before"), ""),
                columnHead(say("Dung lượng", "Size"), "r"),
                columnHead(say("Bản dữ liệu", "Snapshot"), ""));
        List<NativeTableRow> rows = state.snapshots().stream()
                .map(file -> {
                    NativeTableRow row = new NativeTableRow();
                    if (state.isServed(file)) {
                        row.addClassName("sel");
                    }
                    row.add(rowHead(new Span(words.built(file.id())), "nowrap"), cell(states(file), "nowrap"));
                    row.add(
                            cell(button(file, pin, unpin), ""),
                            cell(difference(file), ""),
                            cell(words.size(file.bytes()), "r"),
                            cell(code(file.id()), ""));
                    return row;
                })
                .toList();
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(body::add);
        NativeTable table = new NativeTable(header, body);
        table.addClassNames("tbl", "listing", "snapshots");
        table.getElement().setAttribute("aria-label", words.tableTitle());
        return table;
    }

    /** Snapshots stand newest first. */
    private Component difference(SnapshotFile file) {
        int before = state.snapshots().indexOf(file) + 1;
        if (before == state.snapshots().size()) {
            return new Span();
        }
        Anchor anchor = new Anchor(
                DifferencePage.address(link, state.snapshots().get(before).id(), file.id()), say("Xem", "See"));
        anchor.getElement()
                .setAttribute(
                        "aria-label",
                        say("Khác bản trước: nạp lúc ", "Against the one before: loaded at ") + words.built(file.id()));
        return anchor;
    }

    private Component states(SnapshotFile file) {
        Div states = new Div();
        if (state.isDamaged(file)) {
            states.add(verdict("late", say("hỏng", "damaged")));
        } else if (state.isServed(file)) {
            states.add(verdict("met", say("đang công bố", "published")));
        }
        if (state.isPinned(file)) {
            states.add(verdict("on_track", say("đang ghim", "pinned")));
        }
        return states;
    }

    private Component button(
            SnapshotFile file, SerializableConsumer<SnapshotFile> pin, SerializableConsumer<SnapshotFile> unpin) {
        boolean isPinned = state.isPinned(file);
        NativeButton button = new NativeButton(
                isPinned ? say("Về bản mới nhất", "Back to the newest") : say("Ghim bản này", "Pin this one"));
        button.addClassNames("btn", "s");
        button.getElement().setAttribute("type", "button");
        if (!isPinned) {
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            say("Ghim bản này: nạp lúc ", "Pin this one: loaded at ") + words.built(file.id()));
        }
        button.addClickListener(click -> (isPinned ? unpin : pin).accept(file));
        return button;
    }
}
