package vn.chitieu.etl;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.chitieu.etl.alarm.AlarmCommand;
import vn.chitieu.etl.backup.BackupCommand;
import vn.chitieu.etl.backup.RestoreCommand;
import vn.chitieu.etl.bench.BenchCommand;
import vn.chitieu.etl.bench.EmptySparkJob;
import vn.chitieu.etl.bench.LoadByHand;
import vn.chitieu.etl.check.CheckCommand;
import vn.chitieu.etl.form.TemplateCommand;
import vn.chitieu.etl.receive.ReceiveCommand;
import vn.chitieu.etl.refresh.RefreshCommand;
import vn.chitieu.etl.sample.SampleCommand;
import vn.chitieu.etl.timer.InstallTimerCommand;
import vn.chitieu.etl.verify.VerifyCommand;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.access.UserCommand;
import vn.chitieu.warehouse.command.DictionaryCommand;
import vn.chitieu.warehouse.command.DiffCommand;
import vn.chitieu.warehouse.command.ExplainCommand;
import vn.chitieu.warehouse.command.RollbackCommand;
import vn.chitieu.warehouse.command.SnapshotsCommand;
import vn.chitieu.warehouse.command.StatusCommand;
import vn.chitieu.warehouse.shell.SqlCommand;

/** The commands that run in a process of their own; the launcher {@code chitieu} hands over to them. */
@Command(name = "chitieu")
public final class ChiTieu {

    private static final List<Class<?>> COMMANDS = List.of(
            RefreshCommand.class,
            SampleCommand.class,
            TemplateCommand.class,
            CheckCommand.class,
            ReceiveCommand.class,
            SqlCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            DictionaryCommand.class,
            VerifyCommand.class,
            StatusCommand.class,
            SnapshotsCommand.class,
            RollbackCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            InstallTimerCommand.class,
            AlarmCommand.class,
            BenchCommand.class,
            EmptySparkJob.class,
            LoadByHand.class,
            Rehearsal.class);

    private ChiTieu() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... arguments) {
        return commands(arguments).execute(arguments);
    }

    /** The command that is asked for, else all of them; and what becomes of their faults. */
    static CommandLine commands(String... arguments) {
        CommandLine commands = new CommandLine(new ChiTieu());
        named(arguments).forEach(commands::addSubcommand);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setResourceBundle(
                ResourceBundle.getBundle("vn.chitieu.etl." + new Message("help_vi", "help_en"), Locale.ROOT));
        commands.setParameterExceptionHandler(
                (mistake, given) -> Fault.ofUsage(mistake).report());
        commands.setExecutionStrategy(ChiTieu::runLast);
        commands.setExecutionExceptionHandler((thrown, command, parsed) -> {
            Fault fault = Fault.of(thrown);
            int exitCode = fault.report();
            if (command.getCommand() instanceof RefreshCommand refresh) {
                refresh.failed(fault.message(), exitCode);
            }
            return exitCode;
        });
        return commands;
    }

    /** To make one command takes a tenth of the time that all of them take, of which a short one would notice. */
    private static List<Class<?>> named(String... arguments) {
        for (Class<?> command : COMMANDS) {
            if (arguments.length > 0
                    && command.getAnnotation(Command.class).name().equals(arguments[0])) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    /** A heap that is too small, or a library that can't be loaded, ends a command like any other fault: a line and a code. */
    private static int runLast(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (VirtualMachineError | LinkageError fault) {
            CommandLine command = parsed.asCommandLineList().getLast();
            throw new CommandLine.ExecutionException(
                    command, "the machine is too small", new IllegalStateException(fault));
        }
    }
}
