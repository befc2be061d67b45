package dev.understudy.core.local;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which programs of this machine the emulator may run on behalf of its callers. None unless the user asks for it, since
 * callers need no credentials.
 *
 * <p>Running waits for the program and belongs on a worker, never under a partition's lock.
 *
 * @param shell whether commands and sessions that want a shell get one: {@code --run-command exec}
 * @param interpreters the command lines that interpret scripts, by language: {@code --script-interpreter python=python3}
 */
public record LocalPrograms(boolean shell, Map<String, List<String>> interpreters) {
    /** The map is copied. */
    public LocalPrograms {
        interpreters = Map.copyOf(interpreters);
    }

    /** No program at all. */
    public static LocalPrograms none() {
        return new LocalPrograms(false, Map.of());
    }

    /** The same, with shells. */
    public LocalPrograms withShell() {
        return new LocalPrograms(true, interpreters);
    }

    /** The same, with scripts in a language. */
    public LocalPrograms withInterpreter(String language, List<String> command) {
        Map<String, List<String>> more = new LinkedHashMap<>(interpreters);
        more.put(language, List.copyOf(command));
        return new LocalPrograms(shell, more);
    }

    /** The command line that interprets a language, or null if no script in it may run. */
    public @Nullable List<String> interpreter(String language) {
        return interpreters.get(language);
    }

    /** Runs a program and waits for its end. */
    public ProgramEnd run(Program program) {
        return run(program, running -> {});
    }

    /**
     * Runs a program and waits for its end.
     *
     * @param begun hears of the program when it runs, so that somebody can kill it meanwhile
     */
    public ProgramEnd run(Program program, Consumer<RunningProgram> begun) {
        try (RunningProgram running = open(program, (bytes, length, error) -> {})) {
            begun.accept(running);
            return running.await();
        } catch (IOException e) {
            return new ProgramEnd.NotStarted(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Starts a program for somebody who talks with it; close it, or wait for its end.
     *
     * @param listener hears what it writes
     * @throws IOException if there is no such program, or the machine refuses to start it
     */
    public RunningProgram open(Program program, OutputListener listener) throws IOException {
        return RunningProgram.start(program, listener);
    }
}
