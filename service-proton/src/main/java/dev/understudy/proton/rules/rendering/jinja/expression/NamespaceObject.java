package dev.understudy.proton.rules.rendering.jinja.expression;

import java.util.Map;

/** What {@code namespace()} makes: the one object whose members {@code set} can change from within a loop. */
public final class NamespaceObject {
    private final Map<String, Object> members;

    NamespaceObject(Map<String, Object> members) {
        this.members = members;
    }

    /** What is set, by name. */
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public String toString() {
        return "<Namespace>";
    }
}
