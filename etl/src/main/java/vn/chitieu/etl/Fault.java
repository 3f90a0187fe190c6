package vn.chitieu.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.lock.LockedException;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.etl.storage.UnreachableException;
import vn.chitieu.warehouse.HeldSnapshotException;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.CheckFailedException;
import vn.chitieu.warehouse.catalogue.CatalogueException;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.NothingPublishedException;

/**
 * What ended a command: a line for a person, and an exit code for a script.
 *
 * @param cause to be shown with its trace where it is a mistake of ours, else null
 */
record Fault(Message message, int exitCode, @Nullable Throwable cause) {

    private static final int MOST_CAUSES = 50;

    /** Of the SQL states that Spark knows. */
    private static final String IO_ERROR = "58030";

    /** Finds out what a fault is. */
    static Fault of(Exception fault) {
        return switch (fault) {
            case ArgumentException argument -> new Fault(argument.detail(), ExitCode.USAGE, null);
            case InputException input -> new Fault(input.message(), ExitCode.NOTHING_PUBLISHED, null);
            case CatalogueException catalogue ->
                new Fault(prefixed("danh mục: ", "catalogue: ", catalogue.message()), ExitCode.NOTHING_PUBLISHED, null);
            case UnreachableException silent -> new Fault(silent.message(), ExitCode.DISK, null);
            case CheckFailedException check -> new Fault(check.message(), ExitCode.NOTHING_PUBLISHED, null);
            case NothingPublishedException nothing -> new Fault(nothing.message(), ExitCode.NOTHING_PUBLISHED, null);
            case LockedException held -> new Fault(held.message(), ExitCode.LOCKED, null);
            default -> {
                List<Throwable> causes = Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                        .limit(MOST_CAUSES)
                        .toList();
                String innermost = firstLine(causes.getLast());
                if (causes.stream().anyMatch(Fault::isOutOfMemory)) {
                    yield new Fault(
                            new Message(
                                    "không đủ bộ nhớ, giữ nguyên bản cũ: " + innermost,
                                    "not enough memory, the old snapshot stays: " + innermost),
                            ExitCode.DISK,
                            null);
                }
                if (causes.stream().anyMatch(LinkageError.class::isInstance)) {
                    yield new Fault(
                            new Message(
                                    "máy không mở được một phần của chương trình (ổ đĩa tạm đầy, hay giới hạn ulimit?), giữ nguyên bản cũ: "
                                            + innermost,
                                    "the machine can't open a part of the program (a full temporary disk, or a limit of ulimit?), the old snapshot stays: "
                                            + innermost),
                            ExitCode.DISK,
                            null);
                }
                Optional<HeldSnapshotException> held = causes.stream()
                        .filter(HeldSnapshotException.class::isInstance)
                        .map(HeldSnapshotException.class::cast)
                        .findFirst();
                if (held.isPresent()) {
                    yield new Fault(held.get().message(), ExitCode.DISK, null);
                }
                yield causes.stream()
                        .filter(Fault::isFromDisk)
                        .reduce((outer, inner) -> inner)
                        .map(disk -> new Fault(
                                new Message(
                                        "lỗi đĩa hoặc vào ra, giữ nguyên bản cũ: " + firstLine(disk),
                                        "a fault of the disk or of input and output, the old snapshot stays: "
                                                + firstLine(disk)),
                                ExitCode.DISK,
                                null))
                        .orElseGet(() -> new Fault(
                                new Message(
                                        "lỗi của chương trình, giữ nguyên bản cũ: " + fault,
                                        "a mistake of the program, the old snapshot stays: " + fault),
                                ExitCode.NOTHING_PUBLISHED,
                                fault));
            }
        };
    }

    /** Says what is wrong with the arguments and where to read how they should be. */
    static Fault ofUsage(CommandLine.ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        Message wrong = WrongUsage.of(mistake);
        return new Fault(
                new Message(
                        "%s; xem ./%s --help".formatted(wrong.vi(), command),
                        "%s; see ./%s --help".formatted(wrong.en(), command)),
                ExitCode.USAGE,
                null);
    }

    /**
     * Prints the line to standard error, and the trace of a mistake of ours.
     *
     * @return the exit code
     */
    int report() {
        System.err.println(prefixed("Lỗi: ", "Error: ", message));
        if (cause != null) {
            cause.printStackTrace();
        }
        return exitCode;
    }

    private static Message prefixed(String vi, String en, Message message) {
        return new Message(vi + message.vi(), en + message.en());
    }

    private static boolean isFromDisk(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof SQLException
                || (cause instanceof SparkThrowable spark && IO_ERROR.equals(spark.getSqlState()));
    }

    /** Spark refuses a heap that is too small for it before it runs out of it. */
    private static boolean isOutOfMemory(Throwable cause) {
        return cause instanceof OutOfMemoryError
                || String.valueOf(cause.getMessage()).contains("System memory")
                || String.valueOf(cause.getMessage()).contains("Java heap space");
    }

    private static String firstLine(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        String first = message.lines().findFirst().orElse("");
        return fault instanceof IOException ? fault.getClass().getSimpleName() + " " + first : first;
    }
}
