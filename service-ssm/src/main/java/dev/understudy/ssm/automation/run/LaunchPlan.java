package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.ApprovalRequest;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.ExecutionMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution that is about to begin.
 *
 * @param id its id, or null if any will do
 * @param runbook what it runs
 * @param parameters its parameters as given
 * @param mode whether somebody starts each step
 * @param executedBy the ARN of whoever starts it
 * @param scaleOut what it is told about children, or null
 * @param children its steps if it is told so, else empty
 * @param parent who starts it, if an execution does
 * @param target what it is for, in a child of a rate-controlled execution
 * @param alarms what stops it, or null
 * @param request what people are asked with it, or null
 */
public record LaunchPlan(
        @Nullable String id,
        Runbook runbook,
        Map<String, List<String>> parameters,
        ExecutionMode mode,
        String executedBy,
        @Nullable ScaleOut scaleOut,
        List<StepRecord> children,
        @Nullable Parent parent,
        @Nullable String target,
        @Nullable AlarmConfiguration alarms,
        @Nullable ApprovalRequest request) {
    /** An execution of a runbook that nothing more is said about. */
    public static LaunchPlan of(Runbook runbook, Map<String, List<String>> parameters, String executedBy) {
        return new LaunchPlan(
                null, runbook, parameters, ExecutionMode.AUTO, executedBy, null, List.of(), null, null, null, null);
    }

    /** The same in a mode. */
    public LaunchPlan in(ExecutionMode chosen) {
        return new LaunchPlan(
                id, runbook, parameters, chosen, executedBy, scaleOut, children, parent, target, alarms, request);
    }

    /** The same with children, whose steps these are; the same as before if there are none to be. */
    public LaunchPlan over(@Nullable ScaleOut plan, List<StepRecord> steps) {
        return new LaunchPlan(id, runbook, parameters, mode, executedBy, plan, steps, parent, target, alarms, request);
    }

    /** The same as the child of another execution. */
    public LaunchPlan under(Parent starter) {
        return new LaunchPlan(
                id, runbook, parameters, mode, executedBy, scaleOut, children, starter, target, alarms, request);
    }

    /** The same as the child of a rate-controlled execution, with the id that it is to have. */
    public LaunchPlan under(Parent starter, ChildRun child) {
        return new LaunchPlan(
                child.executionId(),
                runbook,
                parameters,
                mode,
                executedBy,
                scaleOut,
                children,
                starter,
                child.target(),
                alarms,
                request);
    }

    /** The same, stopped by alarms. */
    public LaunchPlan stoppedBy(@Nullable AlarmConfiguration configuration) {
        return new LaunchPlan(
                id, runbook, parameters, mode, executedBy, scaleOut, children, parent, target, configuration, request);
    }

    /** The same as a request that people decide about. */
    public LaunchPlan asking(ApprovalRequest asked) {
        return new LaunchPlan(
                id, runbook, parameters, mode, executedBy, scaleOut, children, parent, target, alarms, asked);
    }
}
