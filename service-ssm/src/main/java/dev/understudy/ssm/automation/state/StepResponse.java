package dev.understudy.ssm.automation.state;

/**
 * What a step got back from what it called.
 *
 * @param code how it went, in the caller's terms: a status of HTTP, or the exit code of a program
 * @param text what was said
 */
public record StepResponse(String code, String text) {}
