package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a flag says about one of its attributes.
 *
 * @param description null if there is none
 * @param constraints what its values have to be
 */
record AttributeDefinition(@Nullable String description, AttributeConstraints constraints) {
    /** The definition as a document stores it. */
    ObjectNode stored() {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.set("constraints", constraints.stored());
        if (description != null) {
            stored.put("description", description);
        }
        return stored;
    }

    /** The definition as AppConfig prints it in the details of an error (recorded in 2026). */
    ObjectNode printed() {
        ObjectNode printed = JsonNodeFactory.instance.objectNode();
        printed.set("Constraints", constraints.printed());
        return printed.put("Description", Objects.requireNonNullElse(description, ""));
    }
}
