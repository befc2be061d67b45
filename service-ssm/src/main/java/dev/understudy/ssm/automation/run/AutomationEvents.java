package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.Origin;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Automation tells EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-eventbridge-events.html">Amazon
 *     EventBridge event patterns and types for Systems Manager</a>
 */
final class AutomationEvents {
    private static final String SOURCE = "aws.ssm";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private static final Set<AutomationExecutionStatus> ON_THE_WAY = EnumSet.of(
            AutomationExecutionStatus.PENDING_APPROVAL,
            AutomationExecutionStatus.APPROVED,
            AutomationExecutionStatus.SCHEDULED,
            AutomationExecutionStatus.PENDING_CHANGE_CALENDAR_OVERRIDE);

    private final Kernel kernel;
    private volatile @Nullable Stamp latest;

    /** A second as text; what happens in a row mostly happens within one. */
    private record Stamp(Instant second, String text) {}

    AutomationEvents(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An execution began or ended. */
    void execution(ExecutionRecord execution, PartitionKey place, Instant at) {
        ObjectNode detail =
                detail(execution.id(), execution.origin(), execution.status().wireValue());
        times(detail, execution.origin().startedAt(), execution.endedAt(), at);
        detail.put("ExecutedBy", execution.origin().executedBy());
        emit(
                "EC2 Automation Execution Status-change Notification",
                execution.id(),
                execution.origin(),
                detail,
                place,
                at);
    }

    /** An execution goes on; EventBridge hears of it if what callers see is now one of these. */
    void moved(ExecutionRecord before, ExecutionRecord after, PartitionKey place, Instant at) {
        if (after.status() != before.status() && ON_THE_WAY.contains(after.status())) {
            execution(after, place, at);
        }
    }

    /** A step ended. */
    void step(Run run, StepRecord step, Instant at) {
        ObjectNode detail = detail(run.id(), run.origin(), step.state().status().wireValue());
        Instant started = step.state().startedAt();
        times(detail, started == null ? at : started, at, at);
        detail.put("StepName", step.name());
        detail.put("Action", step.action());
        emit(
                "EC2 Automation Step Status-change Notification",
                run.id(),
                run.origin(),
                detail,
                run.partition().key(),
                at);
    }

    /** {@code Time} is how long it took, in milliseconds. */
    private void times(ObjectNode detail, Instant started, @Nullable Instant ended, Instant at) {
        detail.put("StartTime", time(started));
        if (ended != null) {
            detail.put("EndTime", time(ended));
        }
        detail.put("Time", (double) Duration.between(started, at).toMillis());
    }

    private String time(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Stamp stamp = latest;
        if (stamp == null || !stamp.second.equals(second)) {
            stamp = new Stamp(second, TIME.format(second));
            latest = stamp;
        }
        return stamp.text;
    }

    private static ObjectNode detail(String id, Origin origin, String status) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("ExecutionId", id);
        detail.put("Definition", origin.documentName());
        // AWS writes the number of a version as a decimal fraction here.
        detail.put("DefinitionVersion", Double.parseDouble(origin.documentVersion()));
        detail.put("Status", status);
        return detail;
    }

    private void emit(String type, String id, Origin origin, ObjectNode detail, PartitionKey place, Instant at) {
        String prefix = "arn:" + AwsPartitions.of(place.region()) + ":ssm:" + place.region() + ":" + place.account();
        String name = origin.documentName();
        // A runbook of another account goes by its ARN.
        String definition = name.startsWith("arn:")
                ? name.replace(":document/", ":automation-definition/")
                : prefix + ":automation-definition/" + name;
        List<String> resources =
                List.of(prefix + ":automation-execution/" + id, definition + ":" + origin.documentVersion());
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(), at, place.account(), place.region(), SOURCE, type, resources, detail));
    }
}
