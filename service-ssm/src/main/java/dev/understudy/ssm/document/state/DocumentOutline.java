package dev.understudy.ssm.document.state;

import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.PlatformType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What descriptions say about a content.
 *
 * @param schemaVersion as in {@code 2.2}; empty for contents that have none
 * @param description what the author says, or null
 * @param parameters in the order of their declaration; null if the content has no {@code parameters}
 * @param platforms where its steps can run; empty if that does not matter
 */
public record DocumentOutline(
        String schemaVersion,
        @Nullable String description,
        @Nullable List<DocumentParameter> parameters,
        List<PlatformType> platforms) {
    /** Copies what could change. */
    public DocumentOutline {
        parameters = parameters == null ? null : List.copyOf(parameters);
        platforms = List.copyOf(platforms);
    }

    /** A content about which there is nothing to say. */
    public static DocumentOutline none() {
        return new DocumentOutline("", null, null, List.of());
    }
}
