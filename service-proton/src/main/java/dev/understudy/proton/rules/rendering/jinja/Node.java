package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import java.util.List;

/** A part of a template that writes something, or changes what names mean. */
interface Node {
    /** Renders into {@code output}, where {@code scope} says what names mean. */
    void render(Scope scope, Output output);

    /** Renders one after the other. */
    static void renderAll(List<Node> nodes, Scope scope, Output output) {
        for (Node node : nodes) {
            scope.budget().step();
            node.render(scope, output);
        }
    }
}
