package vn.chitieu.warehouse.catalogue;

import java.math.BigDecimal;

/**
 * A district (quận, huyện) that reports to the city.
 *
 * @param districtCode official three-digit code
 * @param abbreviation what fits into a tile of the tile-grid map
 * @param areaKm2 square kilometres
 * @param population residents at the census of 2009-04-01
 * @param tileColumn column of the tile-grid map, from 0 at the west
 * @param tileRow row of the tile-grid map, from 0 at the north
 */
public record District(
        String districtCode,
        String nameVi,
        String nameEn,
        String shortNameVi,
        String shortNameEn,
        String abbreviation,
        Kind kind,
        boolean hasIndustrialZone,
        BigDecimal areaKm2,
        int population,
        int tileColumn,
        int tileRow) {

    /** How built-up a district is: the inner city, its edge, or the countryside (huyện). */
    public enum Kind {
        urban,
        peri_urban,
        rural
    }
}
