package vn.chitieu.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.dashboard.snapshot.Contents;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Numbers;

/** What stands under every chart: where its figures come from, and up to which day. */
public record Source(Contents contents, Language language) {

    public void under(CardView card) {
        card.foot(origin(), asOf(), contents.day());
    }

    public String origin() {
        return language.say(
                "Nguồn: báo cáo của quận, huyện theo công văn 1201/ĐTN",
                "Source: district reports under letter 1201/ĐTN");
    }

    public String asOf() {
        List<String> parts = new ArrayList<>();
        if (contents.day() != null) {
            parts.add(language.say("Như đã biết ngày ", "As known on ") + new Numbers(language).day(contents.day()));
        } else if (contents.asOf() != null) {
            parts.add(language.say("Số liệu đến ", "Data to ") + new Numbers(language).day(contents.asOf()));
        }
        if (contents.isSample()) {
            parts.add(language.say("Dữ liệu mẫu", "Sample data"));
        }
        return String.join(" · ", parts);
    }
}
