/** Tests of reading branches. */
@NullMarked
package dev.understudy.proton.rules.git;

import org.jspecify.annotations.NullMarked;
