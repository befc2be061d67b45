package dev.understudy.ssm.command.run;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.command.state.StepState;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The agent of a node: performs the steps of one command on one node, one after the other. Each method works on an
 * invocation that it is given, and returns what became of it; its caller keeps that.
 */
final class CommandAgent {
    /** What the timeline calls the end of a cancellation. */
    static final String CANCELLED = "command-cancelled";

    /** The lifecycle that says how long a node takes to stop what it does. */
    private static final String LIFECYCLE = "ssm.command-cancellation";

    /** How long a reboot takes. AWS does not say. */
    private static final Duration REBOOT = Duration.ofSeconds(30);

    /** A script that always asks for another reboot has failed in the end. */
    private static final int MOST_REBOOTS = 10;

    private final Kernel kernel;
    private final DocumentLibrary library;
    private final LocalSteps local;
    private final StepStarts starts;
    private final OutputSinks sinks;

    CommandAgent(Kernel kernel, Partitions<SsmStore> partitions, DocumentLibrary library, StepStarts.Report report) {
        this.kernel = kernel;
        this.library = library;
        this.local =
                new LocalSteps(kernel.programs(), new ContentDownload(new ContentSources(kernel, partitions, library)));
        this.starts = new StepStarts(kernel, local, report);
        this.sinks = new OutputSinks(kernel);
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** The agent gets the command. */
    InvocationRecord begin(InvocationRecord invocation, Turn turn) {
        List<StepRun> plan = StepPlanner.plan(turn.command(), invocation.platform(), library, turn.partition());
        return goOn(invocation.with(plan), 0, turn);
    }

    private InvocationRecord goOn(InvocationRecord before, int first, Turn turn) {
        InvocationRecord invocation = before;
        for (int i = first; i < invocation.steps().size(); i++) {
            StepRun step = invocation.steps().get(i);
            StepEnd foregone = left(invocation.steps(), i) ? skipped(step) : step.foregone();
            if (foregone == null) {
                return starts.begin(invocation.in(new InvocationState.Running(i)), i, 0, turn);
            }
            StepRun begun = step.in(new StepState.Running(turn.now(), 0, foregone, 0));
            invocation = invocation.with(i, begun.ended(foregone, turn.now()));
        }
        List<InvocationVerdict> ends = invocation.steps().stream()
                .map(step -> Objects.requireNonNull(step.end()).verdict())
                .toList();
        return invocation.in(new InvocationState.Ended(Rollup.steps(ends), turn.now()));
    }

    /** Whether an earlier step ended this step's document, or one around it. */
    private static boolean left(List<StepRun> steps, int index) {
        StepRun step = steps.get(index);
        if (step.flow().last()) {
            return false;
        }
        for (StepRun earlier : steps.subList(0, index)) {
            StepEnd end = earlier.end();
            boolean around =
                    earlier.document().isEmpty() || (step.document() + "/").startsWith(earlier.document() + "/");
            if (around && end != null && ExitRules.leaves(earlier, end)) {
                return true;
            }
        }
        return false;
    }

    /** Text: inferred. */
    private static StepEnd skipped(StepRun step) {
        return StepEnd.skipped(
                "Step execution skipped because an earlier step ended the document. Step name: " + step.name());
    }

    /** A step ends as planned, or the node has come up again after a reboot. */
    InvocationRecord due(InvocationRecord invocation, Turn turn) {
        if (invocation.state() instanceof InvocationState.Running at
                && invocation.steps().get(at.step()).state() instanceof StepState.Running running) {
            StepEnd planned = running.planned();
            return planned == null
                    ? starts.begin(invocation, at.step(), running.reboots(), turn)
                    : exited(invocation, at.step(), planned, turn);
        }
        return invocation;
    }

    /** A program has ended; if nobody waits for it any more, that means nothing. */
    InvocationRecord returned(InvocationRecord invocation, long ticket, ProgramEnd end, Turn turn) {
        int index = underWay(invocation);
        if (index < 0
                || !(invocation.steps().get(index).state() instanceof StepState.Running running)
                || running.ticket() != ticket) {
            return invocation;
        }
        turn.timeline().cancel(StepStarts.TIMEOUT, invocation.key());
        if (invocation.state() instanceof InvocationState.Cancelling) {
            return stopped(invocation, end.output(), end.errors(), turn);
        }
        if (end instanceof ProgramEnd.Exited exited) {
            StepEnd plain = new StepEnd(InvocationVerdict.SUCCESS, exited.code(), exited.output(), exited.errors());
            return exited(invocation, index, plain, turn);
        }
        if (end instanceof ProgramEnd.NotStarted failure) {
            String why = "failed to run commands: " + failure.reason();
            return ended(invocation, index, new StepEnd(InvocationVerdict.FAILED, 1, "", why), turn);
        }
        return ended(invocation, index, tooLate(end.output(), end.errors()), turn);
    }

    private static StepEnd tooLate(String output, String errors) {
        return new StepEnd(InvocationVerdict.EXECUTION_TIMED_OUT, StepEnd.KILLED, output, errors);
    }

    private static int underWay(InvocationRecord invocation) {
        if (invocation.state() instanceof InvocationState.Running running) {
            return running.step();
        }
        return invocation.state() instanceof InvocationState.Cancelling cancelling ? cancelling.step() : -1;
    }

    private InvocationRecord exited(InvocationRecord invocation, int index, StepEnd plain, Turn turn) {
        StepRun step = invocation.steps().get(index);
        if (plain.verdict() != InvocationVerdict.SUCCESS) {
            return ended(invocation, index, plain, turn);
        }
        if (ExitRules.reboots(step, plain.code())
                && step.state() instanceof StepState.Running running
                && running.reboots() < MOST_REBOOTS) {
            turn.timeline().schedule(new DueTransition(turn.now().plus(REBOOT), StepStarts.STEP, invocation.key()));
            return invocation.with(
                    index,
                    step.in(new StepState.Running(
                            running.since(), kernel.ids().nextLong(), null, running.reboots() + 1)));
        }
        return ended(invocation, index, ExitRules.ended(step, plain.code(), plain.output(), plain.errors()), turn);
    }

    private InvocationRecord ended(InvocationRecord invocation, int index, StepEnd full, Turn turn) {
        return goOn(keep(invocation, index, full, turn), index + 1, turn);
    }

    /** Keeps as much of what a step wrote as answers show; the rest is for those who want all of it. */
    private InvocationRecord keep(InvocationRecord invocation, int index, StepEnd full, Turn turn) {
        StepRun step = invocation.steps().get(index);
        sinks.write(invocation, step, full, turn);
        StepEnd shown = new StepEnd(
                full.verdict(), full.code(), OutputText.output(full.output()), OutputText.errors(full.errors()));
        return invocation.with(index, step.ended(shown, turn.now()));
    }

    /** The time of a program is up; it is killed, and its end is reported. */
    InvocationRecord timeOut(InvocationRecord invocation, Turn turn) {
        int index = underWay(invocation);
        if (index < 0 || starts.kill(invocation.steps().get(index))) {
            return invocation;
        }
        return ended(invocation, index, tooLate("", ""), turn);
    }

    /** Somebody cancels the command on a node that works on it. */
    InvocationRecord cancel(InvocationRecord invocation, Turn turn) {
        int index = underWay(invocation);
        abandon(invocation, turn.partition());
        if (!starts.kill(invocation.steps().get(index))) {
            turn.timeline()
                    .schedule(CANCELLED, invocation.key(), kernel.lifecycles().policy(LIFECYCLE), turn.now());
        }
        return invocation.in(new InvocationState.Cancelling(index));
    }

    /** A node has stopped what it did without a program. */
    InvocationRecord cancelled(InvocationRecord invocation, Turn turn) {
        if (!(invocation.state() instanceof InvocationState.Cancelling cancelling)) {
            return invocation;
        }
        StepEnd planned = invocation.steps().get(cancelling.step()).state() instanceof StepState.Running running
                ? running.planned()
                : null;
        return planned == null
                ? stopped(invocation, "", "", turn)
                : stopped(invocation, planned.output(), planned.errors(), turn);
    }

    private InvocationRecord stopped(InvocationRecord invocation, String output, String errors, Turn turn) {
        StepEnd end = new StepEnd(InvocationVerdict.CANCELLED, StepEnd.KILLED, output, errors);
        return keep(invocation, underWay(invocation), end, turn).ended(InvocationVerdict.CANCELLED, turn.now());
    }

    /** Whether an agent works on a step that still has time. */
    static boolean stillWorks(InvocationRecord invocation, Instant now) {
        if (invocation.state() instanceof InvocationState.Running at) {
            StepRun step = invocation.steps().get(at.step());
            return step.state() instanceof StepState.Running running
                    && running.since().plusSeconds(step.timeoutSeconds()).isAfter(now);
        }
        return false;
    }

    /** Removes what an invocation has left on this machine, when the last of its programs is gone. */
    void tidyUp(InvocationRecord invocation, Partition<SsmStore> partition) {
        if (kernel.programs().shell()) {
            String key = invocation.key();
            partition.afterUnlock(() -> kernel.errands().send(key, () -> local.tidyUp(key)));
        }
    }

    /** Nobody waits any more for what a node does; a program goes on for itself. */
    static void abandon(InvocationRecord invocation, Partition<SsmStore> partition) {
        for (String kind : List.of(StepStarts.STEP, StepStarts.TIMEOUT, CANCELLED)) {
            partition.timeline().cancel(kind, invocation.key());
        }
    }
}
