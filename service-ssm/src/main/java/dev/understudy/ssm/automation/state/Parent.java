package dev.understudy.ssm.automation.state;

import org.jspecify.annotations.Nullable;

/**
 * The execution that started another.
 *
 * @param account where it runs
 * @param region where it runs
 * @param executionId its id
 * @param stepExecutionId its step that waits
 * @param child the index of that step in a rate-controlled execution; null if it is a step of a runbook
 * @param level how many executions started another one by a step, from the topmost down to this child
 */
public record Parent(
        String account,
        String region,
        String executionId,
        String stepExecutionId,
        @Nullable Integer child,
        int level) {}
