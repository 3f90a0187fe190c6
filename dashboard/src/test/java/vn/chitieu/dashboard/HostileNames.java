package vn.chitieu.dashboard;

import vn.chitieu.warehouse.catalogue.District;

/** Names of districts that mean harm: to a spreadsheet, to a page, to the order of letters. */
final class HostileNames {
    static final String FORMULA = "=1+1";
    static final String SCRIPT = "<script>document.title='broken'</script>";
    static final String RIGHT_TO_LEFT = "\u202Egnp.exe\u200F, \"x\"";

    private HostileNames() {}

    /** The same district; three of them with such names. */
    static District given(District district) {
        return switch (district.districtCode()) {
            case "760" -> named(district, FORMULA);
            case "761" -> named(district, SCRIPT);
            case "784" -> named(district, RIGHT_TO_LEFT);
            default -> district;
        };
    }

    private static District named(District district, String name) {
        return new District(
                district.districtCode(),
                name,
                name,
                name,
                name,
                district.abbreviation(),
                district.kind(),
                district.hasIndustrialZone(),
                district.areaKm2(),
                district.population(),
                district.tileColumn(),
                district.tileRow());
    }
}
