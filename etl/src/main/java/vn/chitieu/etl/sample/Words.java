package vn.chitieu.etl.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chitieu.etl.form.Answers.IssuedDocument;
import vn.chitieu.etl.form.Answers.JointProgramme;
import vn.chitieu.etl.form.FormLayout;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.OutlineItem;

/** What a district says in words, drawn from texts.csv, documents.csv and joint_programmes.csv beside this class; a correction says nothing. */
final class Words {
    static final String MARK = "Dữ liệu mẫu: ";

    /** Most items are answered; a few districts send figures alone. */
    private static final double ANSWERED = 0.8;

    private static final double NO_WORDS = 0.1;
    private static final int MOST_DOCUMENTS = 5;

    private static final Map<String, List<String>> TEXTS = texts("texts.csv", "item_code");
    private static final Map<String, List<String>> TITLES = texts("documents.csv", "kind");
    private static final List<JointProgramme> JOINT_PROGRAMMES = rows("joint_programmes.csv").stream()
            .map(row -> new JointProgramme(row.getField("partner"), 0, row.getField("text"), row.getField("outcome")))
            .toList();
    private static final double JOINT_PROGRAMME = 0.4;

    private final long seed;
    private final Catalogue catalogue;
    private final SampleSubmission submission;
    private final boolean isSilent;

    Words(long seed, Catalogue catalogue, SampleSubmission submission) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.submission = submission;
        isSilent = !submission.isFirst() || dice("words").chance(NO_WORDS);
    }

    /** By outline item. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (isSilent) {
            return texts;
        }
        for (OutlineItem item : FormLayout.asked(catalogue, submission.district())) {
            Dice dice = dice("text " + item.itemCode());
            List<String> choice = TEXTS.getOrDefault(item.itemCode(), List.of());
            if (dice.chance(ANSWERED) && !choice.isEmpty()) {
                texts.put(item.itemCode(), MARK + choice.get(dice.below(choice.size())));
            }
        }
        return texts;
    }

    /** In the order of their days. */
    List<IssuedDocument> documents() {
        List<IssuedDocument> documents = new ArrayList<>();
        if (isSilent) {
            return documents;
        }
        Dice dice = dice("documents");
        Map<String, List<String>> left = new HashMap<>();
        TITLES.forEach((kind, titles) -> left.put(kind, new ArrayList<>(titles)));
        List<String> kinds = TITLES.keySet().stream().sorted().toList();
        int count = 1 + dice.below(MOST_DOCUMENTS);
        for (int i = 0; i < count; i++) {
            String kind = kinds.get(dice.below(kinds.size()));
            List<String> titles = Objects.requireNonNull(left.get(kind));
            int at = dice.below(Math.max(titles.size(), 1));
            LocalDate day = WorkingDay.onOrAfter(submission.period().startsOn().plusDays(dice.below(300)));
            int number = 1 + dice.below(150);
            if (!titles.isEmpty()) {
                documents.add(new IssuedDocument(
                        "%d/%s-ĐTN".formatted(number, kind),
                        day,
                        MARK + titles.remove(at).formatted(submission.period().year())));
            }
        }
        documents.sort(Comparator.comparing(IssuedDocument::issuedOn).thenComparing(IssuedDocument::documentNumber));
        return documents;
    }

    /** Of the year reported. */
    List<JointProgramme> jointProgrammes() {
        return isSilent
                ? List.of()
                : JOINT_PROGRAMMES.stream()
                        .filter(programme ->
                                dice("joint programme " + programme.partner()).chance(JOINT_PROGRAMME))
                        .map(programme -> new JointProgramme(
                                programme.partner(),
                                submission.period().year(),
                                MARK + programme.title(),
                                programme.outcome()))
                        .toList();
    }

    private Dice dice(String what) {
        return Dice.of(
                seed,
                what,
                submission.district().districtCode(),
                submission.period().year());
    }

    private static Map<String, List<String>> texts(String name, String key) {
        return rows(name).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField(key),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.getField("text"), Collectors.toList())));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
