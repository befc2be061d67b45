package dev.understudy.ssm.document.state;

import org.jspecify.annotations.Nullable;

/**
 * What the author of a version calls it, and where it may be used.
 *
 * @param versionName a name that no other version of the document has, or null
 * @param displayName a friendly name of the document, or null
 * @param targetType the type of resources that it is for, as in {@code /AWS::EC2::Instance}, or null
 */
public record VersionLabels(
        @Nullable String versionName,
        @Nullable String displayName,
        @Nullable String targetType) {}
