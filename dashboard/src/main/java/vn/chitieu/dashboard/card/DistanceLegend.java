package vn.chitieu.dashboard.card;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chitieu.dashboard.figure.Distance;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.text.Language;

/** What the colours of a heat table of distances mean, and the marks of those cells that have none. */
public final class DistanceLegend {
    private DistanceLegend() {}

    /**
     * @param met how a cell is called whose target is met
     * @param there all that the table shows
     */
    public static List<Component> of(Language language, String met, Collection<Distance> there) {
        List<Component> keys = new ArrayList<>(List.of(
                Cells.key("d7", met),
                Cells.key("d5", language.say("Còn đến 5 điểm %", "Up to 5 points short")),
                Cells.key("d4", "5–10"),
                Cells.key("d2", "10–20"),
                Cells.key("d1", language.say("Trên 20", "Over 20"))));
        if (there.contains(Distance.UNJUDGED)) {
            keys.add(Cells.key("open", language.say("Chưa đủ cơ sở để so", "Rests on too little to compare")));
        }
        if (there.contains(Distance.MISSING)) {
            keys.add(Cells.key("hatch", language.say("– Chưa báo cáo", "– Not reported")));
        }
        if (there.contains(Distance.REFUSED)) {
            keys.add(Cells.key("hatch", language.say("× Bị từ chối", "× Refused")));
        }
        if (there.contains(Distance.NOT_APPLICABLE)) {
            keys.add(Cells.key("na", language.say("0/0 Không áp dụng", "0/0 Does not apply")));
        }
        return keys;
    }
}
