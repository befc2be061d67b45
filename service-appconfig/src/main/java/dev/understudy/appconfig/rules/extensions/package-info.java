/**
 * Extensions: those that AWS wrote, how requests name them, and what their associations set.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.extensions.ExtensionLookup}.
 */
@NullMarked
package dev.understudy.appconfig.rules.extensions;

import org.jspecify.annotations.NullMarked;
