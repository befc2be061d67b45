package dev.understudy.ssm.automation.state;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed.
 *
 * @param message a text for people
 * @param stage when: {@code InputValidation}, {@code PreVerification}, {@code Invocation} or {@code PostVerification}
 * @param type how: {@code Action}, {@code Permission}, {@code Throttling}, {@code Verification} or {@code Internal}
 * @param details the same for programs, by name
 * @param response what was answered to the step, or null if nobody answered
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_FailureDetails.html">
 *     FailureDetails</a>
 */
public record StepFailure(
        String message,
        String stage,
        String type,
        Map<String, String> details,
        @Nullable StepResponse response) {
    /** The map is copied. */
    public StepFailure {
        details = ImmutableMap.copyOf(details);
    }

    /** A failure about which there is no more to say. */
    public StepFailure(String message, String stage, String type) {
        this(message, stage, type, Map.of(), null);
    }

    /** The same after an answer. */
    public StepFailure answered(String code, String text) {
        return new StepFailure(message, stage, type, details, new StepResponse(code, text));
    }
}
