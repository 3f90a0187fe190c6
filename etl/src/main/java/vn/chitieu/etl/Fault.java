package vn.chitieu.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.chitieu.etl.arguments.ArgumentException;
import vn.chitieu.etl.refresh.LockedException;
import vn.chitieu.etl.submissions.InputException;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.CheckFailedException;
import vn.chitieu.warehouse.catalogue.CatalogueException;
import vn.chitieu.warehouse.command.ExitCode;
import vn.chitieu.warehouse.command.NothingPublishedException;

/** Turns whatever ended a command into one line for a person and an exit code for a script. */
final class Fault {

    private Fault() {}

    /**
     * Prints the line to standard error.
     *
     * @return the exit code
     * @throws Exception the fault itself where it is a mistake of ours, so that its trace is seen
     */
    static int report(Exception fault) throws Exception {
        return switch (fault) {
            case ArgumentException argument -> line(argument.detail(), ExitCode.USAGE);
            case InputException input -> line(input.message(), ExitCode.NOTHING_PUBLISHED);
            case CatalogueException catalogue ->
                line(prefixed("danh mục: ", "catalogue: ", catalogue.message()), ExitCode.NOTHING_PUBLISHED);
            case CheckFailedException check -> line(check.message(), ExitCode.NOTHING_PUBLISHED);
            case NothingPublishedException nothing -> line(nothing.message(), ExitCode.NOTHING_PUBLISHED);
            case LockedException held -> line(held.message(), ExitCode.LOCKED);
            default -> {
                Throwable disk = fromDisk(fault).orElseThrow(() -> fault);
                String reason = firstLine(disk);
                yield line(
                        new Message(
                                "lỗi đĩa hoặc vào ra, giữ nguyên bản cũ: " + reason,
                                "a fault of the disk or of input and output, the old snapshot stays: " + reason),
                        ExitCode.DISK);
            }
        };
    }

    /** Says what is wrong with the arguments and where to read how they should be. */
    static int usage(CommandLine.ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        return line(
                new Message(
                        "%s; xem ./%s --help".formatted(mistake.getMessage(), command),
                        "%s; see ./%s --help".formatted(mistake.getMessage(), command)),
                ExitCode.USAGE);
    }

    private static int line(Message message, int exitCode) {
        System.err.println(prefixed("Lỗi: ", "Error: ", message));
        return exitCode;
    }

    private static Message prefixed(String vi, String en, Message message) {
        return new Message(vi + message.vi(), en + message.en());
    }

    private static Optional<Throwable> fromDisk(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof IOException
                        || cause instanceof UncheckedIOException
                        || cause instanceof SQLException)
                .reduce((outer, inner) -> inner);
    }

    private static String firstLine(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        String first = message.lines().findFirst().orElse("");
        return fault instanceof IOException ? fault.getClass().getSimpleName() + " " + first : first;
    }
}
