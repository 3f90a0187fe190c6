package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsReaderTest {
    private static final String NUMBER = "<table:table-cell office:value-type='float' office:value='%s'/>";

    private static List<String> row(String cells) throws Exception {
        return Made.cells(Made.ods("<table:table-row>%s</table:table-row>".formatted(cells)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "office:value-type='float' office:value='1500'|number 1500",
                "office:value-type='percentage' office:value='0.855'|percent 0.855",
                "office:value-type='currency' office:value='12.50'|number 12.5",
                "office:value-type='date' office:date-value='2010-03-15'|date 2010-03-15",
                "office:value-type='date' office:date-value='2010-03-15T12:00:00'|date 2010-03-15T12:00:00",
                "office:value-type='time' office:time-value='PT06H00M00S'|date 06:00:00",
                "office:value-type='boolean' office:boolean-value='true'|truth TRUE",
                "office:value-type='float' office:value='2' table:formula='of:=1+1'|number =2",
                "table:formula='of:=1+1'|error ==?"
            })
    void the_type_tells_what_a_cell_holds(String attributes, String cell) throws Exception {
        assertThat(row("<table:table-cell %s/>".formatted(attributes))).containsExactly("A1 " + cell);
    }

    @Test
    void an_error_is_an_error() throws Exception {
        assertThat(
                        row(
                                "<table:table-cell table:formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>"))
                .containsExactly("A1 error =#DIV/0!");
    }

    @Test
    void paragraphs_are_lines() throws Exception {
        assertThat(
                        row(
                                "<table:table-cell office:value-type='string'><text:p>Quận<text:s text:c='2'/>1</text:p><text:p>b</text:p></table:table-cell>"))
                .containsExactly("A1 text Quận  1\nb");
    }

    @Test
    void a_note_is_no_part_of_its_cell() throws Exception {
        assertThat(
                        row(
                                "<table:table-cell office:value-type='string'><office:annotation><text:p>x</text:p></office:annotation><text:p>a</text:p></table:table-cell>"))
                .containsExactly("A1 text a");
    }

    @Test
    void repeated_cells_are_written_out() throws Exception {
        assertThat(row("<table:table-cell table:number-columns-repeated='2'/>"
                        + "<table:table-cell table:number-columns-repeated='3' office:value-type='float' office:value='7'/>"
                        + NUMBER.formatted("8")))
                .containsExactly("C1 number 7", "D1 number 7", "E1 number 7", "F1 number 8");
    }

    @Test
    void repeated_rows_are_written_out() throws Exception {
        assertThat(Made.cells(Made.ods(
                        "<table:table-row table:number-rows-repeated='2'>%s</table:table-row><table:table-row table:number-rows-repeated='1000'><table:table-cell/></table:table-row><table:table-row>%s</table:table-row>"
                                .formatted(NUMBER.formatted("1"), NUMBER.formatted("2")))))
                .containsExactly("A1 number 1", "A2 number 1", "A1003 number 2");
    }

    @Test
    void blanks_to_the_end_of_the_sheet_are_not_written_out() throws Exception {
        assertThat(Made.cells(Made.ods(
                        "<table:table-row>%s<table:table-cell table:number-columns-repeated='16383'/></table:table-row><table:table-row table:number-rows-repeated='1048575'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                                .formatted(NUMBER.formatted("1")))))
                .containsExactly("A1 number 1");
    }

    @Test
    void rows_in_groups_and_headers_count() throws Exception {
        String one = "<table:table-row>%s</table:table-row>".formatted(NUMBER.formatted("1"));
        assertThat(Made.cells(Made.ods(
                        "<table:table-header-rows>%1$s</table:table-header-rows><table:table-row-group>%1$s<table:table-row-group>%1$s</table:table-row-group></table:table-row-group>%1$s"
                                .formatted(one))))
                .containsExactly("A1 number 1", "A2 number 1", "A3 number 1", "A4 number 1");
    }

    @Test
    void merged_cells_are_named() throws Exception {
        assertThat(Made.sheet(
                                Made.ods(
                                        "<table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned='3' table:number-rows-spanned='2'/><table:covered-table-cell table:number-columns-repeated='2'/></table:table-row>"))
                        .merged())
                .containsExactly(new MergedCells(1, 1, 2, 3));
    }

    @Test
    void hidden_rows_are_read_and_say_so() throws Exception {
        String cell = NUMBER.formatted("1");
        assertThat(Made.sheet(Made.ods(
                                "<table:table-row table:visibility='collapse'>%1$s</table:table-row><table:table-row table:visibility='filter'>%1$s</table:table-row><table:table-row>%1$s</table:table-row>"
                                        .formatted(cell)))
                        .rows())
                .extracting(SheetRow::isHidden)
                .containsExactly(true, true, false);
    }

    @Test
    void hidden_sheets_are_read_and_say_so() throws Exception {
        assertThat(Made.sheet(Made.zip(Made.ods(
                                "<office:automatic-styles><style:style style:name='ta1' style:family='table'><style:table-properties table:display='false'/></style:style></office:automatic-styles>",
                                "<table:table table:name='a' table:style-name='ta1'/>")))
                        .isHidden())
                .isTrue();
    }

    @Test
    void what_was_kept_of_another_file_is_no_sheet() throws Exception {
        assertThat(Made.read(Made.zip(Made.ods(
                                "",
                                "<table:table table:name='a'/><table:table table:name='b'><table:table-source/><table:table-row>%s</table:table-row></table:table>"
                                        .formatted(NUMBER.formatted("1")))))
                        .sheets())
                .extracting(Sheet::name)
                .containsExactly("a");
    }

    @Test
    void what_was_deleted_is_no_sheet() throws Exception {
        assertThat(Made.read(
                                Made.zip(
                                        Made.ods(
                                                "",
                                                "<table:tracked-changes><table:deletion><table:table table:name='x'/></table:deletion></table:tracked-changes><table:table table:name='a'/>")))
                        .sheets())
                .extracting(Sheet::name)
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"table:style-name='c',", ", table:default-cell-style-name='c'"})
    void the_font_of_a_cell_is_that_of_its_own_style_or_its_column(String own, String column) throws Exception {
        assertThat(Made.cells(Made.zip(Made.ods(
                        "<office:font-face-decls><style:font-face style:name='f1' svg:font-family=\"'.VnTime'\"/></office:font-face-decls><office:automatic-styles><style:style style:name='c' style:family='table-cell'><style:text-properties style:font-name='f1'/></style:style></office:automatic-styles>",
                        "<table:table table:name='a'><table:table-column %s/><table:table-row><table:table-cell office:value-type='string' %s><text:p>QuËn</text:p></table:table-cell></table:table-row></table:table>"
                                .formatted(column == null ? "" : column, own == null ? "" : own)))))
                .containsExactly("A1 text Quận");
    }

    @Test
    void a_piece_of_a_text_may_have_a_font_of_its_own() throws Exception {
        assertThat(
                        Made.cells(
                                Made.zip(
                                        Made.ods(
                                                "<office:automatic-styles><style:style style:name='T1' style:family='text'><style:text-properties fo:font-family='VNI-Times'/></style:style></office:automatic-styles>",
                                                "<table:table table:name='a'><table:table-row><table:table-cell office:value-type='string'><text:p>Quận <text:span text:style-name='T1'>Phuù</text:span></text:p></table:table-cell></table:table-row></table:table>"))))
                .containsExactly("A1 text Quận Phú");
    }

    @Test
    void a_number_knows_the_first_day_of_its_workbook() throws Exception {
        byte[] content = Made.zip(
                Made.ods(
                        "",
                        "<table:calculation-settings><table:null-date table:date-value='1904-01-01'/></table:calculation-settings><table:table table:name='a'><table:table-row><table:table-cell office:value-type='float' office:value='39399'/></table:table-row></table:table>"));
        assertThat(Made.sheet(content).rows().getFirst().cells().getFirst().dayZero())
                .isEqualTo(java.time.LocalDate.of(1904, 1, 1));
    }
}
