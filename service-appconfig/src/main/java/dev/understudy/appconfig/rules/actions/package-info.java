/**
 * What extensions do at the action points of a workflow: who is called, with what message, and what the answer means.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.actions.ActionTargets}.
 */
@NullMarked
package dev.understudy.appconfig.rules.actions;

import org.jspecify.annotations.NullMarked;
