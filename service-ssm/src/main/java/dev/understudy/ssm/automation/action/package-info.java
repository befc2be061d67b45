/**
 * What some steps do beyond control flow: scripts, webhooks, approvals. Start reading at
 * {@link dev.understudy.ssm.automation.action.ScriptAction}.
 */
@NullMarked
package dev.understudy.ssm.automation.action;

import org.jspecify.annotations.NullMarked;
