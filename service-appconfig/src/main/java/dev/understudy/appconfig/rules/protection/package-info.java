/**
 * What keeps resources from deletion that clients still read.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.protection.DeletionProtection}.
 */
@NullMarked
package dev.understudy.appconfig.rules.protection;

import org.jspecify.annotations.NullMarked;
