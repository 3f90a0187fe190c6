package vn.chitieu.dashboard.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.dashboard.shell.Contents.DistrictName;
import vn.chitieu.dashboard.text.Language;

/**
 * The menu's links beside the indicators: the districts, folded away until one is shown or they are asked for, and the
 * pages that belong to none. The links stay, so that the focus does.
 */
final class PlaceMenu extends Div {
    private static final long serialVersionUID = 1L;

    private final H2 districtsHead = new H2();
    private final HtmlContainer fold = new HtmlContainer("details");
    private final Span chosen = new Span();
    private final UnorderedList districts = new UnorderedList();
    private final H2 moreHead = new H2();
    private final Anchor reporting = new Anchor();
    private final Anchor assessment = new Anchor();
    private final Anchor programme = new Anchor();
    private final Anchor quality = new Anchor();
    private final Anchor compare = new Anchor();
    private final Anchor method = new Anchor();
    private final Anchor operations = new Anchor();
    private final transient Map<String, Anchor> byCode = new LinkedHashMap<>();

    PlaceMenu() {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(Shell.icon("pin"), chosen);
        fold.addClassName("fold");
        fold.add(summary, districts);
        reporting.add(Shell.icon("reporting"), new Span());
        assessment.add(Shell.icon("in-words"), new Span());
        programme.add(Shell.icon("programme"), new Span());
        quality.add(Shell.icon("quality"), new Span());
        compare.add(Shell.icon("compare"), new Span());
        method.add(Shell.icon("book"), new Span());
        operations.add(Shell.icon("operations"), new Span());
        add(districtsHead, fold, moreHead, reporting, assessment, programme, quality, compare, method, operations);
    }

    /** Shows the links, and marks that of the page at this address. */
    void show(List<DistrictName> all, Link link, String address) {
        Language language = link.language();
        String path = address.split("\\?", 2)[0];
        Link carried = new Link(language, link.year(), null);
        districtsHead.setText(language.say("Quận, huyện", "Districts"));
        moreHead.setText(language.say("Tra cứu", "Look up"));
        page(
                reporting,
                carried.to("reporting"),
                language.say("Tình hình báo cáo", "Reporting"),
                path.equals("reporting"));
        page(
                assessment,
                carried.to("assessment"),
                language.say("Phần đánh giá bằng lời", "Assessment in words"),
                path.equals("assessment"));
        page(programme, carried.to("programme"), language.say("Chương trình", "Programmes"), path.equals("programme"));
        page(
                quality,
                carried.to("quality"),
                language.say("Chất lượng số liệu", "Data quality"),
                path.equals("quality"));
        page(compare, carried.to("compare"), language.say("So sánh", "Compare"), path.equals("compare"));
        page(method, carried.to("method"), language.say("Phương pháp", "Method"), path.equals("method"));
        page(operations, carried.to("operations"), language.say("Vận hành", "Operations"), path.equals("operations"));
        if (!List.copyOf(byCode.keySet())
                .equals(all.stream().map(DistrictName::code).toList())) {
            byCode.clear();
            districts.removeAll();
            all.forEach(district -> {
                Anchor anchor = new Anchor();
                anchor.add(new Span());
                byCode.put(district.code(), anchor);
                districts.add(new ListItem(anchor));
            });
        }
        String current = language.say("Chọn quận, huyện", "Choose a district");
        for (DistrictName district : all) {
            Anchor anchor = byCode.get(district.code());
            if (anchor != null) {
                boolean isCurrent = path.equals("district/" + district.code());
                String name = language.say(district.shortNameVi(), district.shortNameEn());
                anchor.setHref(carried.toDistrict(district.code()));
                anchor.getElement().getChild(0).setText(name);
                mark(anchor, isCurrent);
                if (isCurrent) {
                    current = name;
                }
            }
        }
        chosen.setText(current);
    }

    private static void page(Anchor anchor, String address, String name, boolean isCurrent) {
        anchor.setHref(address);
        anchor.getElement().getChild(1).setText(name);
        mark(anchor, isCurrent);
    }

    private static void mark(Anchor anchor, boolean isCurrent) {
        if (isCurrent) {
            anchor.getElement().setAttribute("aria-current", "page");
        } else {
            anchor.getElement().removeAttribute("aria-current");
        }
    }
}
