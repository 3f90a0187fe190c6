package vn.chitieu.etl.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Catalogue;

/** Writes a catalogue as the files that {@link Catalogue#read} reads. */
final class CatalogueFolder {

    private CatalogueFolder() {}

    static void write(Path folder, Catalogue catalogue) throws IOException {
        Files.createDirectories(folder);
        write(
                folder.resolve("districts.csv"),
                "district_code,name_vi,name_en,short_name_vi,short_name_en,abbreviation,kind,has_industrial_zone,"
                        + "area_km2,population,tile_column,tile_row",
                catalogue.districts(),
                district -> cells(
                        district.districtCode(),
                        district.nameVi(),
                        district.nameEn(),
                        district.shortNameVi(),
                        district.shortNameEn(),
                        district.abbreviation(),
                        district.kind(),
                        yesOrNo(district.hasIndustrialZone()),
                        district.areaKm2().toPlainString(),
                        district.population(),
                        district.tileColumn(),
                        district.tileRow()));
        write(
                folder.resolve("wards.csv"),
                "ward_code,district_code,name_vi,kind,valid_from,valid_to",
                catalogue.wards(),
                ward -> cells(
                        ward.wardCode(),
                        ward.districtCode(),
                        ward.nameVi(),
                        ward.kind(),
                        ward.validFrom(),
                        ward.validTo()));
        write(
                folder.resolve("indicators.csv"),
                "indicator_code,letter,position,kind,measure,is_bounded,direction,same_within_points,name_vi,name_en,"
                        + "short_name_vi,short_name_en,definition_vi,definition_en,numerator_vi,numerator_en,denominator_vi,"
                        + "denominator_en,unit_vi,unit_en,caveat_vi,caveat_en",
                catalogue.indicators(),
                indicator -> cells(
                        indicator.indicatorCode(),
                        indicator.letter(),
                        indicator.position(),
                        indicator.kind(),
                        indicator.measure(),
                        yesOrNo(indicator.bounded()),
                        indicator.direction(),
                        indicator.sameWithinPoints(),
                        indicator.nameVi(),
                        indicator.nameEn(),
                        indicator.shortNameVi(),
                        indicator.shortNameEn(),
                        indicator.definitionVi(),
                        indicator.definitionEn(),
                        indicator.numeratorVi(),
                        indicator.numeratorEn(),
                        indicator.denominatorVi(),
                        indicator.denominatorEn(),
                        indicator.unitVi(),
                        indicator.unitEn(),
                        indicator.caveatVi(),
                        indicator.caveatEn()));
        write(
                folder.resolve("outline.csv"),
                "item_code,parent_code,position,kind,applies_to,indicator_code,label_vi,label_en",
                catalogue.outline(),
                item -> cells(
                        item.itemCode(),
                        item.parentCode(),
                        item.position(),
                        item.kind(),
                        item.appliesTo(),
                        item.indicatorCode(),
                        item.labelVi(),
                        item.labelEn()));
        write(
                folder.resolve("programmes.csv"),
                "programme_code,name_vi,name_en,first_year,last_year",
                catalogue.programmes(),
                programme -> cells(
                        programme.programmeCode(),
                        programme.nameVi(),
                        programme.nameEn(),
                        programme.firstYear(),
                        programme.lastYear()));
        write(
                folder.resolve("programme_items.csv"),
                "programme_code,item_code",
                catalogue.programmeItems(),
                item -> cells(item.programmeCode(), item.itemCode()));
        write(
                folder.resolve("periods.csv"),
                "year,starts_on,ends_on,due_before",
                catalogue.periods(),
                period -> cells(period.year(), period.startsOn(), period.endsOn(), period.dueBefore()));
        write(
                folder.resolve("targets.csv"),
                "indicator_code,year,target,is_illustrative",
                catalogue.targets(),
                target -> cells(
                        target.indicatorCode(),
                        target.year(),
                        target.target().toPlainString(),
                        yesOrNo(target.illustrative())));
        write(
                folder.resolve("words.csv"),
                "word,meaning,applies_to,note_vi,note_en",
                catalogue.words(),
                word -> cells(word.word(), word.meaning(), word.appliesTo(), word.noteVi(), word.noteEn()));
    }

    private static <T> void write(Path file, String header, List<T> records, Function<T, List<String>> cells)
            throws IOException {
        try (CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            table.writeRecord(header.split(","));
            for (T each : records) {
                table.writeRecord(cells.apply(each));
            }
        }
    }

    private static List<String> cells(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
