package dev.understudy.ssm.command.run;

import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.command.state.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Begins steps: as somebody scripted, on this machine, or else so that they succeed at once. */
final class StepStarts {
    /** What the timeline calls the end of a step that no program decides. */
    static final String STEP = "command-step";

    /** What the timeline calls the end of the time that a program may take. */
    static final String TIMEOUT = "command-step-timeout";

    private final Kernel kernel;
    private final ScriptedSteps scripted;
    private final LocalSteps local;
    private final Report report;

    /** Hears of programs that have ended, without any lock. */
    @FunctionalInterface
    interface Report {
        void ended(PartitionKey place, String invocation, long ticket, ProgramEnd end);
    }

    StepStarts(Kernel kernel, LocalSteps local, Report report) {
        this.kernel = kernel;
        this.scripted = new ScriptedSteps(kernel.outcomes());
        this.local = local;
        this.report = report;
    }

    /**
     * Begins a step, or begins it again after a reboot.
     *
     * @param reboots how many reboots there were
     * @return the invocation with the step under way
     */
    InvocationRecord begin(InvocationRecord invocation, int index, int reboots, Turn turn) {
        StepRun step = invocation.steps().get(index);
        Instant since = step.state() instanceof StepState.Running running ? running.since() : turn.now();
        ScriptedSteps.Pretence pretence = scripted.next(
                turn.command(), invocation.nodeId(), step, turn.partition().key());
        long ticket = kernel.ids().nextLong();
        StepEnd planned = null;
        if (pretence == null && local.performs(step)) {
            launch(invocation, step, ticket, turn);
        } else {
            planned = plan(invocation, step, pretence == null ? ScriptedSteps.Pretence.SUCCESS : pretence, turn);
        }
        return invocation.with(index, step.in(new StepState.Running(since, ticket, planned, reboots)));
    }

    private static StepEnd plan(InvocationRecord invocation, StepRun step, ScriptedSteps.Pretence pretence, Turn turn) {
        Duration limit = Duration.ofSeconds(step.timeoutSeconds());
        boolean late = pretence.duration().compareTo(limit) > 0;
        turn.timeline()
                .schedule(
                        new DueTransition(turn.now().plus(late ? limit : pretence.duration()), STEP, invocation.key()));
        return late
                ? new StepEnd(
                        InvocationVerdict.EXECUTION_TIMED_OUT, StepEnd.KILLED, pretence.output(), pretence.errors())
                : new StepEnd(InvocationVerdict.SUCCESS, pretence.code(), pretence.output(), pretence.errors());
    }

    private void launch(InvocationRecord invocation, StepRun step, long ticket, Turn turn) {
        PartitionKey place = turn.partition().key();
        String key = invocation.key();
        Map<String, String> environment = environment(turn.command(), invocation, place);
        turn.timeline().schedule(new DueTransition(turn.now().plusSeconds(step.timeoutSeconds()), TIMEOUT, key));
        local.expect(ticket);
        turn.partition()
                .afterUnlock(() -> kernel.errands()
                        .detachInTurn(
                                key,
                                () -> report.ended(
                                        place, key, ticket, local.perform(step, key, ticket, environment, place))));
    }

    private static Map<String, String> environment(
            CommandRecord command, InvocationRecord invocation, PartitionKey place) {
        Map<String, String> environment = new HashMap<>(
                command.order().program().environment(command.order().arguments()));
        environment.put("SSM_COMMAND_ID", command.id());
        environment.put("AWS_SSM_INSTANCE_ID", invocation.nodeId());
        environment.put("AWS_SSM_REGION_NAME", place.region());
        return environment;
    }

    /**
     * Kills the program of a step, whose end is then reported as any other.
     *
     * @return whether there is a program
     */
    boolean kill(StepRun step) {
        return step.state() instanceof StepState.Running running && local.kill(running.ticket());
    }
}
