package dev.understudy.ssm.automation.program;

/**
 * A part of an answer that a step keeps.
 *
 * @param name what later steps call it
 * @param selector where in the answer it stands, as in {@code $.Parameter.Value}
 * @param type what it has to be
 */
public record OutputRule(String name, String selector, ValueType type) {}
