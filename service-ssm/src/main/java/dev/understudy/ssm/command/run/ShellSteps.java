package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.local.Program;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.local.RunningProgram;
import dev.understudy.ssm.command.state.StepRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs the scripts of {@code aws:runShellScript} in a shell of this machine, for whoever asked for that. */
final class ShellSteps {
    private static final String ACTION = "aws:runShellScript";
    private static final String SCRIPT = "_script.sh";
    private static final String SHEBANG = "#!";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Goes to the working directory, if there is one, and interprets the script. */
    private static final String LAUNCH =
            "script=$PWD/" + SCRIPT + "; [ -z \"$1\" ] || cd -- \"$1\" || exit 1; shift; exec \"$@\" \"$script\"";

    private final LocalPrograms programs;
    private final Set<Long> expected = new HashSet<>();
    private final Map<Long, RunningProgram> running = new HashMap<>();
    private final Set<Long> doomed = new HashSet<>();

    ShellSteps(LocalPrograms programs) {
        this.programs = programs;
    }

    /** Whether a step really runs. */
    boolean performs(StepRun step) {
        return programs.shell() && step.action().equals(ACTION);
    }

    /** Runs a step and waits for its end; on a worker. */
    ProgramEnd run(StepRun step, long ticket, Map<String, String> environment) {
        String script = script(step.inputs().path("runCommand"));
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", LAUNCH, "sh", step.inputs().path("workingDirectory").asText("")));
        command.addAll(interpreter(script));
        Program program = Program.of(command)
                .withFile(SCRIPT, script)
                .withEnvironment(environment)
                .within(Duration.ofSeconds(step.timeoutSeconds()));
        try {
            return programs.run(program, begun -> began(ticket, begun));
        } finally {
            ended(ticket);
        }
    }

    private static String script(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        for (JsonNode line : lines.isArray() ? lines : List.of(lines)) {
            texts.add(line.asText());
        }
        return String.join("\n", texts) + "\n";
    }

    private static List<String> interpreter(String script) {
        if (!script.startsWith(SHEBANG)) {
            return List.of("sh");
        }
        String words = script.substring(SHEBANG.length(), script.indexOf('\n')).strip();
        return words.isEmpty() ? List.of("sh") : List.of(BLANKS.split(words));
    }

    private synchronized void began(long ticket, RunningProgram program) {
        running.put(ticket, program);
        if (doomed.contains(ticket)) {
            program.kill();
        }
    }

    private synchronized void ended(long ticket) {
        expected.remove(ticket);
        running.remove(ticket);
        doomed.remove(ticket);
    }

    /** Notes that a step is about to run on a worker, so that it can be killed from now on. */
    synchronized void expect(long ticket) {
        expected.add(ticket);
    }

    /**
     * Kills a step; its end is reported as that of any other.
     *
     * @return whether it runs, or is about to
     */
    boolean kill(long ticket) {
        RunningProgram program;
        synchronized (this) {
            if (!expected.contains(ticket)) {
                return false;
            }
            doomed.add(ticket);
            program = running.get(ticket);
        }
        if (program != null) {
            program.kill();
        }
        return true;
    }
}
