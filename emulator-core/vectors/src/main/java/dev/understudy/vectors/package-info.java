/**
 * Runs Smithy's official protocol vectors against a codec. The protocol modules' tests show how to call it.
 */
@NullMarked
package dev.understudy.vectors;

import org.jspecify.annotations.NullMarked;
