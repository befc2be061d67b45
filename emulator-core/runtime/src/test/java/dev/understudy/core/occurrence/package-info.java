/** Tests of how rules count. */
@NullMarked
package dev.understudy.core.occurrence;

import org.jspecify.annotations.NullMarked;
