/**
 * What components can be.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.component.ComponentPlans}.
 */
@NullMarked
package dev.understudy.proton.rules.component;

import org.jspecify.annotations.NullMarked;
