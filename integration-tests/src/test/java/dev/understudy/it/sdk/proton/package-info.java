/**
 * Proton through the AWS SDK for Java. Start reading at {@link dev.understudy.it.sdk.proton.Landscape}.
 *
 * <p>Sources: the sections and marks are those of the behaviour sheet Proton.
 */
@NullMarked
package dev.understudy.it.sdk.proton;

import org.jspecify.annotations.NullMarked;
