package dev.understudy.ssm.automation.state;

/**
 * The execution that started another.
 *
 * @param account where it runs
 * @param region where it runs
 * @param executionId its id
 * @param stepExecutionId its step that waits
 */
public record Parent(String account, String region, String executionId, String stepExecutionId) {}
