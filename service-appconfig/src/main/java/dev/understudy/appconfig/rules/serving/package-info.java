/**
 * What clients are given: which deployment, and in which form.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.serving.ClientView}.
 */
@NullMarked
package dev.understudy.appconfig.rules.serving;

import org.jspecify.annotations.NullMarked;
