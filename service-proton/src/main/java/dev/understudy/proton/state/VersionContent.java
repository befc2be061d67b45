package dev.understudy.proton.state;

import org.jspecify.annotations.Nullable;

/**
 * What a registered version was made from.
 *
 * @param schema the text of its schema file; null if its bundle could not be looked into
 */
public record VersionContent(@Nullable String schema) {}
