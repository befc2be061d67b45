package dev.understudy.launcher;

import dev.understudy.ClockSetting;
import dev.understudy.Settings;
import dev.understudy.core.Emulator;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.LocalPrograms;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of all options, read from the command line or else from the environment. */
final class Options {
    private static final List<String> LOG_LEVELS = List.of("trace", "debug", "info", "warn", "error", "off");
    private static final List<String> LOG_FORMATS = List.of("text", "json");
    private static final Set<String> SCRIPT_LANGUAGES = Set.of("python", "powershell");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LARGEST_JOURNAL = 1_000_000;

    private final Map<String, String> given;
    private final Map<String, String> environment;

    /**
     * Options with these values.
     *
     * @param given values by option, as on the command line
     * @param environment the environment variables
     */
    Options(Map<String, String> given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
    }

    /**
     * The settings of the server.
     *
     * @throws BadOption if a value makes no sense
     */
    Settings settings() {
        Set<String> services = services(text(Option.SERVICES));
        return new Settings(
                text(Option.HOST),
                (int) number(Option.PORT, 0, HIGHEST_PORT),
                services,
                clock(text(Option.CLOCK), speed(text(Option.SPEED))),
                text(Option.SEED).equals("none") ? null : number(Option.SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                oneOf(Option.NO_ADMIN, List.of("true", "false")).equals("false"),
                (int) number(Option.MAX_BODY, 1, Integer.MAX_VALUE),
                oneOf(Option.QUOTAS, List.of("on", "off")).equals("on"),
                matching(Option.ACCOUNT, "[0-9]{12}", "12 digits"),
                matching(Option.DEFAULT_REGION, "[a-z]{2}(-[a-z]+)+-[0-9]+", "a region like us-east-1"),
                agentPort(services),
                targets(text(Option.TARGET)),
                buckets(),
                text(Option.GIT_ROOT).equals("none") ? GitRoot.none() : GitRoot.in(folder(Option.GIT_ROOT)),
                programs(),
                text(Option.JOURNAL).equals("off") ? 0 : (int) number(Option.JOURNAL, 1, LARGEST_JOURNAL),
                lifecycles(text(Option.LIFECYCLE)));
    }

    /**
     * How much to log.
     *
     * @throws BadOption if there is no such level
     */
    String logLevel() {
        return oneOf(Option.LOG_LEVEL, LOG_LEVELS);
    }

    /**
     * How the log is written.
     *
     * @throws BadOption if there is no such format
     */
    String logFormat() {
        return oneOf(Option.LOG_FORMAT, LOG_FORMATS);
    }

    /** What runs before the server is announced; folders that are not there are left out, as nobody mounted them. */
    ReadyHooks readyHooks() {
        List<Path> folders = new ArrayList<>();
        for (String folder : text(Option.INIT).equals("none")
                ? new String[0]
                : text(Option.INIT).split(",", -1)) {
            try {
                folders.add(Path.of(folder.strip()).resolve("ready.d"));
            } catch (InvalidPathException e) {
                throw complaint(Option.INIT, "must be folders");
            }
        }
        return new ReadyHooks(folders);
    }

    private String text(Option option) {
        String text = given.get(option.flag());
        if (text != null) {
            return text;
        }
        // Compose files hand over variables that nobody set as empty ones.
        String variable = environment.getOrDefault(option.variable(), "");
        return variable.isEmpty() ? option.byDefault() : variable;
    }

    private @Nullable Set<String> services(String text) {
        if (text.equals("all")) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (String id : text.split(",", -1)) {
            ids.add(id.strip());
        }
        Set<String> available = Emulator.availableServices();
        if (!available.containsAll(ids)) {
            throw complaint(Option.SERVICES, "must be some of " + String.join(", ", available));
        }
        return ids;
    }

    private @Nullable Integer agentPort(@Nullable Set<String> services) {
        if (text(Option.AGENT_PORT).equals("none")) {
            return null;
        }
        if (services != null && !services.contains("appconfig")) {
            throw complaint(Option.AGENT_PORT, "needs the service appconfig, which is not started");
        }
        return (int) number(Option.AGENT_PORT, 0, HIGHEST_PORT);
    }

    /** ARNs hold no equals sign, so the first one parts ARN and URL. */
    private Map<String, URI> targets(String text) {
        Map<String, URI> targets = new LinkedHashMap<>();
        if (text.equals("none")) {
            return targets;
        }
        for (String target : text.split(",", -1)) {
            int assign = target.indexOf('=');
            String url = target.substring(assign + 1);
            if (!target.matches("(arn|service|webhook|download):.*")
                    || assign < 0
                    || !url.matches("https?://[^\\s/]+.*")) {
                throw complaint(Option.TARGET, "must be like arn:aws:lambda:…=http://127.0.0.1:9000/");
            }
            try {
                targets.put(target.substring(0, assign), new URI(url));
            } catch (URISyntaxException e) {
                throw complaint(Option.TARGET, "holds no URL: " + e.getReason());
            }
        }
        return targets;
    }

    private Buckets buckets() {
        String root = text(Option.S3_ROOT);
        String endpoint = text(Option.S3_ENDPOINT);
        if (!root.equals("none") && !endpoint.equals("none")) {
            throw complaint(Option.S3_ENDPOINT, "has no meaning beside " + Option.S3_ROOT.flag());
        }
        if (!endpoint.equals("none")) {
            try {
                return Buckets.at(new URI(endpoint));
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw complaint(Option.S3_ENDPOINT, "must be like http://127.0.0.1:9000");
            }
        }
        return root.equals("none") ? Buckets.none() : Buckets.inFolder(folder(Option.S3_ROOT));
    }

    private LocalPrograms programs() {
        boolean shell = oneOf(Option.RUN_COMMAND, List.of("exec", "outcomes")).equals("exec");
        return interpreted(
                shell ? LocalPrograms.none().withShell() : LocalPrograms.none(), text(Option.SCRIPT_INTERPRETER));
    }

    private LocalPrograms interpreted(LocalPrograms others, String interpreters) {
        LocalPrograms programs = others;
        for (String interpreter : interpreters.equals("none") ? new String[0] : interpreters.split(",", -1)) {
            int assign = interpreter.indexOf('=');
            String language = interpreter.substring(0, Math.max(assign, 0)).strip();
            String command = interpreter.substring(assign + 1).strip();
            if (!SCRIPT_LANGUAGES.contains(language) || command.isEmpty()) {
                throw complaint(Option.SCRIPT_INTERPRETER, "must be like python=python3 or powershell=pwsh");
            }
            programs = programs.withInterpreter(language, List.of(command.split(" +", -1)));
        }
        return programs;
    }

    private Path folder(Option option) {
        try {
            Path folder = Path.of(text(option));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // refused below, like a folder that is not there
        }
        throw complaint(option, "must be a folder");
    }

    private Map<String, TransitionPolicy> lifecycles(String text) {
        Map<String, TransitionPolicy> policies = new LinkedHashMap<>();
        for (String choice : text.equals("none") ? new String[0] : text.split(",", -1)) {
            int assign = choice.indexOf('=');
            try {
                policies.put(
                        choice.substring(0, Math.max(assign, 0)), TransitionPolicy.parse(choice.substring(assign + 1)));
            } catch (IllegalArgumentException e) {
                throw complaint(Option.LIFECYCLE, "must be like a.b=PT5S, a.b=immediate or a.b=afterReads:2");
            }
        }
        return policies;
    }

    private ClockSetting clock(String text, double speed) {
        if (text.equals("system")) {
            return ClockSetting.running(speed);
        }
        if (speed != 1) {
            throw complaint(Option.SPEED, "has no meaning with a virtual clock, which stands still");
        }
        try {
            return text.equals("virtual") ? ClockSetting.frozen() : ClockSetting.frozenAt(Instant.parse(text));
        } catch (DateTimeException e) {
            throw complaint(Option.CLOCK, "must be system, virtual or a time like 2030-01-01T00:00:00Z");
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
        throw complaint(Option.SPEED, "must be a positive number");
    }

    private long number(Option option, long least, long most) {
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

    private String oneOf(Option option, List<String> values) {
        String text = text(option).toLowerCase(Locale.ROOT);
        if (!values.contains(text)) {
            throw complaint(option, "must be one of " + String.join(", ", values));
        }
        return text;
    }

    private String matching(Option option, String pattern, String form) {
        if (!text(option).matches(pattern)) {
            throw complaint(option, "must be " + form);
        }
        return text(option);
    }

    private BadOption complaint(Option option, String reason) {
        String source = given.containsKey(option.flag()) ? option.flag() : option.variable();
        return new BadOption(source + " " + reason + ", not '" + text(option) + "'");
    }
}
