package dev.understudy.proton.rules.rendering.jinja.value;

/**
 * What a name or member that does not exist evaluates to. Only {@code is defined}, {@code is undefined} and {@code
 * default} accept it; any other use fails the rendering.
 *
 * @param reason what is missing, as Jinja says it
 */
public record Undefined(String reason) {}
