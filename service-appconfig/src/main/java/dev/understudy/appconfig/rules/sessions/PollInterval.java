package dev.understudy.appconfig.rules.sessions;

import dev.understudy.appconfig.state.SessionRecord;
import dev.understudy.core.service.KeptSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often a session may be polled. AWS refuses polls that come too early even if the client never asked for an interval;
 * here this would make everybody's tests slow, so that by default only an interval that a client asked for counts.
 */
public final class PollInterval {
    /** How long a client should wait if it did not ask for an interval, in seconds. */
    public static final int USUAL_SECONDS = 60;

    /** Which intervals are enforced. */
    public enum Enforcement {
        /** Those that clients asked for. */
        REQUESTED,
        /** Those that clients asked for, else the usual one, as AWS does. */
        ALWAYS,
        /** None. */
        NEVER;

        /** The enforcement of a name, or null. */
        public static @Nullable Enforcement parse(String name) {
            for (Enforcement enforcement : values()) {
                if (enforcement.text().equals(name)) {
                    return enforcement;
                }
            }
            return null;
        }

        /** Its name. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private volatile Enforcement enforcement = Enforcement.REQUESTED;

    /** Which intervals are enforced, as a snapshot has it. */
    public KeptSetting<Enforcement> kept() {
        return new KeptSetting<>(
                "appconfig.polling", Enforcement.class, Enforcement.REQUESTED, this::enforcement, this::enforce);
    }

    /** Which intervals are enforced. */
    public Enforcement enforcement() {
        return enforcement;
    }

    /** Enforces other intervals from now on. */
    public void enforce(Enforcement changed) {
        enforcement = changed;
    }

    /** What a session is told to wait, in seconds. */
    public static int seconds(SessionRecord session) {
        return session.minimumInterval() == 0 ? USUAL_SECONDS : session.minimumInterval();
    }

    /** Whether a session polls again too early. Its first poll never is. */
    public boolean tooEarly(SessionRecord session, Instant now) {
        Instant last = session.polledAt();
        boolean enforced = enforcement == Enforcement.ALWAYS
                || (enforcement == Enforcement.REQUESTED && session.minimumInterval() > 0);
        return enforced && last != null && now.isBefore(last.plus(Duration.ofSeconds(seconds(session))));
    }
}
