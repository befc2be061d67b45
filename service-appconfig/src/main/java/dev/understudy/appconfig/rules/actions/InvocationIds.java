package dev.understudy.appconfig.rules.actions;

import com.google.common.hash.Hashing;
import dev.understudy.appconfig.model.ActionPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Ids of calls to extensions. They follow from the deployment and the moment, so that the event log shows the same ids
 * whenever it is read.
 */
public final class InvocationIds {
    private static final int LENGTH = 7;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private InvocationIds() {}

    /**
     * The id of one call.
     *
     * @param seed the deployment's
     * @param associationId through which the extension acts
     * @param at when it is called
     */
    public static String of(long seed, ActionPoint point, String associationId, Instant at) {
        long hash = Hashing.murmur3_128()
                .newHasher()
                .putLong(seed)
                .putString(point.wireValue(), StandardCharsets.UTF_8)
                .putString(associationId, StandardCharsets.UTF_8)
                .putLong(at.toEpochMilli())
                .hash()
                .asLong();
        return text(hash);
    }

    /** The id of the call before a deployment starts, when nobody knows yet when that will be. */
    public static String beforeStart(long seed, String associationId) {
        return of(seed, ActionPoint.PRE_START_DEPLOYMENT, associationId, Instant.EPOCH);
    }

    /** The id of an association that the service makes by itself, which is the same for a profile at any time. */
    public static String implicitAssociation(String profileId) {
        return text(Hashing.murmur3_128()
                .hashString(profileId, StandardCharsets.UTF_8)
                .asLong());
    }

    private static String text(long hash) {
        StringBuilder id = new StringBuilder(LENGTH);
        long rest = hash;
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
            rest = Long.divideUnsigned(rest, ALPHABET.length());
        }
        return id.toString();
    }
}
