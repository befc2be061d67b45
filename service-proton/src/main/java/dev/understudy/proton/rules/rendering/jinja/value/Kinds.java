package dev.understudy.proton.rules.rendering.jinja.value;

import java.util.List;
import java.util.Map;

/** Python's names of the types of values, for messages. */
final class Kinds {
    private Kinds() {}

    static String of(Object value) {
        if (value instanceof String) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Number) {
            return "int";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Map) {
            return "dict";
        }
        if (value instanceof None) {
            return "NoneType";
        }
        return value instanceof Undefined ? "Undefined" : "function";
    }
}
