package vn.chitieu.etl.faults;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.warehouse.Disk;
import vn.chitieu.warehouse.Snapshots;

/**
 * Faults in the midst of a refresh. Each leaves the old snapshot or the new one published, and a plain refresh then makes
 * of the submissions what an undisturbed one makes. {@code ./chitieu test} has 20 kills and one or few of each other kind,
 * {@code ./chitieu test --faults} all of them.
 */
class FaultsIT {
    private static final boolean IS_ALL = Boolean.getBoolean("chitieu.faults");
    private static final int KILLS = IS_ALL ? 200 : 20;
    private static final Duration MOST_TO_END = Duration.ofMinutes(2);
    private static final String RENAMES = "rename,renameat,renameat2";
    private static final String SYNCS = "fsync,fdatasync";
    private static final Map<String, Integer> SURVIVED = new TreeMap<>();

    private static Scene scene;
    private static Duration undisturbed;

    @BeforeAll
    static void setTheScene(@TempDir Path work) throws Exception {
        scene = Scene.set(work);
        Loader.forget();
        assertThat(scene.copy(work.resolve("learning"))
                        .loader()
                        .learning()
                        .start()
                        .await())
                .isZero();
        long start = System.nanoTime();
        Scene timed = scene.copy(work.resolve("timed"));
        assertThat(timed.loader().start().await()).isZero();
        undisturbed = Duration.ofNanos(System.nanoTime() - start);
        timed.assertSurvived();
    }

    @AfterAll
    static void tell() throws IOException {
        String table = SURVIVED.entrySet().stream()
                .map(kind -> "%5d  %s".formatted(kind.getValue(), kind.getKey()))
                .collect(joining("\n"));
        Files.writeString(Path.of("target/faults.txt"), table + "\n");
    }

    private static void survived(String kind) {
        SURVIVED.merge(kind, 1, Integer::sum);
    }

    /** The seed is printed with a failure, so that the moments can be had again. */
    @Test
    void killed_at_any_moment(@TempDir Path work) throws Exception {
        long seed = Long.getLong("chitieu.faults.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            // One in each part of the run, so that few kills are spread over it as many are.
            double part = (kill + random.nextDouble()) / KILLS;
            Scene killed = scene.copy(work.resolve("kill" + kill));
            Loader.Running loader = killed.loader().start();
            loader.process().waitFor((long) (part * undisturbed.toMillis()), TimeUnit.MILLISECONDS);
            loader.kill("KILL");
            loader.await();
            try {
                killed.assertSurvived();
            } catch (AssertionError lost) {
                throw new AssertionError("seed %d, kill %d at %.3f of the run".formatted(seed, kill, part), lost);
            }
            survived("kill -9 at a random moment");
            Disk.deleteRecursively(killed.warehouse());
        }
    }

    @Test
    void killed_at_a_rename(@TempDir Path work) throws Exception {
        killAtEach(RENAMES, "kill -9 at a rename", work, 6);
    }

    @Test
    void killed_at_an_fsync(@TempDir Path work) throws Exception {
        killAtEach(SYNCS, "kill -9 at an fsync", work, 8);
    }

    /**
     * At the first call, the second, … of any thread, until a run has no more of them; or at one alone.
     *
     * @param only the number of the one
     */
    private static void killAtEach(String calls, String kind, Path work, int only) throws Exception {
        for (int number = IS_ALL ? 1 : only; ; number++) {
            Scene killed = scene.copy(work.resolve("call" + number));
            Loader.Running loader = killed.loader()
                    .under(injecting(calls, "signal=KILL:when=" + number))
                    .start();
            boolean wasKilled = loader.await() != 0;
            killed.assertSurvived();
            Disk.deleteRecursively(killed.warehouse());
            if (wasKilled) {
                survived(kind);
            }
            if (!wasKilled || !IS_ALL) {
                assertThat(wasKilled || number > only)
                        .as("there was a call to be killed at")
                        .isTrue();
                return;
            }
        }
    }

    @Test
    void asked_to_end_it_ends_within_half_a_minute(@TempDir Path work) throws Exception {
        Scene asked = scene.copy(work);
        Loader.Running loader = asked.loader().start();
        Thread.sleep(undisturbed.multipliedBy(6).dividedBy(10).toMillis());
        long start = System.nanoTime();
        loader.kill("TERM");
        loader.await();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST_TO_END);
        asked.assertSurvived(); // which takes the lock
        survived("SIGTERM");
    }

    @Test
    void no_space_left(@TempDir Path work) throws Exception {
        for (String folder : IS_ALL ? List.of("lake", "snapshots", "tmp") : List.of("snapshots")) {
            full(folder, work.resolve(folder), "size=64k", "disk full");
        }
    }

    @Test
    void no_inodes_left(@TempDir Path work) throws Exception {
        for (String folder : IS_ALL ? List.of("lake", "snapshots", "tmp") : List.of("lake", "tmp")) {
            full(folder, work.resolve(folder), "size=64m,nr_inodes=%d", "no inodes");
        }
    }

    /** On a small disk of its own where this machine mounts one, else with the answer that such a disk gives. */
    private static void full(String folder, Path work, String options, String kind) throws Exception {
        Scene full = scene.copy(work);
        Path tmp = Files.createDirectories(work.resolve("tmp"));
        Path place = folder.equals("tmp") ? tmp : full.warehouse().resolve(folder);
        Loader loader = full.loader().option("-Djava.io.tmpdir=" + tmp);
        if (mount(place, options)) {
            try {
                fill(place);
                int exitCode = loader.start().await();
                assertThat(exitCode).as("what is told to scripts").isIn(0, 5);
                full.assertOldOrNew();
            } finally {
                unmount(place);
            }
        } else {
            assertThat(loader.under(injecting("openat,write,pwrite64", "error=ENOSPC:when=2+", place))
                            .start()
                            .await())
                    .isIn(0, 5);
        }
        full.assertSurvived();
        survived(kind + " on " + folder);
    }

    @Test
    void an_fsync_that_fails(@TempDir Path work) throws Exception {
        for (int number : IS_ALL ? new int[] {1, 2, 4, 5, 7, 20} : new int[] {5}) {
            failing(SYNCS, "error=EIO:when=" + number, work.resolve("fsync" + number));
            survived("fsync fails");
        }
    }

    @Test
    void a_write_that_fails(@TempDir Path work) throws Exception {
        for (int number : IS_ALL ? new int[] {1, 2, 5, 20, 30} : new int[] {2}) {
            failing("pwrite64", "error=EIO:when=" + number + "+", work.resolve("write" + number));
            survived("write fails");
        }
    }

    /** All is done but the note of how it went where only that note can't be written: this is told, and no fault. */
    private static void failing(String calls, String fault, Path work) throws Exception {
        Scene failing = scene.copy(work);
        Loader.Running loader = failing.loader().under(injecting(calls, fault)).start();

        int exitCode = loader.await();
        assertThat(exitCode).as(loader.printed()).isEqualTo(loader.printed().contains("last_run.properties") ? 0 : 5);
        failing.assertSurvived();
    }

    @Test
    void of_two_at_once_one_works(@TempDir Path work) throws Exception {
        atOnce(2, work);
    }

    @Test
    void of_twenty_at_once_one_works(@TempDir Path work) throws Exception {
        atOnce(20, work);
    }

    private static void atOnce(int many, Path work) throws Exception {
        Scene crowded = scene.copy(work);
        List<Loader.Running> loaders = new ArrayList<>();
        for (int loader = 0; loader < many; loader++) {
            loaders.add(crowded.loader().start());
        }
        List<Integer> exitCodes = new ArrayList<>();
        for (Loader.Running loader : loaders) {
            exitCodes.add(loader.await());
        }

        assertThat(exitCodes).contains(0).allMatch(code -> code == 0 || code == 4);
        crowded.assertSurvived();
        survived(many + " refreshes at once");
    }

    @Test
    void while_the_holder_of_the_lock_is_stopped_another_ends_at_once_and_names_it(@TempDir Path work)
            throws Exception {
        Scene stopped = scene.copy(work);
        Loader.Running holder = stopped.loader().start();
        while (holder.process().isAlive() && lockIsFree(stopped)) {
            Thread.sleep(10);
        }
        holder.kill("STOP");
        Loader.Running second = stopped.loader().start();

        assertThat(second.await()).isEqualTo(4);
        assertThat(second.printed()).contains("pid " + holder.process().pid());
        holder.kill("CONT");
        assertThat(holder.await()).isZero();
        stopped.assertSurvived();
        survived("stopped holder of the lock");
    }

    private static boolean lockIsFree(Scene scene) throws IOException {
        Path lock = scene.warehouse().resolve("refresh.lock");
        return !Files.exists(lock) || Files.size(lock) == 0;
    }

    @Test
    void nothing_of_the_environment_is_as_usual(@TempDir Path work) throws Exception {
        Scene odd = scene.copy(work);
        Loader.Running loader = odd.loader()
                .under(List.of("sh", "-c", "umask 077; exec \"$0\" \"$@\""))
                .without("HOME")
                .without("USER")
                .environment("LANG", "tr_TR.ISO-8859-9")
                .environment("LC_ALL", "")
                .environment("TZ", "Pacific/Apia")
                .start();

        assertThat(loader.await()).as(loader.printed()).isZero();
        odd.assertSurvived();
        survived("no HOME, odd locale, time zone and umask");
    }

    @Test
    void a_heap_that_is_too_small(@TempDir Path work) throws Exception {
        for (String heap : IS_ALL ? List.of("32m", "48m", "64m", "96m", "200m", "480m") : List.of("48m")) {
            Scene small = scene.copy(work.resolve(heap));
            int exitCode = small.loader().heap(heap).start().await();

            assertThat(exitCode).as(heap).isIn(0, 5);
            small.assertSurvived();
            survived("heap too small");
        }
    }

    @Test
    void a_byte_of_the_lake_has_changed(@TempDir Path work) throws Exception {
        Scene corrupted = scene.copy(work);
        try (Stream<Path> found = Files.walk(corrupted.warehouse().resolve("lake"))) {
            for (Path parquet :
                    found.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                flip(parquet);
            }
        }
        assertThat(corrupted.loader().start().await()).isZero();
        assertThat(corrupted.isOld()).isFalse();
        corrupted.assertSurvived();
        survived("corrupted file of the lake");
    }

    @Test
    void a_byte_of_the_published_snapshot_has_changed(@TempDir Path work) throws Exception {
        Scene corrupted = scene.copy(work);
        Scene.refresh(corrupted.data(), corrupted.warehouse());
        Snapshots snapshots = new Snapshots(corrupted.warehouse());
        flip(snapshots.file(snapshots.current().orElseThrow()));

        assertThat(corrupted.loader().start().await()).isZero();
        corrupted.assertSurvived();
        survived("corrupted snapshot");
    }

    @Test
    void the_folder_of_submissions_is_not_mounted(@TempDir Path work) throws Exception {
        Scene unmounted = scene.copy(work);
        Path empty = Files.createDirectories(work.resolve("empty"));

        assertThat(unmounted
                        .loader()
                        .with("--submissions", empty.toString())
                        .start()
                        .await())
                .isEqualTo(3);
        assertThat(unmounted.isOld()).isTrue();
        unmounted.assertSurvived();
        survived("submissions not mounted");
    }

    private static void flip(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 3);
            int old = bytes.read();
            bytes.seek(bytes.length() / 3);
            bytes.write(old ^ 0x10);
        }
    }

    /** strace answers in the place of the kernel, or kills, at certain calls. */
    private static List<String> injecting(String calls, String fault) {
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault("STRACE", "strace"),
                "-f",
                "-q",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + calls));
        if (fault.startsWith("error=")) {
            command.add("--seccomp-bpf"); // far faster, but with it no signal is sent
        }
        command.addAll(List.of("-e", "inject=%s:%s".formatted(calls, fault)));
        return command;
    }

    private static List<String> injecting(String calls, String fault, Path place) {
        List<String> command = injecting(calls, fault);
        command.addAll(List.of("-P", place.toString()));
        return command;
    }

    /** What is there goes with it onto the small disk. */
    private static boolean mount(Path place, String options) throws Exception {
        Path beside = place.resolveSibling(place.getFileName() + ".kept");
        Files.move(place, beside, StandardCopyOption.ATOMIC_MOVE);
        Files.createDirectories(place);
        long inodes;
        long kilobytes = 0;
        try (Stream<Path> found = Files.walk(beside)) {
            List<Path> all = found.toList();
            inodes = all.size() + 2L;
            for (Path path : all) {
                kilobytes += Files.isRegularFile(path) ? Files.size(path) / 1024 + 8 : 4;
            }
        }
        String sized = options.replace("size=64k", "size=%dk".formatted(kilobytes + 64))
                .formatted(inodes);
        boolean isMounted = run("mount", "-t", "tmpfs", "-o", sized, "tmpfs", place.toString());
        run("sh", "-c", "cp -a '%s'/. '%s'/".formatted(beside, place));
        Disk.deleteRecursively(beside);
        return isMounted;
    }

    /** Leaves next to no room, whatever the file system needs for itself. */
    private static void fill(Path place) throws Exception {
        run("sh", "-c", "head -c 100k /dev/zero > '%s/.filled' 2>/dev/null; true".formatted(place));
    }

    /** What stands on the small disk stays, on the large one, with room to go on. */
    private static void unmount(Path place) throws Exception {
        Path beside = place.resolveSibling(place.getFileName() + ".kept");
        Files.deleteIfExists(place.resolve(".filled"));
        run("cp", "-a", place.toString(), beside.toString());
        assertThat(run("umount", "-l", place.toString())).as("unmounted").isTrue();
        Disk.deleteRecursively(place);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
