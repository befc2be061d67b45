package dev.understudy.ssm.command.run;

import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.local.Program;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.local.RunningProgram;
import dev.understudy.core.local.ScratchFolder;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.command.state.StepRun;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Performs steps on this machine, for whoever asked for that: scripts, and downloads for them. What belongs to a command
 * on a node lies in one folder until the command is over there, as in the agent's orchestration folder.
 */
final class LocalSteps {
    private final LocalPrograms programs;
    private final ContentDownload downloads;
    private final Map<String, ScratchFolder> folders = new ConcurrentHashMap<>();
    private final Set<Long> expected = new HashSet<>();
    private final Map<Long, RunningProgram> running = new HashMap<>();
    private final Set<Long> doomed = new HashSet<>();

    LocalSteps(LocalPrograms programs, ContentDownload downloads) {
        this.programs = programs;
        this.downloads = downloads;
    }

    /** Whether a step is really performed. */
    boolean performs(StepRun step) {
        return programs.shell() && (ScriptFile.isScript(step) || step.action().equals(ContentDownload.ACTION));
    }

    /**
     * Performs a step and waits for its end; on a worker.
     *
     * @param invocation the key of the invocation that it belongs to
     * @param ticket tells this try from others
     * @param environment what scripts see besides what all programs see
     * @param place whose step it is
     */
    ProgramEnd perform(
            StepRun step, String invocation, long ticket, Map<String, String> environment, PartitionKey place) {
        try {
            ScratchFolder folder = folder(invocation);
            if (!ScriptFile.isScript(step)) {
                return downloads.perform(step.inputs(), folder.path(), place);
            }
            Program script = ScriptFile.of(step).program(folder, programs).withEnvironment(environment);
            return programs.run(script, begun -> began(ticket, begun));
        } catch (IOException | RuntimeException e) {
            // Paths and variables with signs that this machine does not take are the caller's, and somebody waits.
            return new ProgramEnd.NotStarted(String.valueOf(e.getMessage()));
        } finally {
            ended(ticket);
        }
    }

    private ScratchFolder folder(String invocation) throws IOException {
        ScratchFolder present = folders.get(invocation);
        if (present != null) {
            return present;
        }
        ScratchFolder folder = ScratchFolder.create(Map.of());
        folders.put(invocation, folder);
        return folder;
    }

    /** Removes what belongs to an invocation; after all of its programs. */
    void tidyUp(String invocation) {
        ScratchFolder folder = folders.remove(invocation);
        if (folder != null) {
            folder.remove();
        }
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

    /** Notes that a step is about to be performed on a worker, so that it can be killed from now on. */
    synchronized void expect(long ticket) {
        expected.add(ticket);
    }

    /**
     * Kills a step; its end is reported as that of any other.
     *
     * @return whether it is performed, or about to be
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
