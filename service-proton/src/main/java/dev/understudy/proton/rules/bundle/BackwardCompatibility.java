package dev.understudy.proton.rules.bundle;

import dev.understudy.proton.rules.schema.InputSchema;
import dev.understudy.proton.rules.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A minor version must accept every spec that an earlier one of its major version accepts. Only the schema is compared.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-versions.html">Versioned templates</a>
 */
public final class BackwardCompatibility {
    private BackwardCompatibility() {}

    /**
     * Compares a bundle with an earlier one.
     *
     * @param earlierVersion the number of the version that the earlier bundle belongs to, as in {@code 1.0}
     * @return the status message of a version that is not compatible, naming file and lines; null if it is
     */
    public static @Nullable String statusMessage(TemplateBundle earlier, String earlierVersion, TemplateBundle later) {
        List<Problem> problems = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (BundlePart part : BundlePart.values()) {
            InputSchema before = earlier.schema(part);
            InputSchema now = later.schema(part);
            if (before != null && now != null) {
                for (Problem problem : now.incompatibilities(before)) {
                    problems.add(problem);
                    lines.add(SchemaLines.ofProperty(later.schemaText(), problem.path()));
                }
            } else if (before != null || now != null) {
                problems.add(BundleErrors.partChanged(part, now != null));
                lines.add(SchemaLines.ofKey(later.schemaText(), part.inputTypeKey()));
            }
        }
        return problems.isEmpty() ? null : BundleErrors.incompatible(earlierVersion, problems, lines);
    }
}
