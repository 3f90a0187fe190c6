package vn.chitieu.warehouse.command;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Every command explains itself. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "hướng dẫn này")
    private boolean requested;

    /** Whether the explanation was asked for. */
    public boolean isRequested() {
        return requested;
    }
}
