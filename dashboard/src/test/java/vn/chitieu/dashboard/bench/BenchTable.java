package vn.chitieu.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** The lines of the bench: what was measured, the aim, whether it is met, and a yardstick of the same run. */
final class BenchTable {
    private BenchTable() {}

    /** The sample's warehouse, as the launcher names it. */
    static Path warehouse() {
        return Path.of(Objects.requireNonNull(
                System.getProperty("chitieu.bench.warehouse"), "run this through ./chitieu bench"));
    }

    /** @param aim the most it may be; infinite where there is none */
    static void line(String what, double measured, String unit, double aim, String yardstick) throws IOException {
        boolean hasAim = Double.isFinite(aim);
        String line = String.format(
                Locale.ROOT,
                "%-40s %9s %-4s %9s  %-6s  %s%n",
                what,
                number(measured),
                unit,
                hasAim ? "≤ " + number(aim) : "",
                hasAim ? measured <= aim ? "ok" : "MISSED" : "",
                yardstick);
        Files.writeString(
                Path.of(Objects.requireNonNull(System.getProperty("chitieu.bench.out"))),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }

    /** The value that a share of all, from 0 to 1, does not exceed. */
    static double percentile(double[] all, double share) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
