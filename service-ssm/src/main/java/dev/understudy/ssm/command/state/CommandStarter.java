package dev.understudy.ssm.command.state;

/**
 * The execution of a runbook that sent a command and waits for its end.
 *
 * @param executionId the execution
 * @param stepExecutionId its step
 */
public record CommandStarter(String executionId, String stepExecutionId) {}
