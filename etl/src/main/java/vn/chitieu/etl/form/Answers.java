package vn.chitieu.etl.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a district writes into its form.
 *
 * @param figures rows of figures; one for a unit that the form does not list, and a second one for a unit, are added
 *     below the listed ones
 * @param texts by outline item
 */
public record Answers(
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String reporter,
        List<Figures> figures,
        Map<String, String> texts,
        List<IssuedDocument> documents,
        List<JointProgramme> jointProgrammes) {

    /** Nothing yet. */
    public static final Answers NONE = new Answers(null, null, null, null, List.of(), Map.of(), List.of(), List.of());

    public Answers {
        figures = List.copyOf(figures);
        texts = Map.copyOf(texts);
        documents = List.copyOf(documents);
        jointProgrammes = List.copyOf(jointProgrammes);
    }

    /**
     * One unit's figures.
     *
     * @param unitCode a ward's code, empty for the district's own total
     * @param cells what is typed, by column code; whole numbers become numbers, anything else stays text
     */
    public record Figures(String unitCode, Map<String, String> cells) {
        public Figures {
            cells = Map.copyOf(cells);
        }
    }

    /** A document that the district issued. */
    public record IssuedDocument(String documentNumber, LocalDate issuedOn, String title) {}

    /** A programme agreed with a partner, and what came of it. */
    public record JointProgramme(String partner, int year, String title, String outcome) {}

    Map<String, String> of(String unitCode) {
        return figures.stream()
                .filter(row -> row.unitCode().equals(unitCode))
                .findFirst()
                .map(Figures::cells)
                .orElse(Map.of());
    }
}
