package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.setting.KnownSetting;
import dev.understudy.ssm.setting.ServiceSettingRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the output of scripts goes: nowhere, or to CloudWatch Logs if the account's service setting says so. Here it goes
 * to the event log, in the shape of a request to CloudWatch Logs.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html">Logging
 *     Automation action output with CloudWatch Logs</a>
 */
final class ScriptLogs {
    private static final String USUAL_GROUP = "/aws/ssm/automation/executeScript";
    private static final String NONE = "None";

    private final Kernel kernel;

    ScriptLogs(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The log group that output of a step goes to, or null; under the partition's lock. */
    static @Nullable String group(StepStart start) {
        Table<String, ServiceSettingRecord> settings = start.run().partition().store().serviceSettings;
        String destination = ServiceSettingRecord.value(settings, KnownSetting.SCRIPT_LOG_DESTINATION);
        String group = ServiceSettingRecord.value(settings, KnownSetting.SCRIPT_LOG_GROUP);
        return destination.equals(NONE) ? null : group.equals(NONE) ? USUAL_GROUP : group;
    }

    /** Keeps what a script wrote. */
    void write(String group, StepStart start, String output) {
        PartitionKey place = start.place();
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("logGroupName", group);
        detail.put("logStreamName", start.executionId() + "/" + start.stepExecutionId());
        detail.putArray("logEvents")
                .addObject()
                .put("timestamp", start.now().toEpochMilli())
                .put("message", output);
        String arn = "arn:" + AwsPartitions.of(place.region()) + ":logs:" + place.region() + ":" + place.account()
                + ":log-group:" + group;
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(),
                        start.now(),
                        place.account(),
                        place.region(),
                        "aws.ssm",
                        "PutLogEvents",
                        List.of(arn),
                        detail));
    }
}
