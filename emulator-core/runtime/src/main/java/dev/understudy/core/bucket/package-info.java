/**
 * Objects in buckets, for services that read what their users put into S3.
 *
 * <p>Start reading at {@link dev.understudy.core.bucket.Buckets}.
 */
@NullMarked
package dev.understudy.core.bucket;

import org.jspecify.annotations.NullMarked;
