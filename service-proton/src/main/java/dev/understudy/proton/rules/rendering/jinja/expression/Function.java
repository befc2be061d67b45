package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;

/** Something that a template can call: a method, a macro, or one of the few global functions. */
public interface Function {
    /** The value of the call. */
    Object call(Arguments arguments, Scope scope);
}
