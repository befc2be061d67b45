package dev.understudy.core.validation;

import java.util.List;

/**
 * AWS's wording of broken constraints, as seen in the answers of many services: {@code 1 validation error detected:
 * Value '51' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 50}.
 */
public final class ViolationWording {
    private ViolationWording() {}

    /** All violations in one sentence, joined by semicolons. */
    public static String sentence(List<Violation> violations) {
        StringBuilder text = new StringBuilder(96 * violations.size());
        text.append(violations.size())
                .append(violations.size() == 1 ? " validation error detected: " : " validation errors detected: ");
        String separator = "";
        for (Violation violation : violations) {
            text.append(separator);
            append(text, violation);
            separator = "; ";
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Violation violation) {
        text.append("Value ");
        if (violation.kind() == Violation.Kind.REQUIRED) {
            text.append("null ");
        } else if (!violation.masked()) {
            text.append('\'').append(violation.value()).append("' ");
        }
        text.append("at '")
                .append(violation.path())
                .append("' failed to satisfy constraint: ")
                .append(violation.rule());
    }
}
