package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.session.state.SessionLimits;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionWork;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code inputs} of session documents: preferences that do not depend on what the session is for. */
final class SessionInputs {
    private static final int LONGEST_IDLE = 60;
    private static final int LONGEST = 1440;

    private SessionInputs() {}

    /**
     * How long sessions last.
     *
     * @param name the document's name
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument}, if that cannot be
     */
    static SessionLimits limits(String name, JsonNode inputs) {
        Duration idle = minutes(name, "idleSessionTimeout", inputs, LONGEST_IDLE);
        return new SessionLimits(
                Objects.requireNonNullElse(idle, SessionLimits.USUAL.idle()),
                minutes(name, "maxSessionDuration", inputs, LONGEST));
    }

    private static @Nullable Duration minutes(String name, String member, JsonNode inputs, int most) {
        String text = inputs.path(member).asText();
        if (text.isEmpty()) {
            return null;
        }
        Integer minutes = wholeNumber(text, most);
        if (minutes == null) {
            throw SessionErrors.unusable(name, member + " has to be from 1 to " + most + " minutes");
        }
        return Duration.ofMinutes(minutes);
    }

    /** A number from 1 to the greatest one, or null. */
    static @Nullable Integer wholeNumber(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            return number < 1 || number > most ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Where logs of sessions go. Agents never stream those of commands without a terminal. */
    static SessionLogs logs(JsonNode inputs, SessionWork work) {
        boolean terminal = !(work instanceof SessionWork.Command command) || command.interactive();
        return new SessionLogs(
                text(inputs, "s3BucketName"),
                inputs.path("s3KeyPrefix").asText(),
                text(inputs, "cloudWatchLogGroupName"),
                terminal && truth(inputs.path("cloudWatchStreamingEnabled")));
    }

    private static @Nullable String text(JsonNode inputs, String member) {
        String text = inputs.path(member).asText();
        return text.isEmpty() ? null : text;
    }

    /** Whether something is true; documents write it as a text, too. */
    static boolean truth(JsonNode written) {
        return written.asText().equalsIgnoreCase("true");
    }
}
