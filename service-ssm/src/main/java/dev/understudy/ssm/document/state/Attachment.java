package dev.understudy.ssm.document.state;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a version.
 *
 * @param name its name, unique within the version
 * @param size how many bytes it has; null if nobody could look at it
 * @param hash its SHA-256 in hexadecimal digits; null if nobody could look at it
 * @param url where it is
 * @param fault why it cannot be used, in a sentence; null if it can
 */
public record Attachment(
        String name,
        @Nullable Long size,
        @Nullable String hash,
        String url,
        @Nullable String fault) {}
