/**
 * Specs: the values that developers give to the inputs of a template.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.spec.ServiceSpec}.
 */
@NullMarked
package dev.understudy.proton.rules.spec;

import org.jspecify.annotations.NullMarked;
