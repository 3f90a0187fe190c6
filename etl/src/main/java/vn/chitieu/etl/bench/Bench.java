package vn.chitieu.etl.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieu.warehouse.Message;

/** Runs whole commands several times, tells on standard error where it is, and prints a line a measure. */
final class Bench {

    private final Path launcher;
    private final int runs;

    /**
     * Measures the commands of a clone.
     *
     * @param home where the launcher stands
     * @param runs of which the median counts, at least one
     */
    Bench(Path home, int runs) {
        this.launcher = home.resolve("chitieu");
        this.runs = Math.max(1, runs);
    }

    /** What is measured, with all that has to be done before each run. */
    interface Step {
        Measured measure() throws IOException, InterruptedException;
    }

    /** What a measure is held against; none where infinite. */
    record Aim(double seconds, int megabytes) {
        static final Aim NONE = new Aim(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
    }

    /** Runs {@code ./chitieu} with some arguments. */
    Measured chitieu(String... arguments) throws IOException, InterruptedException {
        return Measured.run(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList());
    }

    /** The median of a step. */
    Measured median(String name, Step step) throws IOException, InterruptedException {
        return medians(List.of(name), List.of(step)).getFirst();
    }

    /** The medians of several steps, taken in turn, so that what disturbs the machine disturbs them alike. */
    List<Measured> medians(List<String> names, List<Step> steps) throws IOException, InterruptedException {
        List<List<Measured>> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            for (int step = 0; step < steps.size(); step++) {
                tell(new Message(
                        "%s, lần %d trên %d".formatted(names.get(step), run, runs),
                        "%s, %d of %d".formatted(names.get(step), run, runs)));
                if (run == 1) {
                    all.add(new ArrayList<>());
                }
                all.get(step).add(steps.get(step).measure());
            }
        }
        return all.stream().map(Measured::median).toList();
    }

    /** Says to whoever waits what is done now. */
    void tell(Message message) {
        System.err.println("… " + message);
    }

    /** Prints the heads of the columns. */
    void heads() {
        System.out.printf("%-28s %9s %9s %-6s %9s %9s %-6s  %s%n", "", "seconds", "aim", "", "MB peak", "aim", "", "");
    }

    /**
     * Prints a line.
     *
     * @param beside how it compares with the yardstick
     */
    void line(String name, Measured measured, Aim aim, String beside) {
        boolean isTimed = Double.isFinite(aim.seconds());
        boolean isWeighed = aim.megabytes() < Integer.MAX_VALUE;
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.2f %9s %-6s %9d %9s %-6s  %s%n",
                name,
                measured.seconds(),
                isTimed ? String.format(Locale.ROOT, "≤ %.2f", aim.seconds()) : "",
                isTimed ? verdict(measured.seconds() <= aim.seconds()) : "",
                measured.peakMegabytes(),
                isWeighed ? "≤ " + aim.megabytes() : "",
                isWeighed ? verdict(measured.peakMegabytes() <= aim.megabytes()) : "",
                beside);
    }

    /** How much longer something took than its yardstick. */
    static String times(Measured measured, Measured yardstick, String name) {
        return String.format(Locale.ROOT, "%.2f × %s", measured.seconds() / yardstick.seconds(), name);
    }

    private static String verdict(boolean isMet) {
        return isMet ? "ok" : "MISSED";
    }
}
