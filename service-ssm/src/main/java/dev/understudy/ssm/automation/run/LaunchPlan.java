package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.ExecutionMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution that is about to begin.
 *
 * @param runbook what it runs
 * @param parameters its parameters as given
 * @param mode whether somebody starts each step
 * @param executedBy the ARN of whoever starts it
 * @param scaleOut what it is told about children, or null
 * @param children its steps if it is told so, else empty
 * @param parent who starts it, if an execution does
 * @param target what it is for, in a child of a rate-controlled execution
 */
public record LaunchPlan(
        Runbook runbook,
        Map<String, List<String>> parameters,
        ExecutionMode mode,
        String executedBy,
        @Nullable ScaleOut scaleOut,
        List<StepRecord> children,
        @Nullable Parent parent,
        @Nullable String target) {}
