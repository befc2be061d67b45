package dev.understudy.launcher;

import dev.understudy.launcher.Settings.ClockSetting;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options of the command line, each of which may also come from the environment; the command line wins.
 *
 * <p>They are declared by code and not by annotations, which picocli would have to find by reflection at every start.
 */
final class Options {
    private static final String ENVIRONMENT_PREFIX = "UNDERSTUDY_";
    private static final List<String> LOG_LEVELS = List.of("trace", "debug", "info", "warn", "error", "off");
    private static final int HIGHEST_PORT = 65_535;

    private final CommandLine parser;
    private final Map<String, String> environment;

    Options(Map<String, String> environment, String version) {
        this.environment = environment;
        this.parser = new CommandLine(command(version));
    }

    private static CommandSpec command(String version) {
        CommandSpec command = CommandSpec.create().name("understudy").version("understudy " + version);
        command.usageMessage()
                .description("A local stand-in for AWS Proton, AppConfig, App Mesh and Systems Manager.")
                .footer("", "Each option can also be set by the variable in brackets; the command line wins.")
                .sortOptions(false);
        add(command, "--port", "PORT", "4566", "Port to listen on; 0 takes a free one");
        add(command, "--host", "HOST", "127.0.0.1", "Name or address of the interface to listen on");
        add(command, "--services", "ID,…", "all", "Services to start: ssm, appmesh, appconfig, appconfigdata, proton");
        add(command, "--clock", "CLOCK", "system", "system, virtual, or a time like 2030-01-01T00:00:00Z to stand at");
        add(command, "--speed", "FACTOR", "1", "How many times as fast as the machine's the system clock runs");
        add(command, "--seed", "NUMBER", "none", "Makes identifiers the same from run to run");
        add(command, "--quotas", "on|off", "on", "Whether AWS's default quotas are enforced");
        add(command, "--account", "ID", "000000000000", "Account of callers whose access key id is no account id");
        add(command, "--default-region", "REGION", "us-east-1", "Region of requests that are not signed");
        add(command, "--max-body", "BYTES", "16777216", "Largest request body");
        add(command, "--log-level", "LEVEL", "info", String.join(", ", LOG_LEVELS));
        command.addOption(OptionSpec.builder("--no-admin")
                .description("Leaves out the admin API under /_understudy/ [UNDERSTUDY_NO_ADMIN=true]")
                .build());
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this help")
                .build());
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version")
                .build());
        return command;
    }

    private static void add(CommandSpec command, String name, String label, String byDefault, String description) {
        command.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .defaultValue(byDefault)
                .description(description + " (default: " + byDefault + ") [" + variable(name) + "]")
                .build());
    }

    private static String variable(String option) {
        return ENVIRONMENT_PREFIX
                + option.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * Reads the command line.
     *
     * @throws ParameterException if it makes no sense
     */
    Parsed parse(String... arguments) {
        ParseResult result = parser.parseArgs(arguments);
        if (result.isUsageHelpRequested()) {
            return new Parsed(parser.getUsageMessage(), null, "");
        }
        if (result.isVersionHelpRequested()) {
            return new Parsed(String.join("\n", parser.getCommandSpec().version()) + "\n", null, "");
        }
        return new Parsed(null, new Reader(result).settings(), new Reader(result).logLevel());
    }

    /**
     * What the command line asks for.
     *
     * @param text what to print instead of starting a server; null starts one
     * @param settings of the server; null if there is something to print
     * @param logLevel how much to log
     */
    record Parsed(@Nullable String text, @Nullable Settings settings, String logLevel) {}

    /** Turns texts into values; every complaint names the option, or the variable if the text came from there. */
    private final class Reader {
        private final ParseResult result;

        Reader(ParseResult result) {
            this.result = result;
        }

        Settings settings() {
            ClockSetting clock = clock(text("--clock"));
            double speed = speed(text("--speed"));
            if (clock.virtual() && speed != 1) {
                throw complaint("--speed", "has no meaning with a virtual clock, which stands still");
            }
            return new Settings(
                    text("--host"),
                    (int) number("--port", 0, HIGHEST_PORT),
                    services(text("--services")),
                    clock,
                    speed,
                    text("--seed").equals("none") ? null : number("--seed", Long.MIN_VALUE, Long.MAX_VALUE),
                    !noAdmin(),
                    (int) number("--max-body", 1, Integer.MAX_VALUE),
                    oneOf("--quotas", List.of("on", "off")).equals("on"),
                    matching("--account", "[0-9]{12}", "12 digits"),
                    matching("--default-region", "[a-z]{2}(-[a-z]+)+-[0-9]+", "a region like us-east-1"));
        }

        String logLevel() {
            return oneOf("--log-level", LOG_LEVELS);
        }

        private boolean noAdmin() {
            String variable = environment.getOrDefault(variable("--no-admin"), "false");
            if (!variable.equals("true") && !variable.equals("false")) {
                throw new ParameterException(
                        parser, variable("--no-admin") + " must be true or false, not " + variable);
            }
            return result.hasMatchedOption("--no-admin") || variable.equals("true");
        }

        private String text(String option) {
            return result.hasMatchedOption(option)
                    ? result.matchedOptionValue(option, "")
                    : environment.getOrDefault(
                            variable(option),
                            parser.getCommandSpec().findOption(option).defaultValue());
        }

        private @Nullable Set<String> services(String text) {
            if (text.equals("all")) {
                return null;
            }
            Set<String> ids = new LinkedHashSet<>();
            for (String id : text.split(",", -1)) {
                ids.add(id.strip());
            }
            return ids;
        }

        private ClockSetting clock(String text) {
            if (text.equals("system") || text.equals("virtual")) {
                return new ClockSetting(text.equals("virtual"), null);
            }
            try {
                return new ClockSetting(true, Instant.parse(text));
            } catch (DateTimeException e) {
                throw complaint("--clock", "must be system, virtual or a time like 2030-01-01T00:00:00Z");
            }
        }

        private double speed(String text) {
            try {
                double speed = Double.parseDouble(text);
                if (speed > 0 && Double.isFinite(speed)) {
                    return speed;
                }
            } catch (NumberFormatException e) {
                // refused below, like a number that makes no sense
            }
            throw complaint("--speed", "must be a positive number");
        }

        private long number(String option, long least, long most) {
            try {
                long number = Long.parseLong(text(option));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // refused below, like a number out of range
            }
            throw complaint(option, "must be a whole number from " + least + " to " + most);
        }

        private String oneOf(String option, List<String> values) {
            String text = text(option).toLowerCase(Locale.ROOT);
            if (!values.contains(text)) {
                throw complaint(option, "must be one of " + String.join(", ", values));
            }
            return text;
        }

        private String matching(String option, String pattern, String form) {
            if (!text(option).matches(pattern)) {
                throw complaint(option, "must be " + form);
            }
            return text(option);
        }

        private ParameterException complaint(String option, String reason) {
            String source = result.hasMatchedOption(option) ? option : variable(option);
            return new ParameterException(parser, source + " " + reason + ", not '" + text(option) + "'");
        }
    }
}
