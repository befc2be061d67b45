package dev.understudy.ssm.session.channel;

import java.time.Instant;
import java.util.UUID;

/** What an agent does not decide by itself. */
interface Surroundings {
    /** The emulator's time. */
    Instant now();

    /** A new id. */
    UUID newId();

    /**
     * The session ended by itself; called without any lock.
     *
     * @param failed whether it could not be held at all
     * @param farewell what the client is told; may be empty
     */
    void ended(boolean failed, String farewell);
}
