/**
 * Values in texts that users write. Start reading at {@link dev.understudy.core.value.InputValue}.
 */
@NullMarked
package dev.understudy.core.value;

import org.jspecify.annotations.NullMarked;
