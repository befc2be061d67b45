/**
 * JSON schemas that users write, checked within limits.
 *
 * <p>Start reading at {@link dev.understudy.core.schema.DraftFourSchemas}.
 */
@NullMarked
package dev.understudy.core.schema;

import org.jspecify.annotations.NullMarked;
