package dev.understudy.appconfig.rules.rollout;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Who gets the new configuration during a rollout. Every client stands at a fixed place between 0 and 100 and is
 * reached when the percentage passes it, so that growing percentages add clients and never take one back.
 */
public final class RolloutShare {
    private static final double PLACES = 1L << 32;

    private RolloutShare() {}

    /**
     * The place of a client, at least 0 and less than 100; the same at any time and on any machine.
     *
     * @param clientId what tells clients apart: the id of a session, or the client id of GetConfiguration
     */
    public static double place(String clientId) {
        int hash = Hashing.murmur3_32_fixed()
                .hashString(clientId, StandardCharsets.UTF_8)
                .asInt();
        return Integer.toUnsignedLong(hash) / PLACES * 100;
    }

    /** Whether a rollout has reached a client. */
    public static boolean reaches(String clientId, float percentage) {
        return place(clientId) < percentage;
    }
}
