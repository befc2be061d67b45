package dev.understudy.ssm.parameter.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import dev.understudy.ssm.parameter.ParameterPolicyErrors;
import dev.understudy.ssm.parameter.state.PolicyType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One policy of a document.
 *
 * @param type what it does
 * @param text the policy as compact JSON
 * @param timestamp when the parameter expires; null for notifications
 * @param period how long before or after something it notifies; null for expirations
 */
record ParsedPolicy(
        PolicyType type,
        String text,
        @Nullable Instant timestamp,
        @Nullable Duration period) {
    private static final String VERSION = "1.0";
    private static final int LAST_YEAR = 9999;

    static ParsedPolicy of(JsonNode policy) {
        String typeName = text(policy, "Type");
        PolicyType type = PolicyType.of(typeName);
        if (type == null) {
            throw ParameterPolicyErrors.unknownType(String.valueOf(typeName));
        }
        if (!VERSION.equals(text(policy, "Version"))) {
            throw ParameterPolicyErrors.unsupportedVersion();
        }
        JsonNode attributes = policy.get("Attributes");
        if (attributes == null || !attributes.isObject()) {
            throw ParameterPolicyErrors.missing("Attributes");
        }
        return switch (type) {
            case EXPIRATION -> new ParsedPolicy(type, policy.toString(), timestamp(attributes), null);
            case EXPIRATION_NOTIFICATION ->
                new ParsedPolicy(type, policy.toString(), null, period(attributes, "Before"));
            case NO_CHANGE_NOTIFICATION -> new ParsedPolicy(type, policy.toString(), null, period(attributes, "After"));
        };
    }

    /** When it acts, given the time of the put and of the expiration. */
    Instant dueAt(Instant modifiedAt, @Nullable Instant expiration) {
        return switch (type) {
            case EXPIRATION -> Objects.requireNonNull(timestamp);
            case EXPIRATION_NOTIFICATION -> Objects.requireNonNull(expiration).minus(Objects.requireNonNull(period));
            case NO_CHANGE_NOTIFICATION -> modifiedAt.plus(Objects.requireNonNull(period));
        };
    }

    private static Instant timestamp(JsonNode attributes) {
        String text = text(attributes, "Timestamp");
        if (text == null) {
            throw ParameterPolicyErrors.missingTimestamp();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Refused below, like years that ISO 8601 does not know without prior agreement.
        }
        throw ParameterPolicyErrors.malformedTimestamp();
    }

    private static Duration period(JsonNode attributes, String attribute) {
        String amount = text(attributes, attribute);
        String unit = text(attributes, "Unit");
        if (amount == null) {
            throw ParameterPolicyErrors.missing(attribute);
        }
        if (unit == null) {
            throw ParameterPolicyErrors.missing("Unit");
        }
        int number = positive(amount, attribute);
        return switch (Ascii.toUpperCase(unit)) {
            case "DAYS" -> Duration.ofDays(number);
            case "HOURS" -> Duration.ofHours(number);
            default -> throw ParameterPolicyErrors.unknownUnit();
        };
    }

    private static int positive(String amount, String attribute) {
        try {
            int number = Integer.parseInt(amount);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like numbers that are not positive.
        }
        throw ParameterPolicyErrors.notPositive(attribute);
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || value.isNull() ? null : value.asText();
    }
}
