/** Tests of the generator; start reading at {@code GoldenFilesTest}. */
@NullMarked
package dev.understudy.codegen;

import org.jspecify.annotations.NullMarked;
