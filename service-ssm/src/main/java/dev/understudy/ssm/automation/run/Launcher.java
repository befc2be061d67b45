package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.AssumedRoles;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.argument.Arguments;
import dev.understudy.ssm.automation.argument.InitialVariables;
import dev.understudy.ssm.automation.state.Effort;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Lane;
import dev.understudy.ssm.automation.state.Origin;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Verdict;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.parameter.ParameterTokens;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Creates executions, and lets them begin as soon as enough others are over.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/ssm.html">Systems Manager endpoints and quotas</a>
 */
public final class Launcher {
    /** What the timeline calls the beginning of an execution. */
    public static final String START = "automation-start";

    /** The lifecycle that says how long an execution takes to begin. */
    public static final String LIFECYCLE = "ssm.automation-start";

    private static final String EXECUTION_ID = "automation:EXECUTION_ID";
    private static final int MOST_RUNNING = 100;
    private static final int MOST_ADAPTIVE = 500;
    private static final int MOST_RATE_CONTROLLED = 25;
    private static final int MOST_QUEUED = 1_000;

    private final Kernel kernel;
    private final CallerSession session;
    private final AssumedRoles roles;

    /** Executions that begin when their lifecycle says: at once, unless users choose otherwise. */
    public Launcher(Kernel kernel) {
        this.kernel = kernel;
        this.session = new CallerSession(kernel);
        this.roles = new AssumedRoles(kernel.outcomes());
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /**
     * Creates an execution.
     *
     * @return the execution, of which no step has begun
     * @throws dev.understudy.core.error.ModeledError if its parameters are wrong or too many executions run and wait
     */
    public ExecutionRecord launch(LaunchPlan plan, Partition<SsmStore> partition, Instant now) {
        SsmStore store = partition.store();
        Runbook runbook = plan.runbook();
        String id = plan.id() == null ? kernel.ids().uuid() : plan.id();
        Arguments arguments = plan.scaleOut() == null
                ? arguments(runbook, plan.parameters(), id, partition, now)
                : new Arguments(Map.of(), Map.of(), Arguments.role(runbook.program(), plan.parameters()));
        roles.assume(arguments.role(), plan.executedBy(), partition.key());
        boolean crowded = !room(plan.scaleOut() != null, store);
        if (crowded
                && store.automationExecutionsByPhase.count(SsmStore.QUEUED)
                        >= kernel.quotas().limit("ssm.queued-automation-executions", MOST_QUEUED)) {
            throw AutomationErrors.limitExceeded();
        }
        store.automationPrograms.put(runbook.key(), runbook.program());
        Origin origin = new Origin(
                runbook.name(),
                runbook.version(),
                runbook.key(),
                plan.mode(),
                plan.executedBy(),
                now,
                arguments.shown(),
                arguments.typed(),
                plan.parent(),
                plan.target(),
                plan.alarms(),
                plan.request());
        ExecutionRecord execution = new ExecutionRecord(
                id,
                store.automationExecutionNumbers.next(),
                origin,
                state(plan, crowded),
                plan.scaleOut() == null
                        ? InitialVariables.of(runbook.program(), arguments, system(id, partition, now))
                        : Map.of(),
                plan.scaleOut() == null ? steps(runbook) : plan.children(),
                List.of(),
                Verdict.GOOD,
                Effort.NONE,
                plan.scaleOut(),
                Lane.of(plan.children()),
                List.of());
        store.automationExecutions.put(execution.id(), execution);
        if (execution.state() instanceof ExecutionState.Running) {
            begin(execution, partition, now);
        } else if (execution.state() instanceof ExecutionState.Idle) {
            session.limit(partition.timeline(), execution.id(), origin, runbook.program());
        }
        return execution;
    }

    /** Whether one more execution may run. */
    private boolean room(boolean rateControlled, SsmStore store) {
        ServiceSettingRecord adaptive = store.serviceSettings.get(KnownSetting.ADAPTIVE_CONCURRENCY.id());
        int most = adaptive != null && adaptive.value().equals("True")
                ? kernel.quotas().limit("ssm.adaptive-automation-executions", MOST_ADAPTIVE)
                : kernel.quotas().limit("ssm.automation-executions", MOST_RUNNING);
        if (store.automationExecutionsByPhase.count(SsmStore.RUNNING) >= most) {
            return false;
        }
        return !rateControlled
                || store.automationExecutionsByPhase.get(SsmStore.RUNNING).stream()
                                .filter(running -> running.scaleOut() != null)
                                .count()
                        < kernel.quotas().limit("ssm.rate-controlled-automation-executions", MOST_RATE_CONTROLLED);
    }

    /**
     * The parameters of an execution that would begin now. Its id, which defaults may name, is not known yet.
     *
     * @throws dev.understudy.core.error.ModeledError if they are wrong
     */
    public Arguments arguments(
            Runbook runbook, Map<String, List<String>> given, Partition<SsmStore> partition, Instant now) {
        return arguments(runbook, given, "{{ " + EXECUTION_ID + " }}", partition, now);
    }

    private static Arguments arguments(
            Runbook runbook,
            Map<String, List<String>> given,
            String executionId,
            Partition<SsmStore> partition,
            Instant now) {
        return Arguments.of(runbook.program(), given, system(executionId, partition, now));
    }

    private static ExecutionState state(LaunchPlan plan, boolean crowded) {
        ExecutionState.Queued queued = new ExecutionState.Queued();
        if (crowded) {
            return queued;
        }
        return plan.mode() == ExecutionMode.INTERACTIVE && plan.scaleOut() == null
                ? queued.toIdle()
                : queued.toRunning();
    }

    private void begin(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        partition.timeline().schedule(START, execution.id(), kernel.lifecycles().policy(LIFECYCLE), now);
    }

    /** Lets the execution that has waited longest and may run begin, now that another is over. */
    void promote(Partition<SsmStore> partition, Instant now) {
        SsmStore store = partition.store();
        if (store.automationExecutionsByPhase.count(SsmStore.QUEUED) == 0) {
            return;
        }
        ExecutionRecord first = store.automationExecutionsByPhase.get(SsmStore.QUEUED).stream()
                .filter(waiting -> awaited(waiting, store) && room(waiting.scaleOut() != null, store))
                .findFirst()
                .orElse(null);
        if (first == null || !(first.state() instanceof ExecutionState.Queued queued)) {
            return;
        }
        boolean interactive = first.origin().mode() == ExecutionMode.INTERACTIVE && first.scaleOut() == null;
        store.automationExecutions.put(first.id(), first.in(interactive ? queued.toIdle() : queued.toRunning()));
        if (!interactive) {
            begin(first, partition, now);
        }
    }

    /**
     * Whether all executions that led to this one still wait for it. Otherwise it is about to be cancelled, and must not
     * begin meanwhile: runbooks that start each other without end would run away from their cancellation.
     */
    private static boolean awaited(ExecutionRecord execution, SsmStore store) {
        Parent parent = execution.origin().parent();
        while (parent != null) {
            ExecutionRecord above = store.automationExecutions.get(parent.executionId());
            if (above == null) {
                // It runs in another account or region, and cancels this one from there.
                return true;
            }
            if (!awaits(above, parent)) {
                return false;
            }
            parent = above.origin().parent();
        }
        return true;
    }

    private static boolean awaits(ExecutionRecord above, Parent parent) {
        StepRecord current = above.currentStep();
        return above.scaleOut() == null
                ? current != null && current.id().equals(parent.stepExecutionId())
                : above.state() instanceof ExecutionState.Running;
    }

    private List<StepRecord> steps(Runbook runbook) {
        List<StepRecord> steps = new ArrayList<>();
        runbook.program()
                .steps()
                .forEach(step -> steps.add(StepRecord.pending(
                        kernel.ids().uuid(), step.name(), step.action().wireName(), null)));
        return steps;
    }

    /** What defaults may name besides parameters: the system's variables, the execution, and Parameter Store. */
    private static Scope system(String executionId, Partition<SsmStore> partition, Instant now) {
        return token -> {
            if (token.equals(EXECUTION_ID)) {
                return TextNode.valueOf(executionId);
            }
            return token.startsWith("global:")
                    ? RunScope.global(token.substring("global:".length()), partition.key(), now)
                    : ParameterTokens.value(token, partition.store());
        };
    }
}
