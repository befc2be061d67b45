/**
 * Components and what becomes of them.
 *
 * <p>Start reading at {@link dev.understudy.proton.state.component.ComponentRecord}.
 */
@NullMarked
package dev.understudy.proton.state.component;

import org.jspecify.annotations.NullMarked;
