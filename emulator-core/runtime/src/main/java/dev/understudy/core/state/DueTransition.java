package dev.understudy.core.state;

import java.time.Instant;

/**
 * Something that happens to a resource at a certain time. It is data, not code, so that it can be printed, asserted on
 * and saved.
 *
 * @param dueAt when
 * @param kind what, in the service's own words, as in {@code parameter-expiration}
 * @param resource to what: the resource's name or id within its partition
 */
public record DueTransition(Instant dueAt, String kind, String resource) {}
