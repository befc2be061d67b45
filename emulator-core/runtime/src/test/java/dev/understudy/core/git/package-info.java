/** Tests of where repositories are found. */
@NullMarked
package dev.understudy.core.git;

import org.jspecify.annotations.NullMarked;
