/**
 * What an input may hold. Start reading at {@link dev.understudy.proton.rules.value.InputValue}.
 */
@NullMarked
package dev.understudy.proton.rules.value;

import org.jspecify.annotations.NullMarked;
