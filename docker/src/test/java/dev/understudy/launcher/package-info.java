/** Tests of the command line; {@code RunnableJarIT} runs the jar as a process. */
@NullMarked
package dev.understudy.launcher;

import org.jspecify.annotations.NullMarked;
