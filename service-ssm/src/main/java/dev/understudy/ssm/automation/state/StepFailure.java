package dev.understudy.ssm.automation.state;

/**
 * Why a step failed.
 *
 * @param message a text for people
 * @param stage when: {@code InputValidation}, {@code PreVerification}, {@code Invocation} or {@code PostVerification}
 * @param type how: {@code Action}, {@code Permission}, {@code Throttling}, {@code Verification} or {@code Internal}
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_FailureDetails.html">
 *     FailureDetails</a>
 */
public record StepFailure(String message, String stage, String type) {}
