package vn.chitieu.dashboard.district;

import vn.chitieu.dashboard.card.Card;
import vn.chitieu.dashboard.figure.FigureWords;
import vn.chitieu.dashboard.text.Language;

/** A card of a district's page, which speaks in the page's words. */
interface DistrictCard<R> extends Card<R> {
    DistrictWords words();

    @Override
    default Language language() {
        return words().language();
    }

    default FigureWords said() {
        return words().words();
    }
}
