package vn.chitieu.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.warehouse.catalogue.Catalogue;

/** Writes made-up submissions. The same seed and catalogue give the same bytes on every machine. */
public final class Sample {
    private static final String CATALOGUE = "catalogue";
    private static final String SUBMISSIONS = "submissions";

    private Sample() {}

    /**
     * Writes a submissions folder: {@code <year>/<district_code>[_2]} with the ending of its format, and {@code
     * register.csv}, every file marked as sample. Files of these names are replaced.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static void write(Path out, long seed, Catalogue catalogue, SampleFormat format) {
        try {
            SampleRegister register = new SampleRegister(seed);
            writeCity(out, seed, catalogue, register, format);
            register.write(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Writes a whole data folder, {@code catalogue/} and {@code submissions/}, of made-up cities for trying the loader
     * at scale, as plain CSV. The first has the real codes, its figures are those of {@link #write}. Needs little more memory for
     * many cities than for one.
     *
     * @param cities how many, from 1
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static void writeCities(Path out, long seed, int cities, Catalogue catalogue) {
        try {
            CatalogueFolder.write(out.resolve(CATALOGUE), Cities.all(catalogue, cities));
            Path submissions = out.resolve(SUBMISSIONS);
            SampleRegister register = new SampleRegister(seed);
            for (int city = 1; city <= cities; city++) {
                writeCity(submissions, seed, Cities.one(catalogue, city), register, SampleFormat.csv);
            }
            register.write(submissions);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The files that {@link #write} writes, relative to its folder. */
    static List<Path> files(long seed, Catalogue catalogue, SampleFormat format) {
        List<Path> files = new ArrayList<>();
        files.add(Path.of(SampleRegister.FILE));
        reports(seed, catalogue).forEach(report -> files.add(Path.of(report.file(format))));
        return files;
    }

    /** The files that {@link #writeCities} writes, relative to its folder. */
    static List<Path> files(long seed, int cities, Catalogue catalogue) {
        List<Path> files = new ArrayList<>();
        Catalogue.FILES.forEach(file -> files.add(Path.of(CATALOGUE, file)));
        for (int city = 1; city <= cities; city++) {
            files(seed, Cities.one(catalogue, city), SampleFormat.csv)
                    .forEach(file -> files.add(Path.of(SUBMISSIONS).resolve(file)));
        }
        return files;
    }

    /** A report and what stands in it. */
    private record Written(long seed, SampleSubmission submission, List<Row> rows) {
        SavedAs savedAs(SampleFormat format) {
            return format == SampleFormat.csv ? SavedAs.csv : SavedAs.of(seed, submission, rows);
        }

        String file(SampleFormat format) {
            return SubmissionFile.name(submission, savedAs(format));
        }
    }

    private static void writeCity(
            Path folder, long seed, Catalogue catalogue, SampleRegister register, SampleFormat format)
            throws IOException {
        Files.createDirectories(folder);
        for (Written report : (Iterable<Written>) reports(seed, catalogue)::iterator) {
            new SubmissionFile(seed, catalogue, report.submission(), report.rows())
                    .write(folder, report.savedAs(format), register);
            register.enter(report.submission(), report.file(format));
        }
    }

    private static Stream<Written> reports(long seed, Catalogue catalogue) {
        return catalogue.districts().stream().flatMap(district -> {
            SampleDistrict place = new SampleDistrict(district, catalogue);
            return catalogue.periods().stream()
                    .flatMap(period -> SampleSubmission.of(district, period, seed).stream())
                    .map(submission ->
                            new Written(seed, submission, new Report(seed, catalogue, submission, place).rows()));
        });
    }
}
