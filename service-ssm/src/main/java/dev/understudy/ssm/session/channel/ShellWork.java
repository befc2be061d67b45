package dev.understudy.ssm.session.channel;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.local.Program;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.local.RunningProgram;
import dev.understudy.core.socket.Socket;
import dev.understudy.ssm.session.state.SessionWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shell of this machine, or a command in one. A worker waits for it, and what is typed goes through another. */
final class ShellWork implements NodeWork {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int KEPT = 1024;

    /** How many bytes may wait for a program that does not read them. */
    private static final int MOST_TYPED = 4 * 1024 * 1024;

    private final String sessionId;
    private final LocalPrograms programs;
    private final Errands errands;
    private final ShellCommand command;
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private @Nullable RunningProgram running;
    private boolean writing;
    private boolean stopped;

    ShellWork(String sessionId, LocalPrograms programs, Errands errands, ShellCommand command) {
        this.sessionId = sessionId;
        this.programs = programs;
        this.errands = errands;
        this.command = command;
    }

    /** What the shell is told first is typed like the rest, so that it counts for the shell itself. */
    @Override
    public synchronized void begin(Output output, Socket socket) {
        if (!command.profile().isEmpty()) {
            typed.writeBytes((command.profile() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        errands.detach("session " + sessionId, () -> run(output));
    }

    private void run(Output output) {
        Program program = Program.of(command.line())
                .withEnvironment(command.environment())
                .withInput(null)
                .within(LONGEST)
                .keeping(KEPT);
        Outputs outputs = new Outputs(command.apart(), output::sayPatiently);
        try (RunningProgram started =
                programs.open(program, (bytes, length, error) -> outputs.say(error, Arrays.copyOf(bytes, length)))) {
            if (!began(started)) {
                started.kill();
            }
            ProgramEnd end = started.await();
            if (end instanceof ProgramEnd.Exited exited) {
                outputs.exit(exited.code());
            }
            output.end("");
        } catch (IOException e) {
            output.end("The shell cannot be started: " + e.getMessage());
        }
    }

    private synchronized boolean began(RunningProgram started) {
        running = started;
        if (!stopped && typed.size() > 0) {
            write();
        }
        return !stopped;
    }

    @Override
    public synchronized void input(byte[] bytes) {
        typed.writeBytes(command.typed(bytes));
        if (!writing && running != null) {
            write();
        }
    }

    @Override
    public synchronized boolean behind() {
        return typed.size() >= MOST_TYPED;
    }

    private void write() {
        writing = true;
        errands.detach("input of session " + sessionId, this::writeAll);
    }

    private void writeAll() {
        for (byte[] next = nextInput(); next.length > 0; next = nextInput()) {
            RunningProgram program = program();
            if (program == null) {
                return;
            }
            try {
                program.write(next);
            } catch (IOException e) {
                // It does not listen any more, which whoever waits for its end will see.
                return;
            }
        }
    }

    private synchronized @Nullable RunningProgram program() {
        return stopped ? null : running;
    }

    private synchronized byte[] nextInput() {
        byte[] next = typed.toByteArray();
        typed.reset();
        writing = next.length > 0;
        return next;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        RunningProgram program = running;
        if (program != null) {
            errands.detach("end of session " + sessionId, program::kill);
        }
    }

    /**
     * How a shell is started.
     *
     * @param line the command line
     * @param environment further variables
     * @param profile what it is told first; may be empty
     * @param terminal whether it believes that it has a terminal
     * @param apart how its outputs come apart; null if they come together
     */
    record ShellCommand(
            List<String> line,
            Map<String, String> environment,
            String profile,
            boolean terminal,
            SessionWork.@Nullable Apart apart) {
        /** What is typed, as the shell expects it: without a terminal, nobody turns Enter into a new line. */
        byte[] typed(byte[] bytes) {
            byte[] copy = bytes.clone();
            for (int i = 0; !terminal && i < copy.length; i++) {
                copy[i] = copy[i] == '\r' ? (byte) '\n' : copy[i];
            }
            return copy;
        }
    }
}
