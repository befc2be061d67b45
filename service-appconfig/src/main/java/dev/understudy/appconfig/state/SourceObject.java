package dev.understudy.appconfig.state;

import dev.understudy.core.model.Blob;

/**
 * One version of what stands in for an S3 object, a secret or the output of a pipeline.
 *
 * @param uri where a profile finds it, as in {@code s3://bucket/key}
 * @param version the version as deployments name it
 * @param content the content
 * @param contentType its MIME type
 * @param customerKey whether it is encrypted with a customer managed key
 */
public record SourceObject(String uri, String version, Blob content, String contentType, boolean customerKey) {
    /** The key in its table. */
    public String key() {
        return key(uri, version);
    }

    /** The key of a version. */
    public static String key(String uri, String version) {
        return uri + "\n" + version;
    }
}
