package dev.understudy.appconfig.rules.sources;

import dev.understudy.core.model.Blob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration as its source holds it.
 *
 * @param version its version there; of hosted configurations the number
 * @param versionLabel the version's label; null if it has none
 * @param content the content
 * @param contentType its MIME type
 * @param customerKey whether the source keeps it encrypted with a customer managed key, so that a deployment needs a
 *     key, too
 * @param schemas JSON schemas that the source itself demands it to satisfy
 */
public record SourceContent(
        String version,
        @Nullable String versionLabel,
        Blob content,
        String contentType,
        boolean customerKey,
        List<String> schemas) {}
