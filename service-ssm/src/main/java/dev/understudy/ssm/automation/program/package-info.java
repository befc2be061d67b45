/**
 * Runbooks as typed programs. Start reading at {@link dev.understudy.ssm.automation.program.AutomationProgram}.
 */
@NullMarked
package dev.understudy.ssm.automation.program;

import org.jspecify.annotations.NullMarked;
