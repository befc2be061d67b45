package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An expression of a branch or a loop. */
public sealed interface Condition {
    /**
     * Compares a value.
     *
     * @param variable the value, or a token for it
     * @param operator how
     * @param operand with what: a constant, or a token
     */
    record Compare(JsonNode variable, Comparison operator, JsonNode operand) implements Condition {}

    /**
     * Holds if all do.
     *
     * @param parts at least two
     */
    record All(List<Condition> parts) implements Condition {
        /** The list is copied. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if one does.
     *
     * @param parts at least two
     */
    record Any(List<Condition> parts) implements Condition {
        /** The list is copied. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if the other does not.
     *
     * @param part the other
     */
    record Not(Condition part) implements Condition {}
}
