package dev.understudy.appconfig.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alarm of CloudWatch, whose state is whatever the emulator was told.
 *
 * @param arn the alarm's ARN
 * @param state its state
 * @param actionsEnabled whether it may act; if not, no deployment is rolled back
 * @param insufficientDataRollsBack whether it is on, too, when its data are insufficient: AWS's newest pages say so,
 *     older ones do not
 */
public record AlarmRecord(String arn, State state, boolean actionsEnabled, boolean insufficientDataRollsBack) {
    /** The states of an alarm, as CloudWatch writes them. */
    public enum State {
        /** All is well. */
        OK,
        /** It is on. */
        ALARM,
        /** Nobody knows. */
        INSUFFICIENT_DATA;

        /** The state of this name, or null. */
        public static @Nullable State parse(String name) {
            for (State state : values()) {
                if (state.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return state;
                }
            }
            return null;
        }
    }

    /** Whether deployments to environments that monitor it are rolled back. */
    public boolean rollsBack() {
        boolean on = state == State.ALARM || (state == State.INSUFFICIENT_DATA && insufficientDataRollsBack);
        return on && actionsEnabled;
    }
}
