package vn.chitieu.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.chitieu.warehouse.command.ExitCode;

/**
 * Runs several commands one after the other in one virtual machine, from which the launcher has it learn for all of them:
 * {@code rehearsal -- status , sql -c "SELECT 1"}.
 */
@Command(name = "rehearsal", hidden = true)
final class Rehearsal implements Callable<Integer> {

    private static final String NEXT = ",";

    @Parameters
    private List<String> words = List.of();

    /** Ends with the code of the first command that fails. */
    @Override
    public Integer call() {
        List<String> command = new ArrayList<>();
        int exitCode = ExitCode.DONE;
        for (String word : words) {
            if (!word.equals(NEXT)) {
                command.add(word);
            } else if (exitCode == ExitCode.DONE) {
                exitCode = ChiTieu.run(command.toArray(String[]::new));
                command.clear();
            }
        }
        return exitCode == ExitCode.DONE ? ChiTieu.run(command.toArray(String[]::new)) : exitCode;
    }
}
