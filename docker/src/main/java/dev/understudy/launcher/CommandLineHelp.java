package dev.understudy.launcher;

import dev.understudy.core.Emulator;
import dev.understudy.core.coverage.CoverageTable;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line in the hands of picocli: help, version, and a good word on every mistake. Options are declared by code
 * and not by annotations, which picocli would have to find by reflection.
 */
final class CommandLineHelp {
    private final CommandLine parser;

    CommandLineHelp(String version) {
        CommandSpec command = CommandSpec.create().name("understudy").version("understudy " + version);
        command.usageMessage()
                .description("A local stand-in for AWS Proton, AppConfig, App Mesh and Systems Manager.")
                .footer("", "Each option can also be set by the variable in brackets; the command line wins.")
                .sortOptions(false);
        for (Option option : Option.values()) {
            command.addOption(declare(option));
        }
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help")
                .build());
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version")
                .build());
        command.addSubcommand("coverage", coverage());
        parser = new CommandLine(command);
    }

    private static CommandSpec coverage() {
        CommandSpec command = CommandSpec.create();
        command.usageMessage().description("Shows which operations are implemented, and starts nothing");
        return command;
    }

    private static OptionSpec declare(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.flag());
        if (option.label().isEmpty()) {
            return builder.description(option.description() + " [" + option.variable() + "=true]")
                    .build();
        }
        return builder.type(String.class)
                .paramLabel(option.label())
                .description(
                        option.description() + " (default: " + option.byDefault() + ") [" + option.variable() + "]")
                .build();
    }

    /**
     * Reads a command line.
     *
     * @return the values by option
     * @throws WantsText if it asks for a text
     * @throws BadOption if it makes no sense
     */
    Map<String, String> read(String... arguments) throws WantsText {
        ParseResult result = parse(arguments);
        if (result.isUsageHelpRequested()) {
            throw new WantsText(parser.getUsageMessage());
        }
        if (result.isVersionHelpRequested()) {
            throw new WantsText(String.join("\n", parser.getCommandSpec().version()) + "\n");
        }
        if (result.hasSubcommand()) {
            try (Emulator emulator = Emulator.builder().build()) {
                throw new WantsText(CoverageTable.of(emulator.services()));
            }
        }
        Map<String, String> values = new HashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            values.put(option.longestName(), String.valueOf(option.<Object>getValue()));
        }
        return values;
    }

    private ParseResult parse(String... arguments) {
        try {
            return parser.parseArgs(arguments);
        } catch (ParameterException e) {
            throw new BadOption(String.valueOf(e.getMessage()));
        }
    }

    /** Somebody wants to read something and not to start a server. */
    static final class WantsText extends Exception {
        private static final long serialVersionUID = 1L;

        WantsText(String text) {
            super(text, null, false, false);
        }
    }
}
