/**
 * Documents that AWS publishes, with content of our own that does the same.
 *
 * <p>Start reading at {@link dev.understudy.ssm.document.published.PublishedDocuments}.
 */
@NullMarked
package dev.understudy.ssm.document.published;

import org.jspecify.annotations.NullMarked;
