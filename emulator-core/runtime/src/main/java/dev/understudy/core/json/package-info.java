/**
 * JSON driven by schemas, in one pass and without a tree: what both wire protocols share.
 *
 * <p>Start reading at {@link dev.understudy.core.json.JsonReader} and {@link dev.understudy.core.json.JsonWriter}.
 */
@NullMarked
package dev.understudy.core.json;

import org.jspecify.annotations.NullMarked;
