package dev.understudy.proton.rules.rendering.jinja;

/** Something that a template can call: a method, a macro, or one of the few global functions. */
interface Function {
    /** The value of the call. */
    Object call(Arguments arguments, Scope scope);
}
