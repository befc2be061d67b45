package dev.understudy.core.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program that runs. Whoever starts one waits for its end, or closes it. */
public final class RunningProgram implements AutoCloseable {
    private static final List<String> INHERITED = List.of("PATH", "LANG", "LC_ALL", "SystemRoot", "ComSpec", "PATHEXT");
    private static final int CHUNK = 8192;

    /** How long to wait for the rest of what a program wrote, once nobody is left to write more. */
    private static final long REST_MILLIS = 2_000;

    /** What still runs when this machine's Java ends goes with it. */
    private static final Set<RunningProgram> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(RunningProgram::close), "understudy-programs"));
    }

    private final Process process;
    private final ScratchFolder scratch;
    private final Duration limit;
    private final KeptOutput output;
    private final KeptOutput errors;
    private final List<Thread> pumps;
    private volatile boolean killed;

    private RunningProgram(Process process, ScratchFolder scratch, Program program, OutputListener listener) {
        this.process = process;
        this.scratch = scratch;
        this.limit = program.limit();
        this.output = new KeptOutput(program.mostOutput());
        this.errors = new KeptOutput(program.mostOutput());
        this.pumps = List.of(
                pump(process.getInputStream(), output, false, listener),
                pump(process.getErrorStream(), errors, true, listener));
    }

    /**
     * Starts a program.
     *
     * @throws IOException if there is no such program, or the machine refuses to start it
     */
    static RunningProgram start(Program program, OutputListener listener) throws IOException {
        ScratchFolder scratch = ScratchFolder.create(program.files());
        try {
            RunningProgram running = new RunningProgram(process(program, scratch), scratch, program, listener);
            RUNNING.add(running);
            running.pumps.forEach(Thread::start);
            return running;
        } catch (IOException | RuntimeException e) {
            scratch.remove();
            throw e;
        }
    }

    private static Process process(Program program, ScratchFolder scratch) throws IOException {
        Path home = scratch.path();
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .directory((program.folder() == null ? home : program.folder()).toFile());
        Map<String, String> environment = builder.environment();
        // Secrets of whoever runs the emulator are none of the program's business.
        environment.keySet().retainAll(INHERITED);
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.putAll(program.environment());
        if (program.input() != null) {
            builder.redirectInput(scratch.input(program.input()));
        }
        return builder.start();
    }

    private static Thread pump(InputStream from, KeptOutput kept, boolean error, OutputListener listener) {
        Thread pump = new Thread(
                () -> {
                    byte[] chunk = new byte[CHUNK];
                    try (from) {
                        int length = from.read(chunk);
                        while (length >= 0) {
                            kept.add(chunk, length);
                            listener.wrote(chunk, length, error);
                            length = from.read(chunk);
                        }
                    } catch (IOException e) {
                        // The program is gone, and whatever it still had to say with it.
                    }
                },
                "understudy-program-output");
        pump.setDaemon(true);
        return pump;
    }

    /**
     * Writes to the standard input of a program that was started without one.
     *
     * @throws IOException if the program does not listen any more
     */
    public void write(byte[] bytes) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(bytes);
        input.flush();
    }

    /** Ends it, with everything that it started; {@link #await} tells so to whoever waits. */
    public void kill() {
        killed = true;
        ProcessTree.kill(process, scratch.path().toString());
    }

    /** Waits for its end, and kills it if that takes longer than its limit. */
    public ProgramEnd await() {
        try (this) {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            boolean stopped = killed;
            end();
            for (Thread pump : pumps) {
                pump.join(REST_MILLIS);
            }
            if (stopped) {
                return new ProgramEnd.Killed(output.text(), errors.text());
            }
            return ended
                    ? new ProgramEnd.Exited(process.exitValue(), output.text(), errors.text())
                    : new ProgramEnd.TimedOut(output.text(), errors.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProgramEnd.Killed(output.text(), errors.text());
        }
    }

    /** Kills it if it still runs, and removes its temporary folder. */
    @Override
    public void close() {
        end();
        scratch.remove();
    }

    /** Looking for what it left behind takes a while, so that happens once. */
    private void end() {
        if (RUNNING.remove(this)) {
            kill();
        }
    }
}
