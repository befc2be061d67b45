package dev.understudy.ssm.setting;

import dev.understudy.core.state.Table;
import java.time.Instant;

/**
 * A setting that was changed, or set back.
 *
 * @param value the value
 * @param status how it came to have it
 * @param modifiedAt when
 * @param modifiedBy the ARN of who did it
 */
public record ServiceSettingRecord(String value, Status status, Instant modifiedAt, String modifiedBy) {
    /** Who AWS names as the one who set a default. */
    static final String SYSTEM = "System";

    private static final Instant INTRODUCED = Instant.parse("2019-04-25T00:00:00Z");

    /**
     * How a setting came to have its value.
     *
     * <pre>
     *   Default ──update──► PendingUpdate ──► Customized ──reset──► Default
     * </pre>
     *
     * Most settings skip {@code PendingUpdate}.
     */
    public enum Status {
        /** AWS's own value. */
        DEFAULT("Default"),
        /** A change that is not through yet. */
        PENDING_UPDATE("PendingUpdate"),
        /** A value that somebody chose. */
        CUSTOMIZED("Customized");

        private final String wireValue;

        Status(String wireValue) {
            this.wireValue = wireValue;
        }

        String wireValue() {
            return wireValue;
        }
    }

    /** What a setting is as long as nobody touches it. */
    static ServiceSettingRecord untouched(KnownSetting setting) {
        return reset(setting, INTRODUCED);
    }

    /** What a setting is after it was set back. */
    public static ServiceSettingRecord reset(KnownSetting setting, Instant at) {
        return new ServiceSettingRecord(setting.defaultValue(), Status.DEFAULT, at, SYSTEM);
    }

    /** The same setting when its change is through. */
    ServiceSettingRecord customized() {
        return new ServiceSettingRecord(value, Status.CUSTOMIZED, modifiedAt, modifiedBy);
    }

    /** The value that a setting has, for whoever goes by it. */
    public static String value(Table<String, ServiceSettingRecord> settings, KnownSetting setting) {
        ServiceSettingRecord changed = settings.get(setting.id());
        return changed == null ? setting.defaultValue() : changed.value;
    }
}
