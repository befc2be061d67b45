package dev.understudy.appconfig.rules.flags.language;

/**
 * What is wrong with a rule.
 *
 * @param path the way to the wrong part: at each level the operator and the position behind it, as in {@code and.2.not.1};
 *     empty for the rule as a whole
 * @param reason in one word, as AWS's error details have it: {@code UnknownSymbol}, {@code TooFewOperands} and
 *     {@code NotAnExpression} are recorded, others proposed
 */
public record RuleProblem(String path, String reason) {}
