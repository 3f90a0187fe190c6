package vn.chitieu.etl.sample;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Ward;

/** A district among the others, as somebody sees it who mixes up their codes. */
final class SampleDistrict {
    private final List<Ward> wards;
    private final List<Ward> wardsElsewhere;
    private final Set<String> wardCodes;
    private final Set<String> districtCodes;

    SampleDistrict(District district, Catalogue catalogue) {
        wards = catalogue.wards().stream()
                .filter(ward -> ward.districtCode().equals(district.districtCode()))
                .toList();
        wardsElsewhere = catalogue.wards().stream()
                .filter(ward -> !ward.districtCode().equals(district.districtCode()))
                .toList();
        wardCodes = catalogue.wards().stream().map(Ward::wardCode).collect(toSet());
        districtCodes =
                catalogue.districts().stream().map(District::districtCode).collect(toSet());
    }

    /** All units that the district ever had. */
    List<Ward> wards() {
        return wards;
    }

    int wardsOfDistrict() {
        return wards.size();
    }

    /** A ward of another district that was there all the time. */
    String wardElsewhere(Dice dice) {
        return wardsElsewhere.get(dice.below(wardsElsewhere.size())).wardCode();
    }

    /** The code with two digits swapped or one changed, as long as no ward has it. */
    String unknownWard(String wardCode, Dice dice) {
        int length = wardCode.length();
        String swapped = wardCode.substring(0, length - 3)
                + wardCode.charAt(length - 2)
                + wardCode.charAt(length - 3)
                + wardCode.charAt(length - 1);
        if (dice.chance(0.5) && !wardCodes.contains(swapped)) {
            return swapped;
        }
        String mistyped = wardCode.substring(0, length - 1) + (char) ('0' + dice.below(10));
        while (wardCodes.contains(mistyped)) {
            mistyped = wardCode.substring(0, length - 1) + (char) ('0' + dice.below(10));
        }
        return mistyped;
    }

    /** The code with its last two digits swapped, or with a digit left out. */
    String unknownDistrict(String districtCode) {
        int length = districtCode.length();
        String swapped = districtCode.substring(0, length - 2)
                + districtCode.charAt(length - 1)
                + districtCode.charAt(length - 2);
        return districtCodes.contains(swapped) ? districtCode.substring(0, length - 1) : swapped;
    }
}
