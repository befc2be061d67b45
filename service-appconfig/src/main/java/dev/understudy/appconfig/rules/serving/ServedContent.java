package dev.understudy.appconfig.rules.serving;

import dev.understudy.appconfig.rules.flags.serving.IonFlags;
import dev.understudy.core.model.Blob;
import org.jspecify.annotations.Nullable;

/**
 * A configuration in the form in which a client gets it.
 *
 * @param content the configuration
 * @param contentType its MIME type
 * @param experiments which variants belong to experiments, as agents are told; null if none do
 */
public record ServedContent(
        Blob content, String contentType, @Nullable String experiments) {
    /** The MIME type of flags for clients that evaluate no rules. */
    static final String JSON = "application/json";

    /** Whether it is for an agent to evaluate. */
    public boolean forAgent() {
        return contentType.equals(IonFlags.CONTENT_TYPE);
    }
}
