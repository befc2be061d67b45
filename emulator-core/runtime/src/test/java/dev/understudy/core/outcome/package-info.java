/** Tests of scripted outcomes. */
@NullMarked
package dev.understudy.core.outcome;

import org.jspecify.annotations.NullMarked;
