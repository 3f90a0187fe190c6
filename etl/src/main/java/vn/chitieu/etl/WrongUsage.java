package vn.chitieu.etl;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chitieu.warehouse.Message;

/** What picocli has to say of arguments, which it says in English only, in both languages. */
final class WrongUsage {
    private WrongUsage() {}

    static Message of(ParameterException mistake) {
        return switch (mistake) {
            case MissingParameterException missing -> {
                List<ArgSpec> arguments = missing.getMissing();
                String names = arguments.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
                yield arguments.stream().anyMatch(ArgSpec::required)
                        ? new Message("thiếu " + names, "missing: " + names)
                        : new Message("thiếu giá trị của " + names, "no value for " + names);
            }
            case UnmatchedArgumentException unknown -> {
                String quoted = quoted(unknown.getUnmatched());
                yield new Message("không hiểu " + quoted, "unknown: " + quoted);
            }
            case OverwrittenOptionException again -> {
                String name = name(again.getOverwritten());
                yield new Message(name + " chỉ cho một lần", name + " may be given once only");
            }
            default -> {
                ArgSpec argument = mistake.getArgSpec();
                String said = String.valueOf(mistake.getMessage());
                if (argument == null || mistake.getValue() == null) {
                    yield new Message(said, said);
                }
                String name = name(argument);
                yield new Message(
                        "giá trị “%s” của %s không đúng".formatted(mistake.getValue(), name),
                        "“%s” is no value for %s".formatted(mistake.getValue(), name));
            }
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String quoted(List<String> arguments) {
        return arguments.stream().map(argument -> "“" + argument + "”").collect(Collectors.joining(", "));
    }
}
