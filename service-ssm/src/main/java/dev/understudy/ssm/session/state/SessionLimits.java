package dev.understudy.ssm.session.state;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a session may last.
 *
 * @param idle how long nothing may happen in it
 * @param longest how long it may last at all; null if that does not matter
 */
public record SessionLimits(Duration idle, @Nullable Duration longest) {
    /** What applies unless somebody says otherwise: twenty minutes without anything happening. */
    public static final SessionLimits USUAL = new SessionLimits(Duration.ofMinutes(20), null);
}
