package dev.understudy.ssm.alarm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alarm of CloudWatch, whose state is whatever the emulator was told.
 *
 * @param name its name, unique in its account and region
 * @param state its state
 */
public record AlarmRecord(String name, State state) {
    /** The states of an alarm, as CloudWatch writes them. */
    public enum State {
        /** All is well. */
        OK,
        /** It is on. */
        ALARM,
        /** Nobody knows, which stops nothing. */
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
}
