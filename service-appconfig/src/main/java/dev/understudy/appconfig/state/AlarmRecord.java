package dev.understudy.appconfig.state;

import dev.understudy.core.alarm.AlarmState;

/**
 * An alarm of CloudWatch, whose state is whatever the emulator was told.
 *
 * @param arn the alarm's ARN
 * @param state its state
 * @param actionsEnabled whether it may act; if not, no deployment is rolled back
 * @param insufficientDataRollsBack whether it is on, too, when its data are insufficient: AWS's newest pages say so,
 *     older ones do not
 */
public record AlarmRecord(String arn, AlarmState state, boolean actionsEnabled, boolean insufficientDataRollsBack) {
    /** Whether deployments to environments that monitor it are rolled back. */
    public boolean rollsBack() {
        boolean on = state == AlarmState.ALARM || (state == AlarmState.INSUFFICIENT_DATA && insufficientDataRollsBack);
        return on && actionsEnabled;
    }
}
