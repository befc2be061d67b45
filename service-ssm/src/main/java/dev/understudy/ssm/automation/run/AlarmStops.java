package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.alarm.Alarms;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;

/**
 * Stops executions whose alarm is on or cannot be read, as if somebody cancelled them.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AlarmConfiguration.html">
 *     AlarmConfiguration</a>
 */
public final class AlarmStops implements Alarms.Watcher {
    private final Executions executions;

    AlarmStops(Executions executions) {
        this.executions = executions;
    }

    @Override
    public void changed(String alarm, Partition<SsmStore> partition, Instant now) {
        for (ExecutionRecord execution :
                List.copyOf(partition.store().automationExecutions.values())) {
            AlarmConfiguration alarms = execution.origin().alarms();
            if (!execution.state().over() && Alarms.names(alarms, alarm)) {
                heed(execution, partition, now);
            }
        }
    }

    /** Stops an execution if an alarm wants it to, and says whether it did. */
    public boolean heed(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        List<AlarmStateInformation> triggered =
                Alarms.triggered(execution.origin().alarms(), partition);
        if (triggered.isEmpty() || execution.state() instanceof ExecutionState.Cancelling) {
            return false;
        }
        executions.cancel(execution.stoppedBy(triggered), partition, now);
        return true;
    }
}
