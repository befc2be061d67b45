/**
 * The values of a template, what may be done with them, and what that costs. Start reading at {@link dev.understudy.proton.rules.rendering.jinja.value.Values}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja.value;

import org.jspecify.annotations.NullMarked;
