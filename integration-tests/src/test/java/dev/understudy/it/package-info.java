/**
 * What no single module can promise alone: rules that hold across all of them, checked from outside.
 *
 * <p>Start reading at the README of this module, then at the package whose subject you came for.
 */
@NullMarked
package dev.understudy.it;

import org.jspecify.annotations.NullMarked;
