package vn.chitieu.etl.sample;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Ward;

/** Copies of the city under other codes: 2760 and 226740 are District 1 and its Bến Nghé ward in the second city. */
final class Cities {

    private Cities() {}

    /**
     * A catalogue of a single city.
     *
     * @param city from 1, which is the real one
     */
    static Catalogue one(Catalogue catalogue, int city) {
        return with(
                catalogue,
                catalogue.districts().stream()
                        .map(district -> district(district, catalogue, city))
                        .toList(),
                catalogue.wards().stream().map(ward -> ward(ward, city)).toList());
    }

    /** A catalogue of the cities from 1 to {@code cities}. */
    static Catalogue all(Catalogue catalogue, int cities) {
        List<District> districts = new ArrayList<>();
        List<Ward> wards = new ArrayList<>();
        for (int city = 1; city <= cities; city++) {
            Catalogue one = one(catalogue, city);
            districts.addAll(one.districts());
            wards.addAll(one.wards());
        }
        return with(catalogue, districts, wards);
    }

    private static Catalogue with(Catalogue catalogue, List<District> districts, List<Ward> wards) {
        return new Catalogue(
                districts,
                wards,
                catalogue.indicators(),
                catalogue.outline(),
                catalogue.programmes(),
                catalogue.programmeItems(),
                catalogue.periods(),
                catalogue.targets(),
                catalogue.words());
    }

    private static District district(District district, Catalogue catalogue, int city) {
        if (city == 1) {
            return district;
        }
        int rows = 1
                + catalogue.districts().stream()
                        .mapToInt(District::tileRow)
                        .max()
                        .orElse(0);
        return new District(
                code(city, district.districtCode()),
                district.nameVi() + " (TP " + city + ")",
                district.nameEn() + " (City " + city + ")",
                district.shortNameVi() + " (TP " + city + ")",
                district.shortNameEn() + " (City " + city + ")",
                district.abbreviation() + "-" + city,
                district.kind(),
                district.hasIndustrialZone(),
                district.areaKm2(),
                district.population(),
                district.tileColumn(),
                district.tileRow() + (city - 1) * rows);
    }

    private static Ward ward(Ward ward, int city) {
        if (city == 1) {
            return ward;
        }
        return new Ward(
                code(city, ward.wardCode()),
                code(city, ward.districtCode()),
                ward.nameVi(),
                ward.kind(),
                ward.validFrom(),
                ward.validTo());
    }

    private static String code(int city, String realCode) {
        return city + realCode;
    }
}
