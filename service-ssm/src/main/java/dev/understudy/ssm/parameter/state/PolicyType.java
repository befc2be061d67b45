package dev.understudy.ssm.parameter.state;

import org.jspecify.annotations.Nullable;

/**
 * What a parameter policy does.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html">Assigning
 *     parameter policies</a>
 */
public enum PolicyType {
    /** Deletes the parameter at a certain time. */
    EXPIRATION("Expiration", "parameter-expiration"),
    /** Announces the expiration some time before. */
    EXPIRATION_NOTIFICATION("ExpirationNotification", "parameter-expiration-notification"),
    /** Tells that the parameter was not changed for some time. */
    NO_CHANGE_NOTIFICATION("NoChangeNotification", "parameter-no-change-notification");

    private final String wireValue;
    private final String transition;

    PolicyType(String wireValue, String transition) {
        this.wireValue = wireValue;
        this.transition = transition;
    }

    /** The type of this name, which is case-sensitive, or null. */
    public static @Nullable PolicyType of(@Nullable String wireValue) {
        for (PolicyType type : values()) {
            if (type.wireValue.equals(wireValue)) {
                return type;
            }
        }
        return null;
    }

    /** The type as it stands in requests and answers. */
    public String wireValue() {
        return wireValue;
    }

    /** The kind under which the timeline knows it. */
    public String transition() {
        return transition;
    }
}
