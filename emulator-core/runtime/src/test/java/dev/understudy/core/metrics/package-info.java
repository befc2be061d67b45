/** Tests of metrics and their text form. */
@NullMarked
package dev.understudy.core.metrics;

import org.jspecify.annotations.NullMarked;
