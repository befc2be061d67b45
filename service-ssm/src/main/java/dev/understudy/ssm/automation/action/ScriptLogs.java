package dev.understudy.ssm.automation.action;

import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.LogStreams;
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

    private final LogStreams logs;

    ScriptLogs(Kernel kernel) {
        this.logs = new LogStreams(kernel);
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
        String stream = start.executionId() + "/" + start.stepExecutionId();
        logs.put(group, stream, List.of(output), start.place(), start.now());
    }
}
