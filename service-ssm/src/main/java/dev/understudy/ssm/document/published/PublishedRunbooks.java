package dev.understudy.ssm.document.published;

import dev.understudy.ssm.model.DocumentType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runbooks of AWS, many in one file. Each begins with a comment that says its name and, if it is for one type of
 * resources, that type; three hyphens are between two of them.
 */
final class PublishedRunbooks {
    private static final List<String> FILES = List.of(
            "runbooks-images.yaml", "runbooks-instances.yaml", "runbooks-operations.yaml", "runbooks-services.yaml");
    private static final String BETWEEN = "---\n";
    private static final String TEMPLATE = "ChangeTemplate";

    private PublishedRunbooks() {}

    /**
     * One of them.
     *
     * @param name its name
     * @param targetType the type of resources that it is for, or null for all
     * @param content what it says, in YAML
     */
    record Text(String name, @Nullable String targetType, String content) {
        DocumentType type() {
            return name.endsWith(TEMPLATE) ? DocumentType.AUTOMATION_CHANGE_TEMPLATE : DocumentType.AUTOMATION;
        }
    }

    static List<Text> all() {
        List<Text> runbooks = new ArrayList<>();
        for (String file : FILES) {
            for (String text : PublishedDocuments.text(file).split(BETWEEN, -1)) {
                runbooks.add(runbook(text));
            }
        }
        return runbooks;
    }

    private static Text runbook(String text) {
        int end = text.indexOf('\n');
        List<String> words = List.of(text.substring(2, end).split(" ", -1));
        return new Text(words.get(0), words.size() == 1 ? null : words.get(1), text.substring(end + 1));
    }
}
