/**
 * Automation: runbooks that really run. Start reading at
 * {@link dev.understudy.ssm.automation.program.AutomationProgram}.
 */
@NullMarked
package dev.understudy.ssm.automation;

import org.jspecify.annotations.NullMarked;
