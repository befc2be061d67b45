/**
 * Command documents as programs: schema 1.2, whose plugins have properties, and 2.0 and 2.2, which have steps.
 *
 * <p>Start reading at {@link dev.understudy.ssm.command.program.CommandProgram}.
 */
@NullMarked
package dev.understudy.ssm.command.program;

import org.jspecify.annotations.NullMarked;
