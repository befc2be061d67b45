package dev.understudy.ssm.parameter.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret of Secrets Manager, as far as references to it need.
 *
 * @param name its name
 * @param arn its ARN
 * @param versions its versions, newest first; never empty
 */
public record Secret(String name, String arn, List<Version> versions) {
    /** The stage that a reference without selector means. */
    public static final String CURRENT = "AWSCURRENT";

    /** The stage of what was current before. */
    public static final String PREVIOUS = "AWSPREVIOUS";

    /**
     * One value of a secret.
     *
     * @param id a UUID
     * @param stages the staging labels it carries
     * @param text the secret itself
     * @param createdAt when it was written
     */
    public record Version(String id, List<String> stages, String text, Instant createdAt) {}

    /** The version of an id or stage, or null. */
    public @Nullable Version version(String idOrStage) {
        for (Version version : versions) {
            if (version.id().equals(idOrStage) || version.stages().contains(idOrStage)) {
                return version;
            }
        }
        return null;
    }
}
