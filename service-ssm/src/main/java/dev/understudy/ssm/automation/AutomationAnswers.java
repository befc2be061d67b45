package dev.understudy.ssm.automation;

import com.google.common.collect.Maps;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.run.DocumentOutputs;
import dev.understudy.ssm.automation.state.ApprovalRequest;
import dev.understudy.ssm.automation.state.ChangeRequest;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.LoopPlace;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepResponse;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.AutomationType;
import dev.understudy.ssm.model.FailureDetails;
import dev.understudy.ssm.model.ParentStepDetails;
import dev.understudy.ssm.model.ProgressCounters;
import dev.understudy.ssm.model.ResolvedTargets;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.model.TargetsSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Executions and steps as callers see them: what is not set is left out, but for the members that AWS always shows.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AutomationExecution.html">
 *     AutomationExecution</a>
 */
final class AutomationAnswers {
    /** How many steps an execution shows; the rest is for DescribeAutomationStepExecutions. AWS's number is unknown. */
    private static final int MOST_STEPS = 100;

    /** How many targets an execution shows. AWS's number is unknown. */
    private static final int MOST_TARGETS = 100;

    private AutomationAnswers() {}

    static AutomationExecution execution(ExecutionRecord execution, AutomationProgram program) {
        ScaleOut scaleOut = execution.scaleOut();
        StepRecord current = execution.currentStep();
        List<StepRecord> steps = execution.steps();
        Map<String, Step> byName = byName(program);
        ApprovalRequest request = execution.origin().request();
        ChangeRequest change = request instanceof ChangeRequest asked ? asked : null;
        return AutomationExecution.builder()
                .automationExecutionId(execution.id())
                .documentName(execution.origin().documentName())
                .documentVersion(execution.origin().documentVersion())
                .executionStartTime(execution.origin().startedAt())
                .executionEndTime(execution.endedAt())
                .automationExecutionStatus(execution.status())
                .stepExecutions(steps.stream()
                        .limit(MOST_STEPS)
                        .map(step -> step(step, program, byName, scaleOut))
                        .toList())
                .stepExecutionsTruncated(steps.size() > MOST_STEPS)
                .parameters(execution.origin().parameters())
                .outputs(outputs(execution, program))
                .failureMessage(failureMessage(execution))
                .mode(execution.origin().mode())
                .parentAutomationExecutionId(parentId(execution))
                .executedBy(execution.origin().executedBy())
                .currentStepName(current == null ? null : current.name())
                .currentAction(current == null ? null : current.action())
                .targetParameterName(scaleOut == null ? null : scaleOut.parameterName())
                .targets(targets(scaleOut))
                .targetMaps(scaleOut == null ? null : scaleOut.targetMaps())
                .resolvedTargets(resolved(scaleOut))
                .maxConcurrency(scaleOut == null ? null : scaleOut.maxConcurrency())
                .maxErrors(scaleOut == null ? null : scaleOut.maxErrors())
                .target(execution.origin().target())
                .targetLocations(
                        scaleOut == null || scaleOut.locations() == null ? null : emptyIsNull(scaleOut.locations()))
                .targetLocationsURL(scaleOut == null ? null : scaleOut.locationsUrl())
                .progressCounters(scaleOut == null || !scaleOut.crossAccount() ? null : counters(steps))
                .alarmConfiguration(execution.origin().alarms())
                .triggeredAlarms(emptyIsNull(execution.triggeredAlarms()))
                .automationSubtype(request == null ? null : request.subtype())
                .opsItemId(request == null ? null : request.opsItemId())
                .scheduledTime(change == null ? null : change.scheduledTime())
                .runbooks(change == null ? null : change.runbooks())
                .changeRequestName(change == null ? null : change.name())
                .variables(
                        execution.variables().isEmpty()
                                ? null
                                : Map.copyOf(Maps.transformValues(execution.variables(), WireText::output)))
                .targetsSummary(scaleOut == null || scaleOut.crossAccount() ? null : summary(steps))
                .build();
    }

    static AutomationExecutionMetadata metadata(ExecutionRecord execution, AutomationProgram program) {
        ScaleOut scaleOut = execution.scaleOut();
        StepRecord current = execution.currentStep();
        ApprovalRequest request = execution.origin().request();
        ChangeRequest change = request instanceof ChangeRequest asked ? asked : null;
        return AutomationExecutionMetadata.builder()
                .automationExecutionId(execution.id())
                .documentName(execution.origin().documentName())
                .documentVersion(execution.origin().documentVersion())
                .automationExecutionStatus(execution.status())
                .executionStartTime(execution.origin().startedAt())
                .executionEndTime(execution.endedAt())
                .executedBy(execution.origin().executedBy())
                .logFile("")
                .outputs(outputs(execution, program))
                .mode(execution.origin().mode())
                .parentAutomationExecutionId(parentId(execution))
                .currentStepName(current == null ? null : current.name())
                .currentAction(current == null ? null : current.action())
                .failureMessage(failureMessage(execution))
                .targetParameterName(scaleOut == null ? null : scaleOut.parameterName())
                .targets(targets(scaleOut))
                .targetMaps(scaleOut == null ? null : scaleOut.targetMaps())
                .resolvedTargets(resolved(scaleOut))
                .maxConcurrency(scaleOut == null ? null : scaleOut.maxConcurrency())
                .maxErrors(scaleOut == null ? null : scaleOut.maxErrors())
                .target(execution.origin().target())
                .automationType(type(execution))
                .alarmConfiguration(execution.origin().alarms())
                .triggeredAlarms(emptyIsNull(execution.triggeredAlarms()))
                .targetLocationsURL(scaleOut == null ? null : scaleOut.locationsUrl())
                .automationSubtype(request == null ? null : request.subtype())
                .opsItemId(request == null ? null : request.opsItemId())
                .scheduledTime(change == null ? null : change.scheduledTime())
                .runbooks(change == null ? null : change.runbooks())
                .changeRequestName(change == null ? null : change.name())
                .build();
    }

    private static <T> @Nullable List<T> emptyIsNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    static AutomationType type(ExecutionRecord execution) {
        ScaleOut scaleOut = execution.scaleOut();
        return scaleOut != null && scaleOut.crossAccount() ? AutomationType.CROSS_ACCOUNT : AutomationType.LOCAL;
    }

    private static Map<String, List<String>> outputs(ExecutionRecord execution, AutomationProgram program) {
        return execution.scaleOut() == null ? DocumentOutputs.of(execution, program) : Map.of();
    }

    private static @Nullable String parentId(ExecutionRecord execution) {
        Parent parent = execution.origin().parent();
        return parent == null ? null : parent.executionId();
    }

    private static @Nullable String failureMessage(ExecutionRecord execution) {
        return execution.state() instanceof ExecutionState.Ended ended ? ended.failureMessage() : null;
    }

    private static List<Target> targets(@Nullable ScaleOut scaleOut) {
        return scaleOut == null || scaleOut.targets() == null ? List.of() : scaleOut.targets();
    }

    private static ResolvedTargets resolved(@Nullable ScaleOut scaleOut) {
        List<String> values = scaleOut == null ? List.of() : scaleOut.resolved();
        return ResolvedTargets.builder()
                .parameterValues(values.subList(0, Math.min(values.size(), MOST_TARGETS)))
                .truncated(values.size() > MOST_TARGETS)
                .build();
    }

    private static int count(List<StepRecord> steps, AutomationExecutionStatus status) {
        return (int)
                steps.stream().filter(step -> step.state().status() == status).count();
    }

    private static ProgressCounters counters(List<StepRecord> steps) {
        return ProgressCounters.builder()
                .totalSteps(steps.size())
                .successSteps(count(steps, AutomationExecutionStatus.SUCCESS))
                .failedSteps(count(steps, AutomationExecutionStatus.FAILED))
                .cancelledSteps(count(steps, AutomationExecutionStatus.CANCELLED))
                .timedOutSteps(count(steps, AutomationExecutionStatus.TIMED_OUT))
                .build();
    }

    private static TargetsSummary summary(List<StepRecord> steps) {
        int started = steps.size() - count(steps, AutomationExecutionStatus.PENDING);
        int completed = (int) steps.stream()
                .filter(step -> step.state() instanceof StepState.Ended)
                .count();
        int successful = count(steps, AutomationExecutionStatus.SUCCESS);
        return TargetsSummary.builder()
                .totalCount(steps.size())
                .startedCount(started)
                .completedCount(completed)
                .successfulCount(successful)
                .failedCount(completed - successful)
                .build();
    }

    static Map<String, Step> byName(AutomationProgram program) {
        Map<String, Step> byName = new HashMap<>();
        program.allSteps().forEach(step -> byName.put(step.name(), step));
        return byName;
    }

    static StepExecution step(
            StepRecord record, AutomationProgram program, Map<String, Step> byName, @Nullable ScaleOut scaleOut) {
        Step step = record.child() == null ? byName.get(record.name()) : null;
        StepFailure failure = record.failure();
        StepResponse response = failure == null ? null : failure.response();
        TargetLocation location = location(record, scaleOut);
        StepExecution.Builder answer = StepExecution.builder()
                .stepName(record.name())
                .action(record.action())
                .executionStartTime(record.state().startedAt())
                .executionEndTime(record.state().endedAt())
                .stepStatus(record.state().status())
                .inputs(record.begun() || !record.inputs().isEmpty() ? record.inputs() : null)
                .outputs(record.begun() || scaleOut != null ? outputs(record, location) : null)
                .responseCode(response == null ? null : response.code())
                .response(response == null ? null : response.text())
                .failureMessage(failure == null ? null : failure.message())
                .failureDetails(failure == null ? null : details(failure))
                .stepExecutionId(record.id())
                .overriddenParameters(Map.of())
                .targets(location == null ? null : targetsIn(location, scaleOut))
                .targetLocation(location)
                .triggeredAlarms(
                        record.child() == null
                                ? null
                                : emptyIsNull(record.child().triggeredAlarms()))
                .parentStepDetails(place(record));
        if (step != null) {
            List<String> next = program.validNextSteps(step);
            answer.timeoutSeconds(step.timeoutSeconds())
                    .onFailure(step.onFailure())
                    .maxAttempts(step.maxAttempts())
                    .isEnd(step.end())
                    .nextStep(step.nextStep())
                    .isCritical(step.critical())
                    .validNextSteps(next.isEmpty() ? null : next);
        }
        return answer.build();
    }

    /** A step for an account and region answers with its child; one for a target answers nothing. */
    private static Map<String, List<String>> outputs(StepRecord record, @Nullable TargetLocation location) {
        ChildRun child = record.child();
        return location == null || child == null || child.executionId() == null
                ? Map.copyOf(Maps.transformValues(record.outputs(), WireText::output))
                : Map.of("ExecutionId", List.of(child.executionId()));
    }

    private static FailureDetails details(StepFailure failure) {
        return FailureDetails.builder()
                .failureStage(failure.stage())
                .failureType(failure.type())
                .details(Map.copyOf(Maps.transformValues(failure.details(), List::of)))
                .build();
    }

    private static @Nullable TargetLocation location(StepRecord record, @Nullable ScaleOut scaleOut) {
        ChildRun child = record.child();
        if (child == null || scaleOut == null || scaleOut.locations() == null) {
            return null;
        }
        return scaleOut.locations().get(child.location()).toBuilder()
                .accounts(List.of(child.account()))
                .regions(List.of(child.region()))
                .build();
    }

    private static @Nullable List<Target> targetsIn(TargetLocation location, @Nullable ScaleOut scaleOut) {
        return location.targets() == null && scaleOut != null ? scaleOut.targets() : location.targets();
    }

    private static @Nullable ParentStepDetails place(StepRecord record) {
        LoopPlace place = record.place();
        return place == null
                ? null
                : ParentStepDetails.builder()
                        .stepExecutionId(place.stepExecutionId())
                        .stepName(place.stepName())
                        .action("aws:loop")
                        .iteration(place.iteration())
                        .iteratorValue(place.iteratorValue())
                        .build();
    }
}
