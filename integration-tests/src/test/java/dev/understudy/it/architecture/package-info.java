/**
 * The dependency rules and habits of the whole product, read from its compiled classes and from its sources. They stand
 * here because this module alone sees every other one.
 *
 * <p>Start reading at {@link dev.understudy.it.architecture.LayersTest}.
 */
@NullMarked
package dev.understudy.it.architecture;

import org.jspecify.annotations.NullMarked;
