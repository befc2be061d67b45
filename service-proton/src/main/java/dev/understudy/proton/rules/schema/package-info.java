/**
 * Input schemas: what the inputs of an environment, an instance or a pipeline may be, in the words of OpenAPI 3.0.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.schema.InputSchema}.
 */
@NullMarked
package dev.understudy.proton.rules.schema;

import org.jspecify.annotations.NullMarked;
