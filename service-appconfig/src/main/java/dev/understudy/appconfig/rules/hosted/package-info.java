/**
 * How a version of a hosted configuration comes into being.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.hosted.NewVersion}.
 */
@NullMarked
package dev.understudy.appconfig.rules.hosted;

import org.jspecify.annotations.NullMarked;
