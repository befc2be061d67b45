package dev.understudy.proton.rules.rendering.jinja.expression;

/** A part of a template that has a value: text, number, truth value, list, dictionary, none, function or undefined. */
public interface Expression {
    /** Its value where {@code scope} says what names mean. */
    Object evaluate(Scope scope);
}
