/**
 * AWS Proton. Start with the model in {@code src/main/smithy/proton}: one file there is one class here.
 */
@NullMarked
package dev.understudy.proton;

import org.jspecify.annotations.NullMarked;
