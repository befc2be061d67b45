package dev.understudy.ssm.command;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.command.run.InvocationTally;
import dev.understudy.ssm.command.run.OutputSinks;
import dev.understudy.ssm.command.run.OutputText;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.command.state.StepEnd;
import dev.understudy.ssm.command.state.StepRun;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.CloudWatchOutputConfig;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.CommandInvocation;
import dev.understudy.ssm.model.CommandInvocationStatus;
import dev.understudy.ssm.model.CommandNotification;
import dev.understudy.ssm.model.CommandPlugin;
import dev.understudy.ssm.model.CommandPluginStatus;
import dev.understudy.ssm.model.GetCommandInvocationOutput;
import dev.understudy.ssm.model.NotificationConfig;
import dev.understudy.ssm.model.NotificationEvent;
import dev.understudy.ssm.model.NotificationType;
import dev.understudy.ssm.model.SendCommandInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How commands look in answers. What nobody said is an empty text there rather than nothing. */
final class CommandAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String DEFAULT_VERSION = "$DEFAULT";
    private static final int USUAL_TIMEOUT = 3600;
    private static final String USUAL_CONCURRENCY = "50";
    private static final String USUAL_ERRORS = "0";

    private final PartitionKey place;

    CommandAnswers(PartitionKey place) {
        this.place = place;
    }

    Command command(CommandRecord command, InvocationTally tally) {
        SendCommandInput request = command.order().request();
        return Command.builder()
                .commandId(command.id())
                .documentName(command.order().documentName())
                .documentVersion(version(request))
                .comment(text(request.comment()))
                .expiresAfter(command.order().expiresAt())
                .parameters(Objects.requireNonNullElse(request.parameters(), Map.of()))
                .instanceIds(Objects.requireNonNullElse(request.instanceIds(), List.of()))
                .targets(Objects.requireNonNullElse(request.targets(), List.of()))
                .requestedDateTime(command.order().requestedAt())
                .status(command.state().status())
                .statusDetails(command.state().details())
                .outputS3Region(place.region())
                .outputS3BucketName(text(request.outputS3BucketName()))
                .outputS3KeyPrefix(text(request.outputS3KeyPrefix()))
                .maxConcurrency(Objects.requireNonNullElse(request.maxConcurrency(), USUAL_CONCURRENCY))
                .maxErrors(Objects.requireNonNullElse(request.maxErrors(), USUAL_ERRORS))
                .targetCount(command.targetCount())
                .completedCount(tally.completed())
                .errorCount(tally.errors())
                .deliveryTimedOutCount(tally.ended(InvocationVerdict.DELIVERY_TIMED_OUT))
                .serviceRole(text(request.serviceRoleArn()))
                .notificationConfig(notification(request))
                .cloudWatchOutputConfig(logs(request))
                .timeoutSeconds(timeout(request))
                .alarmConfiguration(alarms(request))
                .triggeredAlarms(command.triggeredAlarms())
                .build();
    }

    CommandInvocation invocation(CommandRecord command, InvocationRecord invocation, boolean details) {
        SendCommandInput request = command.order().request();
        List<PluginView> plugins = PluginView.all(command, invocation);
        PluginView only = plugins.size() == 1 ? plugins.get(0) : null;
        return CommandInvocation.builder()
                .commandId(command.id())
                .instanceId(invocation.nodeId())
                .instanceName(invocation.nodeName())
                .comment(text(request.comment()))
                .documentName(command.order().documentName())
                .documentVersion(version(request))
                .requestedDateTime(command.order().requestedAt())
                .status(invocation.state().status())
                .statusDetails(invocation.state().details())
                .standardOutputUrl(only == null ? "" : url(command, invocation, only, "stdout"))
                .standardErrorUrl(only == null ? "" : url(command, invocation, only, "stderr"))
                .commandPlugins(
                        details
                                ? plugins.stream()
                                        .map(plugin -> plugin(command, invocation, plugin))
                                        .toList()
                                : List.of())
                .serviceRole(text(request.serviceRoleArn()))
                .notificationConfig(notification(request))
                .cloudWatchOutputConfig(logs(request))
                .build();
    }

    private CommandPlugin plugin(CommandRecord command, InvocationRecord invocation, PluginView plugin) {
        StepRun first = plugin.first();
        String bucket = text(command.order().request().outputS3BucketName());
        return CommandPlugin.builder()
                .name(plugin.name())
                .status(pluginStatus(plugin.status()))
                .statusDetails(plugin.details())
                .responseCode(plugin.code())
                .responseStartDateTime(plugin.began())
                .responseFinishDateTime(plugin.ended())
                .output(OutputText.both(plugin.output(), plugin.errors()))
                .standardOutputUrl(url(command, invocation, plugin, "stdout"))
                .standardErrorUrl(url(command, invocation, plugin, "stderr"))
                .outputS3Region(first == null ? "" : place.region())
                .outputS3BucketName(first == null ? "" : bucket)
                .outputS3KeyPrefix(
                        first == null || bucket.isEmpty()
                                ? ""
                                : OutputSinks.prefix(command, invocation.nodeId(), first))
                .build();
    }

    private static CommandPluginStatus pluginStatus(CommandInvocationStatus status) {
        return switch (status) {
            case PENDING, DELAYED -> CommandPluginStatus.PENDING;
            case IN_PROGRESS, CANCELLING -> CommandPluginStatus.IN_PROGRESS;
            case SUCCESS -> CommandPluginStatus.SUCCESS;
            case CANCELLED -> CommandPluginStatus.CANCELLED;
            case TIMED_OUT -> CommandPluginStatus.TIMED_OUT;
            case FAILED -> CommandPluginStatus.FAILED;
        };
    }

    private String url(CommandRecord command, InvocationRecord invocation, PluginView plugin, String stream) {
        String bucket = command.order().request().outputS3BucketName();
        StepRun first = plugin.first();
        return bucket == null || first == null || plugin.ended() == null
                ? ""
                : "https://s3." + place.region() + ".amazonaws.com/" + bucket + "/"
                        + OutputSinks.folder(command, invocation.nodeId(), first) + "/" + stream;
    }

    /**
     * One plugin in detail.
     *
     * @param plugin the plugin; null if a document has several and the caller asks for none of them
     */
    GetCommandInvocationOutput result(CommandRecord command, InvocationRecord invocation, @Nullable PluginView plugin) {
        SendCommandInput request = command.order().request();
        GetCommandInvocationOutput.Builder answer = GetCommandInvocationOutput.builder()
                .commandId(command.id())
                .instanceId(invocation.nodeId())
                .comment(text(request.comment()))
                .documentName(command.order().documentName())
                .documentVersion(version(request))
                .pluginName(plugin == null ? "" : plugin.name())
                .responseCode(plugin == null ? StepEnd.NO_CODE : plugin.code())
                .executionEndDateTime("")
                .status(plugin == null ? invocation.state().status() : plugin.status())
                .statusDetails(plugin == null ? invocation.state().details() : plugin.details())
                .standardOutputContent(plugin == null ? "" : OutputText.output(plugin.output()))
                .standardOutputUrl(plugin == null ? "" : url(command, invocation, plugin, "stdout"))
                .standardErrorContent(plugin == null ? "" : OutputText.errors(plugin.errors()))
                .standardErrorUrl(plugin == null ? "" : url(command, invocation, plugin, "stderr"))
                .cloudWatchOutputConfig(logs(request));
        if (plugin != null && plugin.began() != null && plugin.ended() != null) {
            addTimes(answer, plugin.began(), Duration.between(plugin.began(), plugin.ended()));
        }
        return answer.build();
    }

    /** AWS shows an end that is whole seconds after the beginning. */
    private static void addTimes(GetCommandInvocationOutput.Builder answer, Instant began, Duration elapsed) {
        answer.executionStartDateTime(TIME.format(began))
                .executionElapsedTime(Duration.ofMillis(elapsed.toMillis()).toString())
                .executionEndDateTime(TIME.format(began.plusSeconds(elapsed.toSeconds())));
    }

    private static String version(SendCommandInput request) {
        return Objects.requireNonNullElse(request.documentVersion(), DEFAULT_VERSION);
    }

    static int timeout(SendCommandInput request) {
        return Objects.requireNonNullElse(request.timeoutSeconds(), USUAL_TIMEOUT);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static CommandNotification notification(SendCommandInput request) {
        NotificationConfig asked = request.notificationConfig();
        if (asked == null || asked.notificationArn() == null) {
            return CommandNotification.builder()
                    .notificationArn("")
                    .notificationEvents(List.of())
                    .build();
        }
        List<NotificationEvent> events = asked.notificationEvents();
        return CommandNotification.builder()
                .notificationArn(asked.notificationArn())
                .notificationEvents(events == null || events.isEmpty() ? List.of(NotificationEvent.ALL) : events)
                .notificationType(Objects.requireNonNullElse(asked.notificationType(), NotificationType.COMMAND))
                .build();
    }

    private static CloudWatchOutputConfig logs(SendCommandInput request) {
        CloudWatchOutputConfig asked = request.cloudWatchOutputConfig();
        return CloudWatchOutputConfig.builder()
                .cloudWatchLogGroupName(text(asked == null ? null : asked.cloudWatchLogGroupName()))
                .cloudWatchOutputEnabled(asked != null && Boolean.TRUE.equals(asked.cloudWatchOutputEnabled()))
                .build();
    }

    private static AlarmConfiguration alarms(SendCommandInput request) {
        AlarmConfiguration asked = request.alarmConfiguration();
        return AlarmConfiguration.builder()
                .ignorePollAlarmFailure(asked != null && Boolean.TRUE.equals(asked.ignorePollAlarmFailure()))
                .alarms(asked == null ? List.of() : asked.alarms())
                .build();
    }
}
