package dev.understudy.ssm.command.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.NotificationEvent;
import dev.understudy.ssm.model.NotificationType;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What Run Command tells EventBridge and, if a command wants it, a topic of SNS.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-eventbridge-events.html">Monitoring
 *     Systems Manager events with Amazon EventBridge</a>
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-sns-notifications.html">Monitoring
 *     Systems Manager status changes using Amazon SNS notifications</a>
 */
final class CommandEvents {
    private static final String SOURCE = "aws.ssm";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of what lies between these nobody hears. */
    private static final Set<String> SILENT = Set.of("Pending", "Cancelling");

    private final Kernel kernel;

    CommandEvents(Kernel kernel) {
        this.kernel = kernel;
    }

    /** A command has another status. */
    void command(CommandRecord command, Partition<SsmStore> partition, Instant at) {
        String status = command.state().status().wireValue();
        if (SILENT.contains(status)) {
            return;
        }
        List<String> nodes = partition.store().commandInvocationsByCommand.get(command.id()).stream()
                .map(InvocationRecord::nodeId)
                .toList();
        ObjectNode detail = detail(command, status);
        detail.put("expire-after", command.order().expiresAt().toString());
        ObjectNode parameters = detail.putObject("parameters");
        Objects.requireNonNullElse(command.order().request().parameters(), Map.<String, List<String>>of())
                .forEach((name, texts) -> texts.forEach(parameters.withArray(name)::add));
        emit("EC2 Command Status-change Notification", nodes, detail, partition.key(), at);

        ObjectNode message = message(command, status, at);
        nodes.forEach(message.putArray("instanceIds")::add);
        message.put("expiresAfter", command.order().expiresAt().toString());
        message.put(
                "outputS3BucketName",
                Objects.requireNonNullElse(command.order().request().outputS3BucketName(), ""));
        message.put(
                "outputS3KeyPrefix",
                Objects.requireNonNullElse(command.order().request().outputS3KeyPrefix(), ""));
        notify(command, NotificationType.COMMAND, status, message, partition, at);
    }

    /** A command has another status on a node. */
    void invocation(CommandRecord command, InvocationRecord invocation, Partition<SsmStore> partition, Instant at) {
        String status = invocation.state().status().wireValue();
        if (SILENT.contains(status)) {
            return;
        }
        ObjectNode detail = detail(command, status);
        detail.put("instance-id", invocation.nodeId());
        emit(
                "EC2 Command Invocation Status-change Notification",
                List.of(invocation.nodeId()),
                detail,
                partition.key(),
                at);

        ObjectNode message = message(command, status, at);
        message.put("instanceId", invocation.nodeId());
        message.put("detailedStatus", invocation.state().details());
        notify(command, NotificationType.INVOCATION, status, message, partition, at);
    }

    private static ObjectNode detail(CommandRecord command, String status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("command-id", command.id())
                .put("document-name", command.order().documentName())
                .put("requested-date-time", command.order().requestedAt().toString())
                .put("status", status);
    }

    private static ObjectNode message(CommandRecord command, String status, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("commandId", command.id())
                .put("documentName", command.order().documentName())
                .put("requestedDateTime", command.order().requestedAt().toString())
                .put("status", status)
                .put("eventTime", at.toString());
    }

    private void emit(String type, List<String> nodes, ObjectNode detail, PartitionKey place, Instant at) {
        List<String> resources =
                nodes.stream().map(node -> SsmArns.node(place, node)).toList();
        log(type, resources, detail, place, at);
    }

    private void log(String type, List<String> resources, ObjectNode detail, PartitionKey place, Instant at) {
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(), at, place.account(), place.region(), SOURCE, type, resources, detail));
    }

    private void notify(
            CommandRecord command,
            NotificationType type,
            String status,
            ObjectNode message,
            Partition<SsmStore> partition,
            Instant at) {
        NotificationConfig wanted = command.order().request().notificationConfig();
        String topic = wanted == null ? null : wanted.notificationArn();
        if (wanted == null || topic == null || topic.isEmpty() || !wants(wanted, type, status)) {
            return;
        }
        String subject = "EC2 Run Command Notification " + partition.key().region();
        log(subject, List.of(topic), message, partition.key(), at);
        ObjectNode publication = JsonNodeFactory.instance
                .objectNode()
                .put("TopicArn", topic)
                .put("Subject", subject)
                .put("Message", message.toString());
        partition.afterUnlock(() ->
                kernel.errands().send(topic, () -> kernel.callouts().call(topic, publication, PATIENCE)));
    }

    private static boolean wants(NotificationConfig wanted, NotificationType type, String status) {
        NotificationType asked =
                wanted.notificationType() == null ? NotificationType.COMMAND : wanted.notificationType();
        List<NotificationEvent> events = wanted.notificationEvents();
        return asked == type
                && (events == null
                        || events.isEmpty()
                        || events.contains(NotificationEvent.ALL)
                        || events.stream().anyMatch(event -> event.wireValue().equals(status)));
    }
}
